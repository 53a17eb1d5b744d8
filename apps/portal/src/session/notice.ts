import { ref } from 'vue';

/** Why the login page is shown, where there is something to say about it. */
export type LoginNotice = 'expired' | 'loggedOut';

/** Kept in memory on purpose: a reload or a bookmarked login page says nothing about a session that is long over. */
export const loginNotice = ref<LoginNotice | null>(null);
