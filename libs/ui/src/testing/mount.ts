import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { mount, type VueWrapper } from '@vue/test-utils';
import { defineComponent, h, nextTick, type Component } from 'vue';
import { createI18n } from 'vue-i18n';
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router';
import type { ErrorEntry } from '../data/api-error';
import { APOLLO } from '../data/use-apollo';
import zh from '../i18n/zh-CN';

export interface Asked { readonly name: string; readonly variables: Record<string, any> }
export type Answer = { readonly data: Record<string, unknown> } | { readonly errors: readonly ErrorEntry[] };

export interface Stage { readonly wrapper: VueWrapper; readonly router: Router; readonly asked: Asked[]; readonly client: ApolloClient; settle: () => Promise<void> }

const mounted: VueWrapper[] = [];

/** Takes everything off the stage again: call it after each test. */
export function clearStage(): void {
  for (const wrapper of mounted.splice(0)) wrapper.unmount();
  document.body.innerHTML = '';
}

/** Lets promises, watchers and answers run out, also under fake timers. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) { await Promise.resolve(); await nextTick(); }
}

/** Mounts a component as the app would: with texts, a router standing at an address, and an API that answers as told. */
export async function stage(component: Component, { at = '/', props = {}, slots = {}, answer = () => ({ data: {} }) }: { at?: string; props?: Record<string, unknown>; slots?: Record<string, () => unknown>; answer?: (asked: Asked) => Answer } = {}): Promise<Stage> {
  const asked: Asked[] = [];
  const link = new ApolloLink((operation) => new Observable((observer) => {
    const question = { name: operation.operationName ?? '', variables: operation.variables };
    asked.push(question);
    observer.next(answer(question) as ApolloLink.Result);
    observer.complete();
  }));
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const page = defineComponent({ setup: () => () => h(component, props, slots) });
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: page }, { path: '/list', component: page }, { path: '/:rest(.*)*', component: defineComponent({ setup: () => () => h('p', 'elsewhere') }) }] });
  await router.push(at);
  const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': zh } as never });
  const wrapper = mount(RouterView, { attachTo: document.body, global: { plugins: [router, i18n], provide: { [APOLLO as symbol]: client } } });
  mounted.push(wrapper);
  await settle();
  return { wrapper, router, asked, client, settle };
}
