import { registerMessages, type MessageCatalogue } from '@gongwei/kernel';
import { SAVED_VIEW_MESSAGES } from './saved-view-rules';

/** Texts about units: their fields, their states, their place in the tree and their import. */
export const UNIT_MESSAGES = {
  'zh-CN': {
    'unit.code.pattern': '编码只含字母、数字和连字符，以字母或数字开头',
    'unit.code.taken': '此单位编码已被使用',
    'unit.kind.create': '只能新建单位或区县直属机关工委',
    'unit.kind.COMMITTEE': '市直机关工委',
    'unit.kind.DISTRICT_COMMITTEE': '区县直属机关工委',
    'unit.kind.UNIT': '单位',
    'unit.status.ACTIVE': '正常',
    'unit.status.SUSPENDED': '已停用',
    'unit.status.ARCHIVED': '已归档',
    'unit.status.self': '不能对本单位执行此操作，请由上级工委办理',
    'unit.status.transition': '该单位当前为“{from}”状态，不能{event}',
    'unit.event.suspend': '停用',
    'unit.event.resume': '恢复',
    'unit.event.archive': '归档',
    'unit.parent.unknown': '上级工委不存在、已停用或不在您的权限范围内',
    'unit.parent.cycle': '不能调整到本单位或其下级之下',
    'unit.group.unknown': '考核分组不存在或不在您的权限范围内',
    'unit.enter.write': '您只有查看权限，不能以可写方式进入单位',
    'unit.import.group.unknown': '没有名为“{value}”的考核分组，请先新建或改填已有分组',
    'unit.import.parent.unknown': '没有编码为“{value}”的上级工委',
    'unitGroup.name.taken': '已有同名分组',
  },
  en: {
    'unit.code.pattern': 'Use letters, digits and hyphens, beginning with a letter or digit',
    'unit.code.taken': 'This unit code is in use',
    'unit.kind.create': 'Only units and district committees can be created',
    'unit.kind.COMMITTEE': 'City committee',
    'unit.kind.DISTRICT_COMMITTEE': 'District committee',
    'unit.kind.UNIT': 'Unit',
    'unit.status.ACTIVE': 'in use',
    'unit.status.SUSPENDED': 'suspended',
    'unit.status.ARCHIVED': 'archived',
    'unit.status.self': 'This cannot be done to your own unit; ask the committee above',
    'unit.status.transition': 'The unit is {from} and cannot be {event}',
    'unit.event.suspend': 'suspended',
    'unit.event.resume': 'resumed',
    'unit.event.archive': 'archived',
    'unit.parent.unknown': 'The committee above does not exist, is not active, or is outside your scope',
    'unit.parent.cycle': 'A unit cannot move beneath itself or beneath one of its own',
    'unit.group.unknown': 'The group does not exist or is outside your scope',
    'unit.enter.write': 'You may only look; entering a unit to change records needs a further permission',
    'unit.import.group.unknown': 'There is no group called “{value}”; create it first or enter an existing one',
    'unit.import.parent.unknown': 'There is no committee with the code “{value}”',
    'unitGroup.name.taken': 'There is a group of this name already',
  },
} as const satisfies MessageCatalogue;

registerMessages(UNIT_MESSAGES);
registerMessages(SAVED_VIEW_MESSAGES);
