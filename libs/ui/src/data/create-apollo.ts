import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import type { Locale } from '../feature';
import { ApiError, errorOfEntries, type ErrorEntry } from './api-error';

export interface ApolloSettings {
  /** The language the API answers in. */
  readonly locale: () => Locale;
  /** The API no longer knows the session. */
  readonly onUnauthenticated: () => void;
  readonly uri?: string;
}

/** Whatever Apollo threw, as the one kind of error the portal knows. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (CombinedGraphQLErrors.is(error)) return errorOfEntries(error.errors as unknown as ErrorEntry[]);
  return new ApiError('', 'UNREACHABLE');
}

/** The client of one session. Make a new one when somebody else logs in or the scope changes: its cache belongs to what may be seen now. */
export function createApollo({ locale, onUnauthenticated, uri = '/graphql' }: ApolloSettings): ApolloClient {
  const language = new ApolloLink((operation, forward) => {
    operation.setContext(({ headers }) => ({ headers: { ...headers, 'accept-language': locale(), accept: 'application/graphql-response+json, application/json;q=0.9' } }));
    return forward(operation);
  });
  const watch = new ErrorLink(({ error }) => {
    if (toApiError(error).code === 'UNAUTHENTICATED') onUnauthenticated();
  });
  return new ApolloClient({
    link: ApolloLink.from([watch, language, new HttpLink({ uri, credentials: 'same-origin' })]),
    // Records are kept by type and id, so that what a mutation returns shows at once wherever the record is shown.
    cache: new InMemoryCache(),
    clientAwareness: { name: 'portal' },
    devtools: { enabled: false },
  });
}
