import type { ApolloClient } from '@apollo/client';
import { inject, type InjectionKey } from 'vue';

export const APOLLO: InjectionKey<ApolloClient> = Symbol('apollo client');

/** The client of the session. @throws when a component is used outside the app without providing one (tests: provide `APOLLO`). */
export function useApollo(): ApolloClient {
  const client = inject(APOLLO, null);
  if (!client) throw new Error('No Apollo client is provided');
  return client;
}
