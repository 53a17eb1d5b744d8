/** The value at a dotted path (`posts.0.from`). */
export function valueAt(model: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined), model);
}

/** Lists and objects that are only data; files and dates are values of their own. */
function isData(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const kind = Object.getPrototypeOf(value) as unknown;
  return kind === Object.prototype || kind === null || Array.isArray(value);
}

/** A copy that shares nothing with the original. Models are plain data: strings, numbers, booleans, null, lists and objects of these, files. */
export function copyOf<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  if (!isData(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copyOf(one)])) as Value;
}

/** Whether two models hold the same. Empty text, null and undefined are all "nothing": clearing a field again is no change. */
export function sameModel(left: unknown, right: unknown): boolean {
  const empty = (value: unknown): boolean => value === null || value === undefined || value === '';
  if (empty(left) && empty(right)) return true;
  if (!isData(left) || !isData(right)) return left === right;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => sameModel((left as Record<string, unknown>)[key], (right as Record<string, unknown>)[key]));
}
