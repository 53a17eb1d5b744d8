import type { MessageCatalogue } from '@gongwei/kernel';

/** Texts of merging and splitting organisations. */
export const changeMessages: MessageCatalogue = {
  'zh-CN': {
    'organisation.merge.count': '请选择 2 至 {max} 个党组织',
    'organisation.change.status': '以下党组织不是正常状态：{names}',
    'organisation.change.kind': '以下党组织不直接管理党员，不能合并或拆分：{names}',
    'organisation.merge.nested': '以下党组织在所选的另一个党组织之下：{names}',
    'organisation.merge.target': '请选择并入所选党组织之一，或填写新设的党组织（二者择一）',
    'organisation.merge.parent': '新设的党组织不能设在将被合并的党组织之下',
    'organisation.change.newKind': '该类别不直接管理党员',
    'organisation.change.children': '以下下级组织不能设在该党组织之下：{names}',
    'organisation.change.members': '一次最多调整 {max} 名党员，所选党组织共有 {count} 名',
    'organisation.split.count': '保留原党组织时新设 1 至 {max} 个，撤销时新设 2 至 {max} 个',
    'organisation.split.same': '与另一个新设党组织重复',
    'organisation.split.foreign': '不属于被拆分的党组织，或被分配了两次',
    'organisation.split.left': '还有 {count} 项未分配去向',
    'organisation.successor.unknown': '请选择本单位的另一个正常党组织接收',
  },
  en: {
    'organisation.merge.count': 'Choose 2 to {max} organisations.',
    'organisation.change.status': 'These organisations are not active: {names}.',
    'organisation.change.kind': 'These organisations have no members of their own and can be neither merged nor split: {names}.',
    'organisation.merge.nested': 'These organisations are beneath another of those chosen: {names}.',
    'organisation.merge.target': 'Choose one of the organisations to merge into, or describe a new one: exactly one of the two.',
    'organisation.merge.parent': 'The new organisation cannot be beneath one that is merged.',
    'organisation.change.newKind': 'This kind has no members of its own.',
    'organisation.change.children': 'These organisations cannot be beneath it: {names}.',
    'organisation.change.members': 'At most {max} members can be moved at once; those chosen have {count}.',
    'organisation.split.count': 'Set up 1 to {max} new organisations where the present one remains, 2 to {max} where it ends.',
    'organisation.split.same': 'The same as another of the new organisations.',
    'organisation.split.foreign': 'Not of the organisation that is split, or given a place twice.',
    'organisation.split.left': 'There is no place yet for {count} of them.',
    'organisation.successor.unknown': 'Choose another active organisation of the unit to take them over.',
  },
};
