import type { ApprovalRoute, ApprovalStatus, ApprovalSubject, Label } from '@gongwei/branch-registry-domain';
import { electionPlanEffect, electionResultEffect } from '../election/election-approval';
import { termExtensionEffect } from '../term-extension/extension-approval';
import type { Platform, RequestContext, WriteTransaction } from '@gongwei/platform-database';
import { appointPosts } from './effects/appoint-posts';
import { dissolveOrganisation } from './effects/dissolve-organisation';
import { establishOrganisation } from './effects/establish-organisation';

/** A labelled line of the document 事项: what the approver reads and decides on. */
export interface ApprovalFact {
  readonly label: Label;
  /** One text for both languages (a name, a number, a day), or one for each. */
  readonly value: string | Label;
  /** Says who: masked for machine clients that may not see personal data. */
  readonly personal?: boolean;
}

/** A thread as an effect sees it. */
export interface ApprovalRecord {
  readonly tenantId: string;
  readonly id: string;
  readonly subject: ApprovalSubject;
  readonly route: ApprovalRoute;
  readonly status: ApprovalStatus;
  readonly organisationId: string;
  /** The record the thread was opened for. */
  readonly subjectId: string;
  readonly title: string;
  readonly facts: readonly ApprovalFact[];
  /** What the thread itself proposes (posts, where members go); empty where the feature keeps it in a record of its own. */
  readonly proposal: Readonly<Record<string, unknown>>;
  readonly requestNo: string | null;
  readonly requestedOn: string | null;
  /** 批复文号 and the day of the reply: given once it is approved. */
  readonly replyNo: string | null;
  readonly repliedOn: string | null;
  /** Why it was returned or rejected, or what the reply adds. */
  readonly decisionNote: string | null;
}

/**
 * What a decision changes. Each runs in the decision's own transaction, in the unit's scope (the context's scope is the unit's, whoever
 * decides): throw a DomainError and the decision does not happen. Read and write through `tx`, never through `context.reader`, which
 * still looks with the decider's eyes.
 */
export interface ApprovalEffect {
  approved(platform: Platform, tx: WriteTransaction, context: RequestContext, approval: ApprovalRecord): Promise<void>;
  returned?(platform: Platform, tx: WriteTransaction, context: RequestContext, approval: ApprovalRecord): Promise<void>;
  rejected?(platform: Platform, tx: WriteTransaction, context: RequestContext, approval: ApprovalRecord): Promise<void>;
  /** The applicant took the request back. */
  withdrawn?(platform: Platform, tx: WriteTransaction, context: RequestContext, approval: ApprovalRecord): Promise<void>;
  /** Before a request is submitted, again or for the first time: refuse what could not be approved. */
  submitting?(platform: Platform, tx: WriteTransaction, context: RequestContext, approval: ApprovalRecord): Promise<void>;
  /**
   * The facts as they stand now. Given this, they are read afresh when the request is submitted, and an approval is refused when they have
   * changed since: the committee approves what it has read.
   */
  facts?(tx: WriteTransaction, context: RequestContext, approval: ApprovalRecord): Promise<ApprovalFact[]>;
}

/** Who acts on which subject. A feature adds its line. */
export const APPROVAL_EFFECTS: Partial<Record<ApprovalSubject, ApprovalEffect>> = {
  ELECTION_PLAN: electionPlanEffect,
  ELECTION_RESULT: electionResultEffect,
  TERM_EXTENSION: termExtensionEffect,
  ESTABLISH: establishOrganisation,
  SECRETARY_POST: appointPosts,
  COMMITTEE_COMPOSITION: appointPosts,
  DISSOLVE: dissolveOrganisation,
};
