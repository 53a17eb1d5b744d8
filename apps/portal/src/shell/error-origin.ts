/**
 * Whether an error Vue caught came from handling an event, such as a click: then the page still stands and need not be replaced. In
 * development Vue names the place, in a build it gives a number (5: event of an element, 6: event of a component).
 */
export const isFromEvent = (info: string): boolean => /event handler$|#runtime-[56]$/.test(info);
