// The block npm start ends on.
const LOGINS = ['swgw/admin', 'swgw/security', 'swgw/auditor', 'swgw/leader', 'swgw/officer'];
const ROLES = {
  SYSTEM_ADMIN: '系统管理员 system administrator', SECURITY_ADMIN: '安全管理员 security administrator', AUDITOR: '审计员 auditor', LEADER: '领导 leader', OFFICER: '工委经办 officer',
  UNIT_ADMIN: '单位管理员 unit administrator', BRANCH_SECRETARY: '支部书记 branch secretary', PARTY_AFFAIRS_WORKER: '党务干部 party affairs', VIEWER: '查阅 viewer',
};

/**
 * @param {{url: string, seconds: number, keptIn: string | null, demo: {password: string, accounts: {login: string, unit: string, roles: string[]}[]} | null}} facts
 * @returns {string}
 */
export function welcome({ url, seconds, demo, keptIn }) {
  const address = url.replace('127.0.0.1', 'localhost');
  const lines = ['', `Gongwei 工委通 is ready, after ${seconds.toFixed(1)} s.`, '', `  Portal    ${address}`, `  GraphQL   ${address}/graphql`, ''];
  if (demo) {
    const shown = choose(demo.accounts);
    const width = Math.max(...shown.map(({ login }) => login.length)) + 3;
    const unitWidth = Math.max(...shown.map(({ unit }) => columns(unit))) + 3;
    lines.push(`  Demo accounts, the password of each is  ${demo.password}`);
    for (const { login, unit, roles } of shown) lines.push(`    ${login.padEnd(width)}${unit}${' '.repeat(unitWidth - columns(unit))}${roles.map((role) => ROLES[role] ?? role).join('、')}`);
    if (demo.accounts.length > shown.length) lines.push(`    … and ${demo.accounts.length - shown.length} more, one administrator for every unit: .data/demo.json`);
    lines.push('');
  }
  if (keptIn) lines.push(`  Data is kept in ${keptIn}; begin anew with: npm run db:reset`);
  lines.push('  Stop with Ctrl-C.', '');
  return lines.join('\n');
}

/** Those of the committee, and of the first unit that has one account for every role. */
function choose(accounts) {
  const committee = accounts.filter(({ login }) => LOGINS.includes(login));
  const unit = accounts.find(({ roles }) => roles.includes('BRANCH_SECRETARY'))?.login.split('/')[0];
  return [...committee, ...accounts.filter(({ login }) => unit && login.startsWith(`${unit}/`))];
}

/** Columns a text takes in a terminal: Chinese characters take two. */
const columns = (text) => [...text].reduce((sum, character) => sum + (character.codePointAt(0) > 0x2e7f ? 2 : 1), 0);
