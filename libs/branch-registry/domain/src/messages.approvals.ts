import type { MessageCatalogue } from '@gongwei/kernel';

/** Texts of the approval desk. */
export const approvalMessages: MessageCatalogue = {
  'zh-CN': {
    'approval.open': '该事项已有进行中的报批，请在“报批事项”中继续办理',
    'approval.organisation.unknown': '党组织不存在、已撤销或不在您的范围内',
  },
  en: {
    'approval.open': 'This matter is being put up for approval already. Go on with it under “Approvals”.',
    'approval.organisation.unknown': 'The organisation does not exist, is dissolved, or is outside your scope.',
  },
};
