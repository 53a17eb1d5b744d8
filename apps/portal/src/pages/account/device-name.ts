/** What a person calls a device, read from what its browser says of itself. The most particular names come first: Edge calls itself Chrome too. */
const BROWSERS: readonly [pattern: RegExp, name: string][] = [
  [/MicroMessenger/, '微信'], [/DingTalk/, '钉钉'], [/QQBrowser/, 'QQ 浏览器'], [/360(SE|EE)|QihooBrowser/, '360 浏览器'], [/Edg(e|A|iOS)?\//, 'Edge'], [/(Firefox|FxiOS)\//, 'Firefox'], [/OPR\//, 'Opera'],
  [/(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'], [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly [pattern: RegExp, name: string][] = [
  [/OpenHarmony|HarmonyOS/, 'HarmonyOS'], [/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Android/, 'Android'], [/Windows/, 'Windows'], [/Mac OS X|Macintosh/, 'macOS'], [/UOS/, '统信 UOS'], [/Kylin/i, '银河麒麟'], [/Linux|X11/, 'Linux'],
];

const find = (table: readonly [RegExp, string][], text: string): string | null => table.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** @returns browser and system, null where nothing is recognised. */
export const deviceOf = (userAgent: string | null): { browser: string | null; system: string | null } => ({ browser: find(BROWSERS, userAgent ?? ''), system: find(SYSTEMS, userAgent ?? '') });
