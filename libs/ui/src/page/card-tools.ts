import type { InjectionKey, Ref } from 'vue';

/** The place in a card's head where what stands in the card may put a small switch of its own. */
export const CARD_TOOLS: InjectionKey<Ref<HTMLElement | null>> = Symbol('card tools');
