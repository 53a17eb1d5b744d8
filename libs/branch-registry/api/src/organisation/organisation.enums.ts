import { registerEnumType } from '@nestjs/graphql';

export enum OrganisationKind {
  PRIMARY_COMMITTEE = 'PRIMARY_COMMITTEE',
  GENERAL_BRANCH = 'GENERAL_BRANCH',
  BRANCH = 'BRANCH',
  JOINT_BRANCH = 'JOINT_BRANCH',
  TEMPORARY_BRANCH = 'TEMPORARY_BRANCH',
  FUNCTIONAL_BRANCH = 'FUNCTIONAL_BRANCH',
  PARTY_GROUP = 'PARTY_GROUP',
}
registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: '党组织类别 kind of Party organisation',
  valuesMap: {
    PRIMARY_COMMITTEE: { description: '党委（611） primary committee' }, GENERAL_BRANCH: { description: '党总支（621） general branch' }, BRANCH: { description: '党支部（631） branch' },
    JOINT_BRANCH: { description: '联合党支部（632） joint branch' }, TEMPORARY_BRANCH: { description: '临时党支部（931） temporary branch' },
    FUNCTIONAL_BRANCH: { description: '功能型党支部 functional branch: no admission, dues or transfer' }, PARTY_GROUP: { description: '党小组 group' },
  },
});

export enum OrganisationStatus {
  PROPOSED = 'PROPOSED',
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
  MERGED = 'MERGED',
  SPLIT = 'SPLIT',
  DISSOLVED = 'DISSOLVED',
}
registerEnumType(OrganisationStatus, {
  name: 'OrganisationStatus',
  description: '党组织状态 state of an organisation',
  valuesMap: {
    PROPOSED: { description: '拟设立 proposed' }, ACTIVE: { description: '正常 active' }, SUSPENDED: { description: '暂停 suspended' },
    MERGED: { description: '已合并 merged' }, SPLIT: { description: '已拆分 split' }, DISSOLVED: { description: '已撤销 dissolved' },
  },
});

export enum AdjustmentKind {
  ESTABLISH = 'ESTABLISH',
  RENAME = 'RENAME',
  MERGE = 'MERGE',
  SPLIT = 'SPLIT',
  DISSOLVE = 'DISSOLVE',
  REPARENT = 'REPARENT',
  CHANGE_KIND = 'CHANGE_KIND',
  EXTEND_TERM = 'EXTEND_TERM',
  NEW_TERM = 'NEW_TERM',
}
registerEnumType(AdjustmentKind, {
  name: 'AdjustmentKind',
  description: '设置调整类别 kind of adjustment',
  valuesMap: {
    ESTABLISH: { description: '设立 established' }, RENAME: { description: '更名 renamed' }, MERGE: { description: '合并 merged' }, SPLIT: { description: '拆分 split' },
    DISSOLVE: { description: '撤销 dissolved' }, REPARENT: { description: '调整隶属 moved under another' }, CHANGE_KIND: { description: '变更类别 changed in kind' }, EXTEND_TERM: { description: '任期调整 term changed' }, NEW_TERM: { description: '换届 a new term by election' },
  },
});

export enum MovementDirection {
  IN = 'IN',
  OUT = 'OUT',
}
registerEnumType(MovementDirection, { name: 'MovementDirection', description: '党员去向 which way members went', valuesMap: { IN: { description: '转入 came from there' }, OUT: { description: '转出 went there' } } });

export enum PostCode {
  SECRETARY = 'SECRETARY',
  DEPUTY_SECRETARY = 'DEPUTY_SECRETARY',
  FULLTIME_DEPUTY_SECRETARY = 'FULLTIME_DEPUTY_SECRETARY',
  ORGANISATION_MEMBER = 'ORGANISATION_MEMBER',
  PUBLICITY_MEMBER = 'PUBLICITY_MEMBER',
  DISCIPLINE_MEMBER = 'DISCIPLINE_MEMBER',
  YOUTH_MEMBER = 'YOUTH_MEMBER',
  UNITED_FRONT_MEMBER = 'UNITED_FRONT_MEMBER',
  COMMITTEE_MEMBER = 'COMMITTEE_MEMBER',
  FULLTIME_WORKER = 'FULLTIME_WORKER',
}
registerEnumType(PostCode, {
  name: 'PostCode',
  description: '党内职务 post in an organisation',
  valuesMap: {
    SECRETARY: { description: '书记 secretary' }, DEPUTY_SECRETARY: { description: '副书记 deputy secretary' }, FULLTIME_DEPUTY_SECRETARY: { description: '专职副书记 full-time deputy secretary' },
    ORGANISATION_MEMBER: { description: '组织委员 organisation commissioner' }, PUBLICITY_MEMBER: { description: '宣传委员 publicity commissioner' }, DISCIPLINE_MEMBER: { description: '纪检委员 discipline commissioner' },
    YOUTH_MEMBER: { description: '青年委员 youth commissioner' }, UNITED_FRONT_MEMBER: { description: '统战委员 united-front commissioner' }, COMMITTEE_MEMBER: { description: '委员 committee member' }, FULLTIME_WORKER: { description: '专职党务干部 full-time worker' },
  },
});
