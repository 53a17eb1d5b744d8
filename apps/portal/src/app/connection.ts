import { ref, type Ref } from 'vue';

const state = ref(navigator.onLine);

/** Whether the device says it is connected. It can be wrong in one direction only: connected to a network that leads nowhere. */
export const online: Readonly<Ref<boolean>> = state;

addEventListener('online', () => (state.value = true));
addEventListener('offline', () => (state.value = false));
