import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { ref, type Ref } from 'vue';
import { toApiError } from './create-apollo';
import { useApollo } from './use-apollo';

export interface MutationOptions {
  /** Whether what is on the screen is asked for again afterwards; yes unless told otherwise. */
  readonly refresh?: boolean;
}

export interface MutationResult<Data, Variables> {
  /** @throws ApiError */
  run(variables: Variables): Promise<Data>;
  readonly running: Ref<boolean>;
}

/** Asks the API again for everything on the screen. Failures show where the data shows. */
export async function refreshLists(client: ApolloClient): Promise<void> {
  await client.refetchQueries({ include: 'active' }).catch(() => undefined);
}

export function useMutation<Data, Variables extends OperationVariables>(document: TypedDocumentNode<Data, Variables>, { refresh = true }: MutationOptions = {}): MutationResult<Data, Variables> {
  const client = useApollo();
  const running = ref(false);

  async function run(variables: Variables): Promise<Data> {
    running.value = true;
    try {
      const { data, error } = await client.mutate<Data, OperationVariables>({ mutation: document, variables });
      if (error) throw error;
      // Not awaited: the action is done, the lists follow.
      if (refresh) void refreshLists(client);
      return data as Data;
    } catch (problem) {
      throw toApiError(problem);
    } finally {
      running.value = false;
    }
  }

  return { run, running };
}
