import { browserStore, keepStored, readStored, soundPreferences, storageKey, toApiError, type ListSettings, type StoredView, type TablePreferences, type ViewStore } from '@gongwei/ui';
import type { ApolloClient, TypedDocumentNode } from '@apollo/client';
import { DeleteViewDocument, ListSettingsDocument, SaveListSettingsDocument, SaveViewDocument, type ListColumnsFieldsFragment, type ListSettingsFieldsFragment } from '../gql/graphql';

export interface StoreSettings {
  readonly client: ApolloClient;
  readonly accountId: string;
  readonly canShare: () => boolean;
}

/** Columns are dragged and clicked in bursts: they are sent once the hand rests. */
const REST = 600;

/**
 * Views and columns on the server, so that they are there on the reader's other devices. What was read last is kept in this browser as well:
 * lists are drawn with it at once, and with nothing else while the server is out of reach. Views that an older build kept in this browser
 * move to the server once, with the first account that opens the list.
 */
export function serverStore({ client, accountId, canShare }: StoreSettings): ViewStore {
  const copyKey = (list: string): string => `settings.${accountId}.${list}`;
  const recall = (list: string): ListSettings => soundSettings(readStored(copyKey(list))) ?? { ...browserStore.recall(list), defaultViewId: null };
  const remember = (list: string, settings: ListSettings): ListSettings => {
    keepStored(copyKey(list), settings);
    return settings;
  };
  async function ask<Data, Variables extends object>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
    try {
      return (await client.mutate({ mutation: document, variables } as never)).data as Data;
    } catch (problem) {
      throw toApiError(problem);
    }
  }
  const settingsOf = ({ columns, defaultViewId, views }: ListSettingsFieldsFragment): ListSettings => ({
    columns: columns ? preferencesOf(columns) : null, defaultViewId,
    views: views.map((view) => ({
      id: view.id, name: view.name, shared: view.shared, version: view.version, editable: view.shared ? canShare() : view.mine,
      query: Object.fromEntries(view.query.map(({ key, value }) => [key, value])), preferences: preferencesOf(view.columns),
    })),
  });
  const save: ViewStore['save'] = async (list, { id, version, name, shared, query, preferences }) => {
    const { saveView } = await ask(SaveViewDocument, { input: { ...(id ? { id, version: version ?? null } : {}), list, name, shared, query: Object.entries(query).map(([key, value]) => ({ key, value })), columns: columnsOf(preferences) } });
    return remember(list, settingsOf(saveView.settings));
  };

  /** What this browser kept before there was a server for it. It is forgotten here only once it is there. */
  async function moveIn(list: string, found: ListSettings): Promise<ListSettings> {
    const kept = browserStore.recall(list);
    let settings = found;
    for (const view of kept.views) if (!settings.views.some(({ name, shared }) => !shared && name === view.name)) settings = await save(list, { name: view.name, query: view.query, preferences: view.preferences, shared: false });
    if (kept.columns && !settings.columns) settings = settingsOf((await ask(SaveListSettingsDocument, { input: { list, columns: columnsOf(kept.columns) } })).saveListSettings.settings);
    for (const key of [storageKey.views(list), storageKey.columns(list), storageKey.begin(list)]) keepStored(key, null);
    return settings;
  }

  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  return {
    canShare,
    recall,
    async read(list) {
      try {
        const { data } = await client.query({ query: ListSettingsDocument, variables: { list }, fetchPolicy: 'network-only' });
        const found = settingsOf(data!.listSettings);
        const kept = browserStore.recall(list);
        // What cannot move in now (too many of them) stays where it is and is tried again.
        return remember(list, kept.views.length || kept.columns ? await moveIn(list, found).catch(() => found) : found);
      } catch {
        return recall(list);
      }
    },
    save,
    async remove(list, { id, version }) {
      return remember(list, settingsOf((await ask(DeleteViewDocument, { input: { id, version } })).deleteView.settings));
    },
    async keepColumns(list, columns) {
      remember(list, { ...recall(list), columns });
      clearTimeout(waiting.get(list));
      await new Promise((resolve) => { waiting.set(list, setTimeout(resolve, REST)); });
      await ask(SaveListSettingsDocument, { input: { list, columns: columns && columnsOf(columns) } });
    },
    async begin(list, viewId) {
      return remember(list, settingsOf((await ask(SaveListSettingsDocument, { input: { list, defaultViewId: viewId } })).saveListSettings.settings));
    },
  };
}

const columnsOf = ({ order, shown, hidden, widths, density }: TablePreferences): ListColumnsFieldsFragment =>
  ({ order: [...order], shown: [...shown], hidden: [...hidden], widths: Object.entries(widths).map(([column, width]) => ({ column, width })), density: density === 'compact' ? 'COMPACT' : 'COMFORTABLE' });

const preferencesOf = (columns: ListColumnsFieldsFragment | null): TablePreferences =>
  soundPreferences(columns && { ...columns, widths: Object.fromEntries(columns.widths.map(({ column, width }) => [column, width])), density: columns.density === 'COMPACT' ? 'compact' : 'comfortable' });

/** Settings of any age as this browser kept them; null where there are none. */
function soundSettings(stored: unknown): ListSettings | null {
  if (typeof stored !== 'object' || stored === null || !Array.isArray((stored as ListSettings).views)) return null;
  const { views, columns, defaultViewId } = stored as ListSettings;
  return {
    views: views.filter((view): view is StoredView => typeof view?.id === 'string' && typeof view.name === 'string' && typeof view.query === 'object' && view.query !== null).map((view) => ({ ...view, preferences: soundPreferences(view.preferences) })),
    columns: columns ? soundPreferences(columns) : null,
    defaultViewId: typeof defaultViewId === 'string' ? defaultViewId : null,
  };
}
