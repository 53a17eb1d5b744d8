const stars = (count: number): string => '*'.repeat(count);

/** 330501199003070014 → `330501********0014`: region and last four stay, birth date and order do not. Any other length keeps two at each end at most. */
export function maskIdNumber(value: string): string {
  if (value.length === 18) return `${value.slice(0, 6)}${stars(8)}${value.slice(-4)}`;
  return value.length >= 9 ? `${value.slice(0, 2)}${stars(value.length - 4)}${value.slice(-2)}` : stars(8);
}

/** 13812341027 → `138****1027`; a landline or anything else keeps its last two digits only. */
export function maskPhone(value: string): string {
  if (/^\d{11}$/.test(value) && value.startsWith('1')) return `${value.slice(0, 3)}****${value.slice(-4)}`;
  return value.length >= 7 ? `${stars(value.length - 2)}${value.slice(-2)}` : stars(4);
}

/** 张小明 → `张**`: the first character stays; the point in names of minorities stays, so that the name keeps its shape. */
export function maskName(value: string): string {
  const [first = '', ...rest] = [...value.trim()];
  return first + (rest.length ? rest.map((character) => (character === '·' ? '·' : '*')).join('') : '*');
}
