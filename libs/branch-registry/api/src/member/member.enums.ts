import { registerEnumType } from '@nestjs/graphql';

export enum MemberStatus {
  APPLICANT = 'APPLICANT',
  ACTIVIST = 'ACTIVIST',
  CANDIDATE = 'CANDIDATE',
  PROBATIONARY = 'PROBATIONARY',
  FULL = 'FULL',
  TRANSFERRED_OUT = 'TRANSFERRED_OUT',
  SUSPENDED = 'SUSPENDED',
  LEFT = 'LEFT',
  EXPELLED = 'EXPELLED',
  DECEASED = 'DECEASED',
}
registerEnumType(MemberStatus, {
  name: 'MemberStatus',
  description: '党员状态 state of a person in the registry',
  valuesMap: {
    APPLICANT: { description: '入党申请人 applicant' }, ACTIVIST: { description: '入党积极分子 activist' }, CANDIDATE: { description: '发展对象 development candidate' },
    PROBATIONARY: { description: '预备党员 probationary member' }, FULL: { description: '正式党员 full member' }, TRANSFERRED_OUT: { description: '已转出 transferred out' },
    SUSPENDED: { description: '停止党籍 membership suspended' }, LEFT: { description: '退党、除名等离开 left' }, EXPELLED: { description: '开除党籍 expelled' }, DECEASED: { description: '去世 deceased' },
  },
});

export enum Gender {
  MALE = 'MALE',
  FEMALE = 'FEMALE',
  UNKNOWN = 'UNKNOWN',
  UNSTATED = 'UNSTATED',
}
registerEnumType(Gender, {
  name: 'Gender',
  description: '性别，GB/T 2261.1 sex',
  valuesMap: { MALE: { description: '男 male' }, FEMALE: { description: '女 female' }, UNKNOWN: { description: '未知 unknown' }, UNSTATED: { description: '未说明 not stated' } },
});

export enum SensitiveField {
  ID_NUMBER = 'ID_NUMBER',
  PHONE = 'PHONE',
}
registerEnumType(SensitiveField, { name: 'SensitiveField', description: '加密字段 an encrypted field', valuesMap: { ID_NUMBER: { description: '身份证号 ID number' }, PHONE: { description: '手机号 phone' } } });
