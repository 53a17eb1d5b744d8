import { jest } from '@jest/globals';

const verify = jest.fn(async (stored: string, password: string) => stored === `hash of ${password}`);
jest.unstable_mockModule('@node-rs/argon2', () => ({ hash: async (password: string) => `hash of ${password}`, verify }));
const { verifyPassword } = await import('./passwords');

describe('comparing a password', () => {
  beforeEach(() => verify.mockClear());

  it.each([
    ['of an account, and right', 'hash of secret', true],
    ['of an account, and wrong', 'hash of another', false],
    ['of an account that was never to log in', 'x', false],
    ['of no account at all', null, false],
  ])('%s costs one comparison', async (_, stored, expected) => {
    expect(await verifyPassword(stored, 'secret')).toBe(expected);
    expect(verify).toHaveBeenCalledTimes(1);
  });

  it('takes nothing for the decoy\'s own password', async () => {
    await verifyPassword(null, 'x');
    const decoy = verify.mock.calls[0]![0];
    expect(await verifyPassword(null, decoy.replace('hash of ', ''))).toBe(false);
  });
});
