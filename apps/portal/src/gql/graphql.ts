/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** 党员状态 state of a person in the registry */
export type MemberStatus =
  /** 入党积极分子 activist */
  | 'ACTIVIST'
  /** 入党申请人 applicant */
  | 'APPLICANT'
  /** 发展对象 development candidate */
  | 'CANDIDATE'
  /** 去世 deceased */
  | 'DECEASED'
  /** 开除党籍 expelled */
  | 'EXPELLED'
  /** 正式党员 full member */
  | 'FULL'
  /** 退党、除名等离开 left */
  | 'LEFT'
  /** 预备党员 probationary member */
  | 'PROBATIONARY'
  /** 停止党籍 membership suspended */
  | 'SUSPENDED'
  /** 已转出 transferred out */
  | 'TRANSFERRED_OUT';

/** 换届提醒阶段 how near an election is */
export type ReminderStage =
  /** 尚早 not yet */
  | 'NONE'
  /** 一个月内 within a month */
  | 'ONE_MONTH'
  /** 已逾期 overdue */
  | 'OVERDUE'
  /** 六个月内 within six months */
  | 'SIX_MONTHS'
  /** 三个月内 within three months */
  | 'THREE_MONTHS';

/** 结果类别 kind of hit */
export type SearchHitType =
  /** 党员 member */
  | 'MEMBER'
  /** 党组织 organisation */
  | 'ORGANISATION'
  /** 单位 unit */
  | 'UNIT';

export type DashboardQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardQuery = { readonly dashboard: { readonly unitCount: number, readonly organisationCount: number, readonly memberCount: number, readonly electionsOverdue: number, readonly electionsDueSoon: number, readonly structureProblems: number, readonly transfersToIssue: number, readonly transfersToReceive: number, readonly transfersToMend: number, readonly developmentFunnel: ReadonlyArray<{ readonly status: MemberStatus, readonly count: number }>, readonly unitsNeedingAttention: ReadonlyArray<{ readonly overdueElections: number, readonly structureProblems: number, readonly unit: { readonly id: string, readonly name: string, readonly shortName: string, readonly code: string } }>, readonly problemsByRule: ReadonlyArray<{ readonly rule: string, readonly label: string, readonly count: number }>, readonly electionsByMonth: ReadonlyArray<{ readonly month: string, readonly count: number }> } };

export type ElectionRemindersQueryVariables = Exact<{ [key: string]: never; }>;


export type ElectionRemindersQuery = { readonly electionReminders: ReadonlyArray<{ readonly organisationId: string, readonly organisationName: string, readonly dueOn: string, readonly stage: ReminderStage }> };

export type InboxQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxQuery = { readonly inbox: { readonly count: number, readonly overdueCount: number, readonly todos: ReadonlyArray<{ readonly kind: string, readonly label: string, readonly count: number, readonly overdueCount: number, readonly link: string }> } };

export type SearchQueryVariables = Exact<{
  text: string;
  first: number;
}>;


export type SearchQuery = { readonly search: ReadonlyArray<{ readonly type: SearchHitType, readonly id: string, readonly title: string, readonly subtitle: string }> };


export const DashboardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Dashboard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dashboard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitCount"}},{"kind":"Field","name":{"kind":"Name","value":"organisationCount"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"electionsOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"electionsDueSoon"}},{"kind":"Field","name":{"kind":"Name","value":"structureProblems"}},{"kind":"Field","name":{"kind":"Name","value":"transfersToIssue"}},{"kind":"Field","name":{"kind":"Name","value":"transfersToReceive"}},{"kind":"Field","name":{"kind":"Name","value":"transfersToMend"}},{"kind":"Field","name":{"kind":"Name","value":"developmentFunnel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitsNeedingAttention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"overdueElections"}},{"kind":"Field","name":{"kind":"Name","value":"structureProblems"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problemsByRule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"electionsByMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]} as unknown as DocumentNode<DashboardQuery, DashboardQueryVariables>;
export const ElectionRemindersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ElectionReminders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"electionReminders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}}]}}]} as unknown as DocumentNode<ElectionRemindersQuery, ElectionRemindersQueryVariables>;
export const InboxDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Inbox"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inbox"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"overdueCount"}},{"kind":"Field","name":{"kind":"Name","value":"todos"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"overdueCount"}},{"kind":"Field","name":{"kind":"Name","value":"link"}}]}}]}}]}}]} as unknown as DocumentNode<InboxQuery, InboxQueryVariables>;
export const SearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Search"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"subtitle"}}]}}]}}]} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;