/** Reads what this browser keeps under a key; null when there is nothing sound, or storage is switched off. */
export function readStored<Value>(key: string): Value | null {
  try {
    const text = localStorage.getItem(`gongwei.${key}`);
    return text === null ? null : (JSON.parse(text) as Value);
  } catch {
    return null;
  }
}

/** Keeps a value in this browser, or forgets it (null). Without storage nothing is kept and nothing breaks. */
export function keepStored(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(`gongwei.${key}`);
    else localStorage.setItem(`gongwei.${key}`, JSON.stringify(value));
  } catch {
    // Full or switched off.
  }
}
