import type { RequestContext } from '@gongwei/platform-database';
import DataLoader from 'dataloader';
import type { Organisation } from '../organisation/organisation.types';
import { readStructure } from './read-structure';
import type { StructureFinding } from './structure.types';

/** Findings of single organisations: their units are checked together, once. */
export function readFindingsOf(context: RequestContext, organisation: Pick<Organisation, 'id' | 'unitId'>): Promise<StructureFinding[]> {
  let loader = context.loaders.get('findings') as DataLoader<Pick<Organisation, 'id' | 'unitId'>, StructureFinding[], string> | undefined;
  if (!loader) {
    loader = new DataLoader(
      async (keys) => {
        const findings = await readStructure(context, [...new Set(keys.map((key) => key.unitId))]);
        const byOrganisation = Map.groupBy(findings, (finding) => finding.organisationId);
        return keys.map((key) => byOrganisation.get(key.id) ?? []);
      },
      { cacheKeyFn: (key) => key.id },
    );
    context.loaders.set('findings', loader);
  }
  return loader.load(organisation);
}
