/** Today where the committee sits; the database server may stand in another zone. */
export const TODAY = "(now() at time zone 'Asia/Shanghai')::date";

/** Organisations that exist and work, as opposed to those merged, split, dissolved or not yet approved. */
export const STANDING = "('ACTIVE', 'SUSPENDED')";
