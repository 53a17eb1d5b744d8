import { onMounted, onUnmounted, ref, type Ref } from 'vue';

/** Room kept beneath a table for its pager and the edge of the page. */
const BENEATH = 76;
/** A table never gets lower than this: then the page scrolls instead. */
const LEAST = 360;

/**
 * The height a table may take so that its last line and its pager end with the window: heading, first column and pager stay in sight, and
 * the horizontal scrollbar is always within reach. Follows what stands above it (filters wrapping, chips).
 */
export function useFitHeight(element: () => HTMLElement | null): Ref<number> {
  const height = ref(typeof innerHeight === 'undefined' ? 0 : Math.max(LEAST, innerHeight - 320));
  let observer: ResizeObserver | undefined;
  function measure(): void {
    const box = element();
    if (!box) return;
    const top = box.getBoundingClientRect().top + scrollY;
    height.value = Math.max(LEAST, Math.floor(innerHeight - top - BENEATH));
  }
  onMounted(() => {
    measure();
    window.addEventListener('resize', measure);
    if (typeof ResizeObserver === 'undefined') return;
    observer = new ResizeObserver(measure);
    for (let above = element()?.previousElementSibling; above; above = above.previousElementSibling) observer.observe(above);
    if (element()?.parentElement) observer.observe(element()!.parentElement!);
  });
  onUnmounted(() => {
    window.removeEventListener('resize', measure);
    observer?.disconnect();
  });
  return height;
}
