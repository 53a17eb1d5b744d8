/** Today where the committee sits, as SQL; the database server may stand in another zone. */
export const TODAY = "(now() at time zone 'Asia/Shanghai')::date";
