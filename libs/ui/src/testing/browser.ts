/** What jsdom lacks and layout needs. Nothing is measured in tests; it only has to be there. */
class Quiet {
  observe(): void { /* nothing to see */ }
  unobserve(): void { /* nothing to see */ }
  disconnect(): void { /* nothing to see */ }
}

export function furnishBrowser(phone = false): void {
  Object.assign(globalThis, {
    ResizeObserver: Quiet, IntersectionObserver: Quiet,
    matchMedia: (query: string) => ({ matches: phone && query.includes('max-width'), media: query, addEventListener: () => undefined, removeEventListener: () => undefined }),
    CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') },
  });
  Element.prototype.scrollIntoView = () => undefined;
}
