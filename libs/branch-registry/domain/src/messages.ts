import { registerMessages, type MessageCatalogue } from '@gongwei/kernel';
import { messages as texts } from './messages.texts';
import { structureMessages } from './messages.structure';
import { approvalMessages } from './messages.approvals';
import { transferMessages } from './messages.transfers';
import { electionMessages } from './messages.elections';
import { workflowMessages } from './messages.workflows';
import { changeMessages } from './messages.changes';
import { membershipMessages } from './messages.membership';
import { DEVELOPMENT_STEP } from './development-steps';
import { APPROVAL_STATUS_LABEL, APPROVAL_SUBJECT_LABEL } from './approval-life-cycle';
import { ELECTION_EVENT_LABEL, ELECTION_FORM_LABEL, ELECTION_KIND_LABEL, ELECTION_STATUS_LABEL } from './election-life-cycle';
import { ELECTION_BODY_LABEL } from './election-plan';
import { EXTENSION_STATUS_LABEL } from './term-extension';
import { TRANSFER_KIND_LABEL, TRANSFER_STATUS_LABEL } from './transfer-life-cycle';
import { MEMBER_STATUS_LABEL } from './member-status';
import { FUNCTIONAL_PURPOSE_LABEL, ORGANISATION_KIND, type Label } from './organisation-kind';
import { ADJUSTMENT_KIND_LABEL, ORGANISATION_STATUS_LABEL } from './organisation-life-cycle';
import { POST_LABEL } from './posts';

/** Labels of enum values under `<prefix>.<value>`, so that messages can name them and the portal can show them. */
function labelled(prefix: string, labels: Readonly<Record<string, Label>>): MessageCatalogue {
  const of = (locale: keyof Label): Record<string, string> => Object.fromEntries(Object.entries(labels).map(([value, label]) => [`${prefix}.${value}`, label[locale]]));
  return { 'zh-CN': of('zh-CN'), en: of('en') };
}

const kinds = Object.fromEntries(Object.entries(ORGANISATION_KIND).map(([kind, info]) => [kind, info.label]));

const parts: readonly MessageCatalogue[] = [
  texts,
  structureMessages,
  workflowMessages,
  approvalMessages,
  transferMessages,
  changeMessages,
  electionMessages,
  membershipMessages,
  labelled('development.step', Object.fromEntries(Object.entries(DEVELOPMENT_STEP).map(([step, { label }]) => [step, label]))),
  labelled('organisation.kind', kinds),
  labelled('organisation.status', ORGANISATION_STATUS_LABEL),
  labelled('organisation.adjustment', ADJUSTMENT_KIND_LABEL),
  labelled('organisation.purpose', FUNCTIONAL_PURPOSE_LABEL),
  labelled('organisation.post', POST_LABEL),
  labelled('member.status', MEMBER_STATUS_LABEL),
  labelled('election.kind', ELECTION_KIND_LABEL),
  labelled('election.form', ELECTION_FORM_LABEL),
  labelled('election.status', ELECTION_STATUS_LABEL),
  labelled('election.event', ELECTION_EVENT_LABEL),
  labelled('election.body', ELECTION_BODY_LABEL),
  labelled('extension.status', EXTENSION_STATUS_LABEL),
  labelled('transfer.kind', TRANSFER_KIND_LABEL),
  labelled('transfer.status', TRANSFER_STATUS_LABEL),
  labelled('approval.subject', APPROVAL_SUBJECT_LABEL),
  labelled('approval.status', APPROVAL_STATUS_LABEL),
];

/** Every text of the branch registry's rules. */
export const branchRegistryMessages: MessageCatalogue = {
  'zh-CN': Object.assign({}, ...parts.map((part) => part['zh-CN'])) as Record<string, string>,
  en: Object.assign({}, ...parts.map((part) => part.en)) as Record<string, string>,
};

registerMessages(branchRegistryMessages);
