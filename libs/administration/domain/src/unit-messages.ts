import { registerMessages, type MessageCatalogue } from '@gongwei/kernel';

/** Texts of the rules on a unit's own fields and on the units' import. */
export const UNIT_MESSAGES = {
  'zh-CN': {
    'unit.code.pattern': '编码只含字母、数字和连字符，以字母或数字开头',
    'unit.kind.create': '只能新建单位或区县直属机关工委',
    'unit.kind.COMMITTEE': '市直机关工委',
    'unit.kind.DISTRICT_COMMITTEE': '区县直属机关工委',
    'unit.kind.UNIT': '单位',
    'unit.import.group.unknown': '没有名为“{value}”的考核分组，请先新建或改填已有分组',
    'unit.import.parent.unknown': '没有编码为“{value}”的上级工委',
  },
  en: {
    'unit.code.pattern': 'Use letters, digits and hyphens, beginning with a letter or digit.',
    'unit.kind.create': 'Only units and district committees can be created.',
    'unit.kind.COMMITTEE': 'City committee',
    'unit.kind.DISTRICT_COMMITTEE': 'District committee',
    'unit.kind.UNIT': 'Unit',
    'unit.import.group.unknown': 'There is no group called “{value}”. Create it first or enter an existing one.',
    'unit.import.parent.unknown': 'There is no committee with the code “{value}”.',
  },
} as const satisfies MessageCatalogue;

registerMessages(UNIT_MESSAGES);
