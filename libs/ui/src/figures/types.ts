import type { RouteLocationRaw } from 'vue-router';

/** One bar, stage or slice. */
export interface ChartPoint { readonly key: string; readonly label: string; readonly value: number; readonly to?: RouteLocationRaw }
