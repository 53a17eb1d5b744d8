import { checkClientScopes } from '@gongwei/administration-domain';
import { CLIENT_SCOPES } from '@gongwei/kernel';

export interface ScopeChoice {
  readonly scope: string;
  /** Whether it reaches further than what one may do or hand out. */
  readonly beyond: boolean;
  readonly permissions: readonly string[];
}

/** Every scope there is, with whether this person may give it to a client. */
export const scopeChoices = (permissions: ReadonlySet<string>, grantable: ReadonlySet<string>): ScopeChoice[] =>
  Object.entries(CLIENT_SCOPES).map(([scope, carried]) => ({ scope, permissions: carried, beyond: checkClientScopes([scope], permissions, grantable).length > 0 }));
