import type { RequestContext } from '@gongwei/platform-database';
import { Allow, connectionTypes, Ctx, readConnection, readRecord, type ConnectionResult, type PageArguments } from '@gongwei/platform-graphql';
import { Unit, unitModel } from '@gongwei/platform-tenancy';
import { Args, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { auditEntryModel } from './audit-entry.read-model';
import { AuditEntry } from './audit-entry.types';

const lists = connectionTypes(auditEntryModel, () => AuditEntry, '审计记录');

@Resolver(() => AuditEntry)
export class AuditEntryResolver {
  @Allow('audit.read')
  @Query(() => lists.Connection, { description: '审计日志，默认新的在前 the audit trail of your scope, the newest first unless told' })
  auditEntries(@Ctx() context: RequestContext, @Args({ type: () => lists.Arguments }) args: PageArguments, @Info() info: GraphQLResolveInfo): Promise<ConnectionResult<AuditEntry>> {
    return readConnection<AuditEntry>(context, auditEntryModel, args, info);
  }

  @ResolveField(() => Unit, { description: '所属单位 the unit whose trail it is in' })
  unit(@Ctx() context: RequestContext, @Parent() entry: AuditEntry, @Info() info: GraphQLResolveInfo): Promise<Unit | null> {
    return readRecord<Unit>(context, unitModel, { tenantId: entry.unitId, id: entry.unitId }, info);
  }
}
