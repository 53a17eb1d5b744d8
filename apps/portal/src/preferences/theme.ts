import { ref, type Ref } from 'vue';
import { keepSetting, readSetting } from './storage';

export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];

const systemDark = matchMedia('(prefers-color-scheme: dark)');
const stored = readSetting('theme');
const chosen = ref<Theme>(THEMES.find((theme) => theme === stored) ?? 'system');

/** The chosen theme; `system` follows the device. `public/early.js` reads the same setting before the first paint. */
export const theme: Readonly<Ref<Theme>> = chosen;

export function chooseTheme(next: Theme): void {
  chosen.value = next;
  keepSetting('theme', next);
  applyTheme();
}

function applyTheme(): void {
  const dark = chosen.value === 'dark' || (chosen.value === 'system' && systemDark.matches);
  document.documentElement.classList.toggle('dark', dark);
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
}

systemDark.addEventListener('change', applyTheme);
applyTheme();
