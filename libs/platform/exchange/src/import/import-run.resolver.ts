import { translate, validationFailed } from '@gongwei/kernel';
import { Platform, type RequestContext } from '@gongwei/platform-database';
import { Allow, connectionTypes, Ctx, readById, readConnection, type ConnectionResult, type PageArguments, type ReadModel } from '@gongwei/platform-graphql';
import { Inject } from '@nestjs/common';
import { Args, ID, Info, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { commitImport } from './commit-import';
import { discardImport } from './discard-import';
import { ownsRun } from './find-run';
import { IMPORT_KINDS, permittedKinds, type ImportKind } from './import-kind';
import { importRunModel, ownRunModel, type OpenedErrors, type OwnRuns } from './import-run.read-model';
import { CommitImportInput, CommitImportPayload, DiscardImportInput, ImportCellError, ImportRun, ImportRunPayload } from './import-run.types';

const lists = connectionTypes(importRunModel, () => ImportRun, '导入记录');
const [FIRST_ERRORS, MOST_ERRORS] = [100, 1_000];

@Resolver(() => ImportRun)
export class ImportRunResolver {
  constructor(private readonly platform: Platform, @Inject(IMPORT_KINDS) private readonly kinds: readonly ImportKind[]) {}

  @Allow('member.import', 'unit.manage')
  @Query(() => ImportRun, { nullable: true, description: '一次导入；不存在或不是您上传的为空 null when it does not exist or is not yours' })
  async importRun(@Ctx() context: RequestContext, @Args('id', { type: () => ID, description: '标识 id' }) id: string, @Info() info: GraphQLResolveInfo): Promise<ImportRun | null> {
    return (await ownsRun(context.reader, context, this.kinds, id)) ? readById<ImportRun>(context, importRunModel, id, info) : null;
  }

  @Allow('member.import', 'unit.manage')
  @Query(() => lists.Connection, { description: '您上传的导入，新的在前 the imports you uploaded, the newest first unless told' })
  importRuns(@Ctx() context: RequestContext, @Args({ type: () => lists.Arguments }) args: PageArguments, @Info() info: GraphQLResolveInfo): Promise<ConnectionResult<ImportRun>> {
    const own: OwnRuns = { actor: context.actor.id, kinds: permittedKinds(this.kinds, context).map((kind) => kind.name) };
    return readConnection<ImportRun>(context, ownRunModel as unknown as ReadModel, { ...args, filter: { and: [{ own }, args.filter ?? {}] } }, info);
  }

  @ResolveField(() => [ImportCellError], { description: '单元格错误，按行列排列 cells with errors by row and column: the first 100 unless told, at most 1000' })
  errors(@Ctx() context: RequestContext, @Parent() run: ImportRun & { errors?: OpenedErrors }, @Args('first', { type: () => Int, nullable: true, description: '最多几条 how many at most' }) first?: number | null): ImportCellError[] {
    const count = first ?? FIRST_ERRORS;
    if (count < 0 || count > MOST_ERRORS) throw validationFailed([{ path: 'first', rule: 'range', messageKey: 'import.errors.size', params: { max: MOST_ERRORS } }]);
    const columns = this.kinds.find((kind) => kind.name === run.errors?.kind)?.columns ?? [];
    const label = (key: string): string => columns.find((column) => column.key === key)?.header[context.locale] ?? key;
    return (run.errors?.cells ?? []).slice(0, count).map(({ row, column, rule, messageKey, params }) => ({ row, column, rule, columnLabel: label(column), message: translate(context.locale, messageKey, params) }));
  }

  @Allow('member.import', 'unit.manage')
  @Mutation(() => CommitImportPayload, { description: '确认导入；党员在后台逐批写入，进度见 importRun；可安全重复 confirms the checked rows; members are written in the background, importRun tells how far; safe to repeat, and goes on with a run that failed' })
  async commitImport(@Ctx() context: RequestContext, @Args('input', { description: '哪次导入 which run' }) input: CommitImportInput, @Info() info: GraphQLResolveInfo): Promise<CommitImportPayload> {
    const { id, createdCount, accounts } = await commitImport(this.platform, context, this.kinds, input);
    return { importRun: (await readById<ImportRun>(context, importRunModel, id, info, 'importRun'))!, createdCount, accounts: [...accounts] };
  }

  @Allow('member.import', 'unit.manage')
  @Mutation(() => ImportRunPayload, { description: '放弃导入，立即清除上传的内容 discards a run and what was uploaded' })
  async discardImport(@Ctx() context: RequestContext, @Args('input', { description: '哪次导入 which run' }) input: DiscardImportInput, @Info() info: GraphQLResolveInfo): Promise<ImportRunPayload> {
    const id = await discardImport(this.platform, context, this.kinds, input.id);
    return { importRun: (await readById<ImportRun>(context, importRunModel, id, info, 'importRun'))! };
  }
}
