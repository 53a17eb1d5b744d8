/** An account that was made by an import, with the password that is shown this once. */
export interface HandedOverAccount {
  readonly unitCode: string;
  readonly unitName: string;
  readonly loginName: string;
  readonly oneTimePassword: string;
}

/** How the holder types it at login: the unit's code before the name, which is unambiguous in the deployment. */
export const fullLogin = (account: Pick<HandedOverAccount, 'unitCode' | 'loginName'>): string => `${account.unitCode}/${account.loginName}`;

/**
 * The accounts as a CSV file that a spreadsheet opens as it is: byte order mark, CRLF, every cell quoted. Names are people's input: a cell
 * that a spreadsheet would take for a formula is made a text.
 * @param headers of the columns: unit code, unit, login, one-time password.
 */
export function accountSheet(accounts: readonly HandedOverAccount[], headers: readonly [string, string, string, string]): string {
  const rows = [headers, ...accounts.map((account) => [account.unitCode, account.unitName, fullLogin(account), account.oneTimePassword])];
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
