import { unitScope, type RequestContext, type WriteTransaction } from '@gongwei/platform-database';

/** Works in a unit's scope within the transaction, with a context that says so. Whoever calls has proved that the unit's record is theirs to move on. */
export function inUnit<Result>(tx: WriteTransaction, context: RequestContext, unitId: string, work: (unit: RequestContext) => Promise<Result>): Promise<Result> {
  const scope = unitScope(unitId);
  return tx.inScope(scope, () => work({ ...context, scope }));
}
