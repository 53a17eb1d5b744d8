import { uuidv7 } from '@gongwei/kernel';
import type { WriteTransaction } from '@gongwei/platform-database';
import { defaultTermYears, electionDueOn, normaliseOrganisation, type OrganisationInput } from '@gongwei/branch-registry-domain';
import { organisationSound } from '../member/member-fields';
import { pathUnder, type Placed } from './move-subtrees';
import { OrganisationEntity } from './organisation.entity';

/** Writes a checked organisation, active unless it is only proposed, under another one or at the top of its unit. The length of its term is that of its kind unless told. */
export async function insertOrganisation(tx: WriteTransaction, tenantId: string, input: OrganisationInput, parent: Placed | null, status: 'ACTIVE' | 'PROPOSED' = 'ACTIVE'): Promise<OrganisationEntity> {
  const clean = normaliseOrganisation(input);
  const id = uuidv7();
  const termYears = input.termYears ?? defaultTermYears(input.kind);
  const row: OrganisationEntity = {
    tenantId, id, code: clean.code, name: clean.name, shortName: clean.shortName, ...organisationSound(clean.shortName), kind: clean.kind, functionalPurpose: clean.functionalPurpose ?? null,
    parentId: parent?.id ?? null, path: pathUnder(parent, id), depth: parent ? parent.depth + 1 : 0, status,
    establishedOn: clean.establishedOn ?? null, approvalDocumentNo: clean.approvalDocumentNo ?? null, termYears, termStartedOn: clean.termStartedOn ?? null,
    electionDueOn: termYears && clean.termStartedOn ? electionDueOn(clean.termStartedOn, termYears) : null, address: clean.address ?? null, phone: clean.phone ?? null,
    overrideReason: clean.overrideReason ?? null, overrideDocumentNo: clean.overrideDocumentNo ?? null, version: 1, updatedAt: new Date(),
  };
  await tx.manager.insert(OrganisationEntity, row);
  return row;
}
