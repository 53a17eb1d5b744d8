import { forbidden, today, uuidv7, validationFailed } from '@gongwei/kernel';
import { recordAudit } from '@gongwei/platform-audit';
import { can, explainConstraints, once, tenantOf, type Platform, type RequestContext } from '@gongwei/platform-database';
import { normaliseDocumentNo, validateExtension, validatePaperReply, type TermOf } from '@gongwei/branch-registry-domain';
import { openApproval } from '../approval/open-approval';
import { extendTerm } from './extend-term';
import { extensionFacts } from './extension-approval';
import type { RequestTermExtensionInput } from './term-extension.types';

const CONSTRAINTS = { term_extension_open: { path: 'organisationId', rule: 'open', messageKey: 'extension.open' } } as const;

/**
 * Asks for an extension of a term. It goes to the approval desk; where the approver replied on paper, whoever keeps the unit's organisations
 * types the reply and the day moves at once. @returns the request's id. @throws VALIDATION_FAILED, FORBIDDEN.
 */
export async function requestTermExtension(platform: Platform, context: RequestContext, input: RequestTermExtensionInput): Promise<string> {
  const onPaper = Boolean(input.replyNo?.trim() || input.repliedOn);
  if (onPaper && !can(context, 'organisation.write')) throw forbidden();
  return explainConstraints(CONSTRAINTS, () =>
    platform.database.write(context, (tx) =>
      once(tx, context, 'requestTermExtension', input.idempotencyKey, input, async () => {
        const tenantId = tenantOf(context);
        const [organisation] = await tx.query<TermOf & { id: string; name: string }>(
          `select id, name, status, term_years as "termYears", to_char(term_started_on, 'YYYY-MM-DD') as "termStartedOn", to_char(election_due_on, 'YYYY-MM-DD') as "electionDueOn" from organisation where tenant_id = $1 and id::text = $2`,
          [tenantId, input.organisationId.toLowerCase()],
        );
        if (!organisation) throw validationFailed([{ path: 'organisationId', rule: 'exists', messageKey: 'election.organisation.unknown' }]);
        const reply = { replyNo: normaliseDocumentNo(input.replyNo ?? ''), repliedOn: input.repliedOn ?? '' };
        const violations = [...validateExtension(input, organisation), ...(onPaper ? validatePaperReply(reply, today()) : [])];
        if (violations.length) throw validationFailed(violations);
        const extension = { tenantId, id: uuidv7(), organisationId: organisation.id, dueOn: organisation.electionDueOn!, until: input.until, reason: input.reason.trim() };
        await tx.query(
          'insert into term_extension (tenant_id, id, organisation_id, due_on, until, reason, requested_by_name) values ($1, $2, $3, $4, $5, $6, $7)',
          [tenantId, extension.id, extension.organisationId, extension.dueOn, extension.until, extension.reason, context.actor.name],
        );
        if (!onPaper) await openApproval(tx, context, { subject: 'TERM_EXTENSION', organisationId: organisation.id, subjectId: extension.id, title: `${organisation.name}延期换届`, facts: extensionFacts(extension), body: extension.reason });
        await recordAudit(tx, context, {
          operation: 'requestTermExtension', targetType: 'Organisation', targetId: organisation.id, targetLabel: organisation.name, reason: extension.reason, changes: [{ field: 'until', before: extension.dueOn, after: extension.until }],
        });
        if (onPaper) await extendTerm(tx, context, extension, { ...reply, onPaper: true, note: null });
        return extension.id;
      }),
    ),
  );
}
