import { inject, type InjectionKey } from 'vue';
import { keepStored, readStored } from '../base/storage';
import { soundPreferences, type TablePreferences } from './column-preferences';
import { soundViews, withView, type SavedView } from './views';

/** A view as a store keeps it. */
export interface StoredView extends SavedView {
  readonly id: string;
  /** Seen by everybody of the tenant. */
  readonly shared: boolean;
  /** Whether the reader may rename and delete it. */
  readonly editable: boolean;
  /** Sent back with a change, where the store asks for it. */
  readonly version: number;
}

/** How one reader sees one list. */
export interface ListSettings {
  readonly views: readonly StoredView[];
  /** Null: the list's own columns. */
  readonly columns: TablePreferences | null;
  readonly defaultViewId: string | null;
}

/** A view to be kept; with an id, one that is changed. */
export type ViewToKeep = Pick<StoredView, 'name' | 'query' | 'preferences' | 'shared'> & Partial<Pick<StoredView, 'id' | 'version'>>;

/**
 * Where views and columns are kept. Lists know nothing of servers: the app provides a store that reaches the reader's other devices
 * (`VIEW_STORE`); without one, this browser keeps them.
 */
export interface ViewStore {
  /** Whether the reader may share views. Reactive where it can change. */
  canShare(): boolean;
  /** What is known at once, before anything is asked for: the list is drawn with it. */
  recall(list: string): ListSettings;
  read(list: string): Promise<ListSettings>;
  save(list: string, view: ViewToKeep): Promise<ListSettings>;
  remove(list: string, view: StoredView): Promise<ListSettings>;
  /** Called with every change: columns are dragged and clicked in bursts. */
  keepColumns(list: string, columns: TablePreferences | null): Promise<void>;
  begin(list: string, viewId: string | null): Promise<ListSettings>;
}

export const VIEW_STORE: InjectionKey<ViewStore> = Symbol('view store');

/** Words of the storage, so that a store of the app can take over what this browser kept. */
export const storageKey = { views: (list: string): string => `views.${list}`, columns: (list: string): string => `table.${list}`, begin: (list: string): string => `view.${list}` };

/** Views and columns in this browser only: before login, in tests, and where nothing else can be reached. */
export const browserStore: ViewStore = {
  canShare: () => false,
  recall(list) {
    const columns = readStored(storageKey.columns(list));
    const views = soundViews(readStored(storageKey.views(list))).map((view) => ({ ...view, id: view.name, shared: false, editable: true, version: 1 }));
    const begin = readStored<unknown>(storageKey.begin(list));
    return { views, columns: columns === null ? null : soundPreferences(columns), defaultViewId: views.find(({ id }) => id === begin)?.id ?? null };
  },
  read: async (list) => browserStore.recall(list),
  async save(list, { id, name, query, preferences }) {
    const others = soundViews(readStored(storageKey.views(list))).filter((view) => view.name !== id);
    keepStored(storageKey.views(list), withView(others, { name, query, preferences }));
    if (id && readStored(storageKey.begin(list)) === id) keepStored(storageKey.begin(list), name);
    return browserStore.recall(list);
  },
  async remove(list, { id }) {
    keepStored(storageKey.views(list), soundViews(readStored(storageKey.views(list))).filter(({ name }) => name !== id));
    return browserStore.recall(list);
  },
  keepColumns: async (list, columns) => keepStored(storageKey.columns(list), columns),
  async begin(list, viewId) {
    keepStored(storageKey.begin(list), viewId);
    return browserStore.recall(list);
  },
};

export const useViewStore = (): ViewStore => inject(VIEW_STORE, browserStore);
