import { DEFAULT_REQUEST_LIMITS, parseRequestLimits } from './request-limits';

it('reads what is named and keeps the rest', () => {
  expect(parseRequestLimits('')).toEqual(DEFAULT_REQUEST_LIMITS);
  expect(parseRequestLimits(' graphql = 10, imports=2 ,')).toEqual({ ...DEFAULT_REQUEST_LIMITS, graphql: 10, imports: 2 });
  expect(parseRequestLimits('off')).toBeNull();
});

it.each(['graphql=0', 'graphql', 'graphql=-1', 'graphql=1e9', 'portal=5', 'graphql=5;imports=5', 'none'])('refuses %j', (text) => {
  expect(() => parseRequestLimits(text)).toThrow('must be "off" or a list');
});
