import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum ListDensity {
  COMFORTABLE = 'COMFORTABLE',
  COMPACT = 'COMPACT',
}
registerEnumType(ListDensity, { name: 'ListDensity', description: '行高 how high the rows of a list are', valuesMap: { COMFORTABLE: { description: '宽松 comfortable' }, COMPACT: { description: '紧凑 compact' } } });

@ObjectType({ description: '视图的一项条件，同地址栏 one word of a list\'s address' })
export class ViewWord {
  @Field(() => String, { description: '名称 its name' }) key!: string;
  @Field(() => String, { description: '取值 its value' }) value!: string;
}

@ObjectType({ description: '列宽 width of a column' })
export class ColumnWidth {
  @Field(() => String, { description: '列 the column' }) column!: string;
  @Field(() => Int, { description: '宽度（像素） width in pixels' }) width!: number;
}

@ObjectType({ description: '列的选择 which columns of a list, in which order' })
export class ListColumns {
  @Field(() => [String], { description: '顺序 their order' }) order!: string[];
  @Field(() => [String], { description: '另外显示的列 shown besides the usual ones' }) shown!: string[];
  @Field(() => [String], { description: '隐藏的列 usual ones that are hidden' }) hidden!: string[];
  @Field(() => [ColumnWidth], { description: '列宽 their widths' }) widths!: ColumnWidth[];
  @Field(() => ListDensity, { description: '行高 row height' }) density!: ListDensity;
}

@ObjectType({ description: '列表视图：筛选、排序与列 a saved view of a list' })
export class SavedView {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => String, { description: '所属列表 of which list' }) list!: string;
  @Field(() => String, { description: '名称 name' }) name!: string;
  @Field(() => Boolean, { description: '本单位共享 shared within the tenant' }) shared!: boolean;
  @Field(() => Boolean, { description: '是否本人所建 whether it is your own' }) mine!: boolean;
  @Field(() => [ViewWord], { description: '筛选与排序 filters and order' }) query!: ViewWord[];
  @Field(() => ListColumns, { nullable: true, description: '列 columns' }) columns!: ListColumns | null;
  @Field(() => Int, { description: '版本，修改时带回 to be sent back with changes' }) version!: number;
}

@ObjectType({ description: '一个列表的设置：本人的列、默认视图，以及可用的视图 how you see one list' })
export class ListSettings {
  @Field(() => String, { description: '列表 the list' }) list!: string;
  @Field(() => ListColumns, { nullable: true, description: '本人的列；空为默认 your columns; none: the usual ones' }) columns!: ListColumns | null;
  @Field(() => ID, { nullable: true, description: '本人的默认视图 the view you begin with' }) defaultViewId!: string | null;
  @Field(() => [SavedView], { description: '视图：本人的在前，其后共享的，各最多 30 views, your own first, then shared ones, at most 30 of each' }) views!: SavedView[];
}

@InputType({ description: '视图的一项条件 one word of a list\'s address' })
export class ViewWordInput {
  @Field(() => String, { description: '名称 its name' }) key!: string;
  @Field(() => String, { description: '取值 its value' }) value!: string;
}

@InputType({ description: '列宽 width of a column' })
export class ColumnWidthInput {
  @Field(() => String, { description: '列 the column' }) column!: string;
  @Field(() => Int, { description: '宽度（像素） width in pixels' }) width!: number;
}

@InputType({ description: '列的选择 which columns, in which order' })
export class ListColumnsInput {
  @Field(() => [String], { description: '顺序 their order' }) order!: string[];
  @Field(() => [String], { description: '另外显示的列 shown besides the usual ones' }) shown!: string[];
  @Field(() => [String], { description: '隐藏的列 usual ones that are hidden' }) hidden!: string[];
  @Field(() => [ColumnWidthInput], { description: '列宽 their widths' }) widths!: ColumnWidthInput[];
  @Field(() => ListDensity, { description: '行高 row height' }) density!: ListDensity;
}

@InputType({ description: '保存视图：不填标识为新建，填则修改（改名、换内容） saves a view: a new one, or with an id changes one' })
export class SaveViewInput {
  @Field(() => ID, { nullable: true, description: '标识；空为新建 id; none: a new one' }) id?: string | null;
  @Field(() => Int, { nullable: true, description: '所见版本，修改时必填 version you saw, with an id' }) version?: number | null;
  @Field(() => String, { description: '所属列表 of which list' }) list!: string;
  @Field(() => String, { description: '名称，30 字以内 name, at most 30 characters' }) name!: string;
  @Field(() => Boolean, { description: '本单位共享，须有权限 shared within the tenant; needs view.share' }) shared!: boolean;
  @Field(() => [ViewWordInput], { description: '筛选与排序 filters and order' }) query!: ViewWordInput[];
  @Field(() => ListColumnsInput, { nullable: true, description: '列 columns' }) columns?: ListColumnsInput | null;
}

@InputType({ description: '删除视图 deletes a view' })
export class DeleteViewInput {
  @Field(() => ID, { description: '标识 id' }) id!: string;
  @Field(() => Int, { description: '所见版本 version you saw' }) version!: number;
}

@InputType({ description: '本人的列表设置；未填的不变，null 为恢复默认 how you see a list; what is left out stays, null is the usual' })
export class SaveListSettingsInput {
  @Field(() => String, { description: '列表 the list' }) list!: string;
  @Field(() => ListColumnsInput, { nullable: true, description: '列 columns' }) columns?: ListColumnsInput | null;
  @Field(() => ID, { nullable: true, description: '默认视图 the view to begin with' }) defaultViewId?: string | null;
}

@ObjectType({ description: '变更后的列表设置 how you see the list now' })
export class ListSettingsPayload {
  @Field(() => ListSettings, { description: '列表设置 the settings' }) settings!: ListSettings;
}
