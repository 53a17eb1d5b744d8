import type { CityShape } from './plan-city';

export const SCALES = ['demo', 'city', 'province'] as const;
export type Scale = (typeof SCALES)[number];

export interface ScaleShape {
  readonly cities: readonly Omit<CityShape, 'parentId'>[];
  /** A committee above the cities. */
  readonly province: { readonly code: string; readonly name: string; readonly shortName: string } | null;
  readonly branchSize: number;
}

// Invented places; none of these cities exists.
const PLACES = '云岭 青岑 澜源 霞浦溪 锦望 松渚 沐川泽 临岫 望岚 清樾 碧汀 星渡 银杏湾 鹿鸣原 白鹭洲头 金穗坪 梧桐里 南屏山 紫霄 芦花荡 雁栖川 枫桥原 玉泉岭 桂岭川 长汀渡 柏林坡 丹霞源 石榴湾 海棠溪 竹海坪'.split(' ');

/** What to build at each scale: 6 000 people, 60 000, or 1.8 million in thirty cities beneath a province. */
export function scaleShape(scale: Scale): ScaleShape {
  if (scale === 'demo') {
    return { cities: [{ place: '云岭', districts: ['青溪区', '望川县'], unitCount: 60, unitsPerDistrict: 5, people: 6_000, codePrefix: '', firstSerial: 0 }], province: null, branchSize: 11.3 };
  }
  const city = (place: string, index: number, prefix: string) => ({
    place, districts: ['青溪区', '望川县'].map((name) => (prefix ? `${place}${name}` : name)), unitCount: 120, unitsPerDistrict: 28, people: 61_300, codePrefix: prefix, firstSerial: index * 1_000,
  });
  if (scale === 'city') return { cities: [city('云岭', 0, '')], province: null, branchSize: 23 };
  return {
    cities: PLACES.map((place, index) => city(place, index, `c${String(index + 1).padStart(2, '0')}-`)),
    province: { code: 'szgw', name: '中共云澜省委省直属机关工作委员会', shortName: '省直机关工委' },
    branchSize: 23,
  };
}
