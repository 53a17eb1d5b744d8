/** A page that reads first shows its heading a little later; longer than this nobody waits for it. */
const MOST_FRAMES = 40;

/**
 * Moves the focus to the heading of the page that was opened, so that a screen reader says where one is and the next Tab goes on from there.
 * Focus that already went into the page, such as to its first field, stays.
 */
export function focusHeading(frames = 0): void {
  requestAnimationFrame(() => {
    const main = document.querySelector<HTMLElement>('main');
    if (main && document.activeElement !== main && main.contains(document.activeElement)) return;
    const heading = main?.querySelector<HTMLElement>('h1');
    const target = heading ?? (frames >= MOST_FRAMES ? main : null);
    if (!target) return frames < MOST_FRAMES ? focusHeading(frames + 1) : undefined;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  });
}
