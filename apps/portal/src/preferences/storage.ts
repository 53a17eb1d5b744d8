/** Reads a setting of this browser; null when it was never set or storage is switched off. */
export function readSetting(key: string): string | null {
  try {
    return localStorage.getItem(`gongwei.${key}`);
  } catch {
    return null;
  }
}

/** Keeps a setting in this browser; without storage it holds until the page is left. */
export function keepSetting(key: string, value: string): void {
  try {
    localStorage.setItem(`gongwei.${key}`, value);
  } catch {
    // Storage is full or switched off: nothing else depends on it.
  }
}
