import { organisationTransition } from '@gongwei/branch-registry-domain';
import { conflict, forbidden, RuleSet, validationFailed } from '@gongwei/kernel';
import { can, once, type Platform, type RequestContext } from '@gongwei/platform-database';
import { whoTakesOver } from '../organisation/close-organisation';
import { findOrganisation } from '../organisation/find-organisation';
import type { ProposeDissolutionInput } from './approval.inputs';
import { factsOfDissolution } from './effects/dissolve-organisation';
import { openApproval } from './open-approval';

/** Starts the approval of a dissolution. @returns the id of the thread. @throws VALIDATION_FAILED, NOT_FOUND, CONFLICT, FORBIDDEN. */
export async function proposeDissolution(platform: Platform, context: RequestContext, input: ProposeDissolutionInput): Promise<string> {
  if (!can(context, 'organisation.write')) throw forbidden();
  return platform.database.write(context, (tx) =>
    once(tx, context, 'proposeDissolution', input.idempotencyKey, input, async () => {
      const organisation = await findOrganisation(tx, context, input.organisationId);
      if (!organisationTransition(organisation.status as never, 'dissolve')) throw conflict('organisation.closed');
      const rules = new RuleSet();
      rules.text('body', input.body, { min: 2, max: 3000, required: true });
      if (rules.violations.length) throw validationFailed(rules.violations);
      const successorId = input.successorId?.toLowerCase() ?? null;
      await whoTakesOver(tx, organisation, successorId);
      return openApproval(tx, context, {
        subject: 'DISSOLVE', organisationId: organisation.id, subjectId: organisation.id, title: `撤销${organisation.name}`, body: input.body,
        facts: await factsOfDissolution(tx, context, organisation, successorId), proposal: successorId ? { successorId } : {},
      });
    }),
  );
}
