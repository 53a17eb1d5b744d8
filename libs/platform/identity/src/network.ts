/**
 * The network an address belongs to: /24 for IPv4, /56 for IPv6, so that one attacker's many addresses count as one. An IPv4 address
 * written as IPv6 (::ffff:192.0.2.1) counts as the IPv4 address it is; what cannot be read counts as one network of its own.
 */
export function networkOf(address: string | null): string {
  if (!address) return '-';
  const text = address.trim().toLowerCase().split('%', 1)[0]!;
  const dotted = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/.exec(text);
  if (dotted) return `${dotted[1]}.${dotted[2]}.${dotted[3]}`;
  const groups = groupsOf(text);
  if (!groups) return text;
  return groups
    .map((group) => group.padStart(4, '0'))
    .join('')
    .slice(0, 14);
}

/** The eight groups of an IPv6 address with `::` written out, or null when it is none. */
function groupsOf(text: string): string[] | null {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length) return null;
  const before = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [...before, ...Array.from({ length: tail === undefined ? 0 : missing }, () => '0'), ...after];
  return groups.every((group) => /^[0-9a-f]{1,4}$/.test(group)) ? groups : null;
}
