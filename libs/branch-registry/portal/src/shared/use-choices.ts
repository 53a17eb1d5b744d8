import { useApollo, type Option } from '@gongwei/ui';
import { OrganisationChoiceDocument, OrganisationChoicesDocument, UnitChoiceDocument, UnitChoicesDocument, type OrganisationChoicesQuery, type OrganisationFilter } from '../gql/graphql';
import { matchingByAnything, type Choice } from './matching';
import { useRegistryRights } from './rights';

const SHOWN = 20;
const STANDING: OrganisationFilter = { status: { in: ['ACTIVE', 'SUSPENDED'] } };

type OrganisationRow = OrganisationChoicesQuery['organisations']['nodes'][number];

/** What the remote selects of this feature ask for and how they name what is chosen. */
export interface RegistryChoices {
  searchUnits(text: string): Promise<Option[]>;
  unitLabel(id: string): Promise<string>;
  searchOrganisations(text: string): Promise<Option[]>;
  organisationLabel(id: string): Promise<string>;
}

/**
 * Inside a unit all its organisations are read once and searched here, by name, code and pinyin; across the units of a committee the API
 * searches by name and code.
 */
export function useRegistryChoices(): RegistryChoices {
  const client = useApollo();
  const rights = useRegistryRights();
  let own: { unitId: string | null; choices: Promise<Choice[]> } | undefined;

  async function readOwn(): Promise<Choice[]> {
    const rows: OrganisationRow[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data } = (await client.query({ query: OrganisationChoicesDocument, variables: { filter: STANDING, first: 200, after }, fetchPolicy: 'network-only' })) as { data: OrganisationChoicesQuery };
      rows.push(...data.organisations.nodes);
      ({ hasNextPage: more, endCursor: after } = data.organisations.pageInfo);
    }
    return rows.map((row) => ({ value: row.id, label: row.shortName, hint: row.code, texts: [row.code, row.name] }));
  }

  function ownChoices(): Promise<Choice[]> {
    const { unitId } = rights.value;
    if (own?.unitId !== unitId) {
      const choices = readOwn();
      own = { unitId, choices };
      choices.catch(() => (own = undefined));
    }
    return own!.choices;
  }

  return {
    async searchUnits(text) {
      const { data } = await client.query({ query: UnitChoicesDocument, variables: { filter: text.trim() ? { search: text.trim() } : null, first: SHOWN } });
      return data!.units.nodes.map((unit) => ({ value: unit.id, label: unit.shortName, hint: unit.code }));
    },
    async unitLabel(id) {
      const { data } = await client.query({ query: UnitChoiceDocument, variables: { id } });
      return data?.unit?.shortName ?? id;
    },
    async searchOrganisations(text) {
      if (!rights.value.isCommittee) return matchingByAnything(await ownChoices(), text, SHOWN);
      const filter = text.trim() ? { ...STANDING, search: text.trim() } : STANDING;
      const { data } = await client.query({ query: OrganisationChoicesDocument, variables: { filter, first: SHOWN } });
      return data!.organisations.nodes.map((row) => ({ value: row.id, label: row.shortName, hint: row.unit.shortName }));
    },
    async organisationLabel(id) {
      const { data } = await client.query({ query: OrganisationChoiceDocument, variables: { id } });
      return data?.organisation?.shortName ?? id;
    },
  };
}
