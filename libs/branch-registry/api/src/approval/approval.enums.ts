import { registerEnumType } from '@nestjs/graphql';

export enum ApprovalSubject {
  ESTABLISH = 'ESTABLISH',
  ELECTION_PLAN = 'ELECTION_PLAN',
  ELECTION_RESULT = 'ELECTION_RESULT',
  COMMITTEE_COMPOSITION = 'COMMITTEE_COMPOSITION',
  SECRETARY_POST = 'SECRETARY_POST',
  TERM_EXTENSION = 'TERM_EXTENSION',
  DISSOLVE = 'DISSOLVE',
}
registerEnumType(ApprovalSubject, {
  name: 'ApprovalSubject',
  description: '报批类别 what asks for approval',
  valuesMap: {
    ESTABLISH: { description: '设立党组织 setting up' }, ELECTION_PLAN: { description: '召开党员大会换届选举 holding an election' }, ELECTION_RESULT: { description: '选举结果 its result' },
    COMMITTEE_COMPOSITION: { description: '委员会组成 composition of a committee' }, SECRETARY_POST: { description: '书记、副书记任职 secretary and deputies' },
    TERM_EXTENSION: { description: '延期换届 extending a term' }, DISSOLVE: { description: '撤销党组织 dissolving' },
  },
});

export enum ApprovalPostSubject {
  SECRETARY_POST = 'SECRETARY_POST',
  COMMITTEE_COMPOSITION = 'COMMITTEE_COMPOSITION',
}
registerEnumType(ApprovalPostSubject, {
  name: 'ApprovalPostSubject', description: '任免类报批 approvals that bring posts',
  valuesMap: { SECRETARY_POST: { description: '书记、副书记任职 secretary and deputies' }, COMMITTEE_COMPOSITION: { description: '委员会组成 composition of a committee' } },
});

export enum ApprovalStatus {
  DRAFT = 'DRAFT',
  DISCUSSED = 'DISCUSSED',
  SUBMITTED = 'SUBMITTED',
  RETURNED = 'RETURNED',
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ApprovalStatus, {
  name: 'ApprovalStatus', description: '报批状态 state of an approval',
  valuesMap: {
    DRAFT: { description: '草拟 draft' }, DISCUSSED: { description: '党组已讨论 discussed by the leading group' }, SUBMITTED: { description: '待批复 awaiting reply' }, RETURNED: { description: '已退回 returned' },
    APPROVED: { description: '已批复 approved' }, REJECTED: { description: '不予批准 rejected' }, WITHDRAWN: { description: '已撤回 withdrawn' },
  },
});

export enum ApprovalRoute {
  WORK_COMMITTEE = 'WORK_COMMITTEE',
  PRIMARY_COMMITTEE = 'PRIMARY_COMMITTEE',
}
registerEnumType(ApprovalRoute, { name: 'ApprovalRoute', description: '报批去向 who decides', valuesMap: { WORK_COMMITTEE: { description: '上级工委 the committee above the unit' }, PRIMARY_COMMITTEE: { description: '单位机关党委 the unit’s own primary committee' } } });

export enum ApprovalTurn {
  APPLICANT = 'APPLICANT',
  APPROVER = 'APPROVER',
  NOBODY = 'NOBODY',
}
registerEnumType(ApprovalTurn, { name: 'ApprovalTurn', description: '轮到谁 whose move it is', valuesMap: { APPLICANT: { description: '申报方 the applicant’s' }, APPROVER: { description: '批复方 the approver’s' }, NOBODY: { description: '已办结 nobody’s any more' } } });

export enum ApprovalEventKind {
  OPEN = 'OPEN',
  DISCUSS = 'DISCUSS',
  SUBMIT = 'SUBMIT',
  WITHDRAW = 'WITHDRAW',
  RETURN = 'RETURN',
  APPROVE = 'APPROVE',
  REJECT = 'REJECT',
}
registerEnumType(ApprovalEventKind, {
  name: 'ApprovalEventKind', description: '办理步骤 a step of a thread',
  valuesMap: { OPEN: { description: '起草 drafted' }, DISCUSS: { description: '党组讨论 discussed' }, SUBMIT: { description: '报送 submitted' }, WITHDRAW: { description: '撤回 taken back' }, RETURN: { description: '退回 returned' }, APPROVE: { description: '批复 approved' }, REJECT: { description: '不予批准 refused' } },
});
