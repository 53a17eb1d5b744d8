import { isFromEvent } from '../shell/error-origin';
import { isChunkFailure } from './chunk-failure';

describe('a part of the app that cannot be loaded', () => {
  it.each([
    'Failed to fetch dynamically imported module: http://x/assets/a.js',
    'error loading dynamically imported module: http://x/assets/a.js',
    'Importing a module script failed.',
    'Unable to preload CSS for /assets/a.css',
  ])('is told by what browsers say: %s', (message) => expect(isChunkFailure(new TypeError(message))).toBe(true));

  it('is not any other error', () => {
    expect(isChunkFailure(new TypeError('x is undefined'))).toBe(false);
    expect(isChunkFailure('dynamically imported module')).toBe(false);
  });
});

describe('an error of an event', () => {
  it('is told from one of showing the page, in development and in a build', () => {
    expect(['native event handler', 'component event handler', 'https://vuejs.org/error-reference/#runtime-5', 'https://vuejs.org/error-reference/#runtime-6'].map(isFromEvent)).toEqual([true, true, true, true]);
    expect(['render function', 'setup function', 'https://vuejs.org/error-reference/#runtime-1', 'https://vuejs.org/error-reference/#runtime-15'].map(isFromEvent)).toEqual([false, false, false, false]);
  });
});
