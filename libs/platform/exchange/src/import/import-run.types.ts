import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLDateTime } from '@gongwei/platform-graphql';

export enum ImportKindEnum {
  MEMBERS = 'MEMBERS',
  UNITS = 'UNITS',
}
registerEnumType(ImportKindEnum, { name: 'ImportKind', description: '导入类别 what is imported', valuesMap: { MEMBERS: { description: '党员 members' }, UNITS: { description: '单位 units' } } });

export enum ImportStatus {
  CHECKED = 'CHECKED',
  COMMITTING = 'COMMITTING',
  FAILED = 'FAILED',
  COMMITTED = 'COMMITTED',
  DISCARDED = 'DISCARDED',
}
registerEnumType(ImportStatus, {
  name: 'ImportStatus',
  description: '导入状态 state of an import',
  valuesMap: {
    CHECKED: { description: '已检查，未写入 checked, nothing written yet' },
    COMMITTING: { description: '正在写入 being written, see createdCount; nothing to be done but to ask again' },
    FAILED: { description: '写入中断 writing stopped, what is written stays; commitImport goes on from there' },
    COMMITTED: { description: '已写入 written' }, DISCARDED: { description: '已放弃或过期 discarded, or expired after 30 days' },
  },
});

@ObjectType({ description: '单元格错误 one cell that breaks a rule' })
export class ImportCellError {
  @Field(() => Int, { description: '行号，与表格所示一致 row as the spreadsheet numbers it' }) row!: number;
  @Field(() => String, { description: '列标识 key of the column' }) column!: string;
  @Field(() => String, { description: '列名 heading of the column' }) columnLabel!: string;
  @Field(() => String, { description: '规则 machine name of the rule' }) rule!: string;
  @Field(() => String, { description: '说明，按请求语言 what is wrong, in the language of the request' }) message!: string;
}

@ObjectType({ description: '一次导入，只有上传者可见 one uploaded sheet; seen by who uploaded it only' })
export class ImportRun {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => ID, { description: '导入到的单位标识 id of the unit it goes into' }) unitId!: string;
  @Field(() => ImportKindEnum, { description: '类别 kind' }) kind!: ImportKindEnum;
  @Field(() => ImportStatus, { description: '状态 state' }) status!: ImportStatus;
  @Field(() => String, { description: '文件名 name of the file' }) fileName!: string;
  @Field(() => Int, { description: '数据行数 rows with content' }) rowCount!: number;
  @Field(() => Int, { description: '可导入行数 rows without errors' }) validCount!: number;
  @Field(() => Int, { description: '有错误的行数 rows with at least one error; with validCount it makes rowCount' }) errorCount!: number;
  @Field(() => Int, { description: '已写入记录数 records written so far; with all of validCount the run is done' }) createdCount!: number;
  @Field(() => GraphQLDateTime, { nullable: true, description: '最近进展 when writing last went on' }) progressedAt!: Date | null;
  @Field(() => GraphQLDateTime, { description: '上传时间 uploaded at' }) createdAt!: Date;
  @Field(() => GraphQLDateTime, { nullable: true, description: '写入时间 written at' }) committedAt!: Date | null;
}

@ObjectType({ description: '随单位建立的管理员 the first administrator of an imported unit' })
export class ImportedAccount {
  @Field(() => ID, { description: '单位标识 id of the unit' }) unitId!: string;
  @Field(() => String, { description: '单位编码 code of the unit' }) unitCode!: string;
  @Field(() => String, { description: '单位名称 name of the unit' }) unitName!: string;
  @Field(() => String, { description: '登录名 login name' }) loginName!: string;
  @Field(() => String, { description: '一次性密码，仅此一次；重复请求时为空 told this once; empty on a repeat' }) oneTimePassword!: string;
}

@InputType({ description: '确认导入 writes the checked rows' })
export class CommitImportInput {
  @Field(() => ID, { description: '标识 id of the run' }) id!: string;
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: '跳过有错误的行 leaves out the rows with errors instead of refusing' }) skipErrors?: boolean | null;
}

@InputType({ description: '放弃导入 discards a checked run' })
export class DiscardImportInput {
  @Field(() => ID, { description: '标识 id of the run' }) id!: string;
}

@ObjectType({ description: '导入结果；重复提交答复相同 what was written, or that it is being written; a repeat answers where it is and writes nothing twice' })
export class CommitImportPayload {
  @Field(() => ImportRun, { description: '此次导入 the run' }) importRun!: ImportRun;
  @Field(() => Int, { description: '已新建记录数 records created so far: ask importRun for the progress while its status is COMMITTING' }) createdCount!: number;
  @Field(() => [ImportedAccount], { description: '随之建立的管理员，仅单位导入 administrators created, when units are imported' }) accounts!: ImportedAccount[];
}

@ObjectType({ description: '变更后的导入 the run as it is now' })
export class ImportRunPayload {
  @Field(() => ImportRun, { description: '此次导入 the run' }) importRun!: ImportRun;
}
