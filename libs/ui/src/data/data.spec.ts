/** @jest-environment jsdom */
import { gql, type ApolloClient, type TypedDocumentNode } from '@apollo/client';
import { jest } from '@jest/globals';
import { defineComponent, h, ref } from 'vue';
import { furnishBrowser } from '../testing/browser';
import { clearStage, settle, stage, type Answer, type Asked } from '../testing/mount';
import { ApiError, errorOfEntries } from './api-error';
import { createApollo, toApiError } from './create-apollo';
import { useMutation, type MutationResult } from './use-mutation';
import { useQuery, type QueryOptions, type QueryResult } from './use-query';

interface Data { member: { id: string; name: string } | null }
const MEMBER = gql`query Member($id: ID!) { member(id: $id) { id name } }` as TypedDocumentNode<Data, { id: string }>;
const RENAME = gql`mutation Rename($id: ID!, $name: String!) { rename(id: $id, name: $name) { id name } }` as TypedDocumentNode<{ rename: { id: string } }, { id: string; name: string }>;
const member = (id: string, name: string): Answer => ({ data: { member: { __typename: 'Member', id, name } } });

beforeAll(() => furnishBrowser());
afterEach(clearStage);

async function ask(answer: (asked: Asked) => Answer, id: string | null = 'm1', options: QueryOptions = {}): Promise<{ result: QueryResult<Data>; mutation: MutationResult<{ rename: { id: string } }, { id: string; name: string }>; id: { value: string | null }; asked: Asked[] }> {
  let result!: QueryResult<Data>;
  let mutation!: MutationResult<{ rename: { id: string } }, { id: string; name: string }>;
  const current = ref(id);
  const { asked } = await stage(defineComponent({
    setup() {
      result = useQuery(MEMBER, () => (current.value === null ? null : { id: current.value }), options);
      mutation = useMutation(RENAME);
      return () => h('p', result.data.value?.member?.name ?? '');
    },
  }), { answer });
  return { result, mutation, id: current, asked };
}

describe('a query', () => {
  it('asks nothing before it has variables, and follows them', async () => {
    const { result, id, asked } = await ask(({ variables }) => member(variables['id'] as string, `第${variables['id']}号`), null);
    expect([asked.length, result.loading.value, result.data.value]).toEqual([0, false, undefined]);
    id.value = 'm1';
    await settle();
    expect(result.data.value?.member?.name).toBe('第m1号');
    id.value = 'm2';
    await settle();
    expect([result.data.value?.member?.name, asked.length, result.loading.value]).toEqual(['第m2号', 2, false]);
    id.value = null;
    await settle();
    expect(result.data.value).toBeUndefined();
  });

  it('shows at once what is known, and asks again all the same', async () => {
    let name = '旧名';
    const { result, id, asked } = await ask(({ variables }) => member(variables['id'] as string, name));
    id.value = 'm2';
    await settle();
    name = '新名';
    id.value = 'm1';
    await settle();
    expect([asked.length, result.data.value?.member?.name]).toEqual([3, '新名']);
  });

  it('tells an error in the words of the API, and is well again when asked anew', async () => {
    let well = false;
    const { result } = await ask(() => (well ? member('m1', '张建国') : { errors: [{ message: '没有这名党员', extensions: { code: 'NOT_FOUND', requestId: 'r1' } }] }));
    expect(result.error.value).toMatchObject({ code: 'NOT_FOUND', message: '没有这名党员', requestId: 'r1' });
    expect(result.loading.value).toBe(false);
    well = true;
    await result.refetch();
    await settle();
    expect([result.error.value, result.data.value?.member?.name]).toEqual([null, '张建国']);
  });

  it('shows what a mutation returned, and asks again for what is on the screen', async () => {
    let name = '张建国';
    const { result, mutation, asked } = await ask(({ name: operation, variables }) => {
      if (operation === 'Member') return member('m1', name);
      name = variables['name'] as string;
      return { data: { rename: { __typename: 'Member', id: 'm1', name } } };
    });
    await mutation.run({ id: 'm1', name: '张建军' });
    await settle();
    expect(result.data.value?.member?.name).toBe('张建军');
    expect(asked.map((one) => one.name)).toEqual(['Member', 'Rename', 'Member']);
  });

  it('keeps the last answer in sight while another is asked for, if told so', async () => {
    const { result, id } = await ask(({ variables }) => member(variables['id'] as string, variables['id'] as string), 'm1', { keepPrevious: true });
    id.value = null;
    await settle();
    expect(result.data.value).toBeUndefined();
    id.value = 'm1';
    await settle();
    expect(result.data.value?.member?.name).toBe('m1');
  });
});

describe('a mutation', () => {
  it('throws what the API refused, with its fields', async () => {
    const { mutation } = await ask(({ name }) => (name === 'Member' ? member('m1', 'x') : { errors: [{ message: '输入有误', extensions: { code: 'VALIDATION_FAILED', fields: [{ path: 'input.name', rule: 'required', message: '此项必填' }] } }] }));
    await expect(mutation.run({ id: 'm1', name: '' })).rejects.toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: 'input.name', rule: 'required', message: '此项必填', params: {} }] });
    expect(mutation.running.value).toBe(false);
  });
});

describe('the client', () => {
  const answerWith = (status: number, body: unknown): jest.Mock<typeof fetch> => jest.fn<typeof fetch>().mockResolvedValue({ ok: status < 400, status, headers: new Map([['content-type', 'application/graphql-response+json']]), text: async () => JSON.stringify(body) } as never);
  const client = (onUnauthenticated = jest.fn()): ApolloClient => createApollo({ locale: () => 'en', onUnauthenticated });
  const read = (one: ApolloClient): Promise<unknown> => one.query({ query: MEMBER, variables: { id: 'm1' } }).then(() => null, toApiError);

  it('says which language it wants and what it understands', async () => {
    const fetch = (globalThis.fetch = answerWith(200, { data: { member: null } }));
    await read(client());
    const headers = fetch.mock.calls[0]![1]!.headers as Record<string, string>;
    expect([headers['accept-language'], headers['accept']]).toEqual(['en', 'application/graphql-response+json, application/json;q=0.9']);
  });

  it('tells when the session is over, and only then', async () => {
    const onUnauthenticated = jest.fn();
    globalThis.fetch = answerWith(401, { errors: [{ message: '请登录', extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(await read(client(onUnauthenticated))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(onUnauthenticated).toHaveBeenCalledTimes(1);
    globalThis.fetch = answerWith(403, { errors: [{ message: '没有权限', extensions: { code: 'FORBIDDEN' } }] });
    expect(await read(client(onUnauthenticated))).toMatchObject({ code: 'FORBIDDEN', message: '没有权限' });
    expect(onUnauthenticated).toHaveBeenCalledTimes(1);
  });

  it('calls it unreachable when there is no answer, or one that is not the API’s', async () => {
    globalThis.fetch = jest.fn<typeof fetch>().mockRejectedValue(new TypeError('network'));
    expect(await read(client())).toMatchObject({ code: 'UNREACHABLE' });
    globalThis.fetch = jest.fn<typeof fetch>().mockResolvedValue({ ok: false, status: 502, headers: new Map([['content-type', 'text/html']]), text: async () => '<h1>Bad gateway</h1>' } as never);
    expect(await read(client())).toMatchObject({ code: 'UNREACHABLE' });
    expect(errorOfEntries([])).toBeInstanceOf(ApiError);
  });

  it('forgets nothing it was told to wait for', () => {
    expect(errorOfEntries([{ message: '过于频繁', extensions: { code: 'RATE_LIMITED', retryAfter: 12 } }])).toMatchObject({ retryAfter: 12, fields: [] });
  });
});
