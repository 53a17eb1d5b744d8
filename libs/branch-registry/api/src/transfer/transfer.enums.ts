import { registerEnumType } from '@nestjs/graphql';

export enum TransferKind {
  INTERNAL = 'INTERNAL',
  WITHIN = 'WITHIN',
  OUTWARD = 'OUTWARD',
  INWARD = 'INWARD',
}
registerEnumType(TransferKind, {
  name: 'TransferKind',
  description: '转接类别 kind of transfer',
  valuesMap: {
    INTERNAL: { description: '单位内调整，登记即生效 within the unit, done when recorded' }, WITHIN: { description: '系统内单位之间转接 between two units of the system' },
    OUTWARD: { description: '转往系统外，纸质介绍信 outward, on paper' }, INWARD: { description: '从系统外转入，纸质介绍信 inward, on paper' },
  },
});

export enum TransferStatus {
  REQUESTED = 'REQUESTED',
  ISSUED = 'ISSUED',
  RECEIVED = 'RECEIVED',
  RETURNED = 'RETURNED',
  EXPIRED = 'EXPIRED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(TransferStatus, {
  name: 'TransferStatus',
  description: '转接状态，过期按当日推算 state of a transfer; whether a letter has expired is judged as of today',
  valuesMap: {
    REQUESTED: { description: '待转出单位审批 awaiting the source' }, ISSUED: { description: '介绍信已开具，待接收 letter issued, awaiting the target' }, RECEIVED: { description: '已接收，组织关系自此转移 received: the relation has moved' },
    RETURNED: { description: '已退回 returned' }, EXPIRED: { description: '介绍信已过期 letter expired' }, WITHDRAWN: { description: '已撤回 withdrawn' },
  },
});

export enum TransferDirection {
  OUT = 'OUT',
  IN = 'IN',
  INTERNAL = 'INTERNAL',
}
registerEnumType(TransferDirection, {
  name: 'TransferDirection',
  description: '对您而言的方向；工委看到的单位间转接为 OUT which way it goes, seen from you; between two units a committee sees OUT',
  valuesMap: { OUT: { description: '转出 out' }, IN: { description: '转入 in' }, INTERNAL: { description: '单位内 within the unit' } },
});

export enum TransferStep {
  REQUEST = 'REQUEST',
  ASK = 'ASK',
  ISSUE = 'ISSUE',
  REISSUE = 'REISSUE',
  RECEIVE = 'RECEIVE',
  RETURN = 'RETURN',
  EXPIRE = 'EXPIRE',
  WITHDRAW = 'WITHDRAW',
  RECORD = 'RECORD',
}
registerEnumType(TransferStep, {
  name: 'TransferStep',
  description: '办理环节 what happened to a transfer',
  valuesMap: {
    REQUEST: { description: '提出 requested' }, ASK: { description: '转入单位提出申请 asked for by the other unit' }, ISSUE: { description: '开具介绍信 letter issued' }, REISSUE: { description: '重新开具 issued again' }, RECEIVE: { description: '接收 received' },
    RETURN: { description: '退回 returned' }, EXPIRE: { description: '过期 expired' }, WITHDRAW: { description: '撤回或不予办理 withdrawn or refused' }, RECORD: { description: '登记（单位内调整、系统外转入） recorded' },
  },
});

export enum TransferAskStatus {
  ASKED = 'ASKED',
  ISSUED = 'ISSUED',
  REFUSED = 'REFUSED',
}
registerEnumType(TransferAskStatus, {
  name: 'TransferAskStatus',
  description: '转入申请状态 state of what a unit asked for',
  valuesMap: { ASKED: { description: '待对方办理 awaiting the other unit' }, ISSUED: { description: '对方已开具介绍信 letter issued' }, REFUSED: { description: '对方不予办理 refused' } },
});
