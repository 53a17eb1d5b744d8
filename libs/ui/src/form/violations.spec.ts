import { placeRefused } from './violations';

const refuse = (path: string, message = path): { path: string; rule: string; message: string; params: object } => ({ path, rule: 'x', message, params: {} }) as never;

describe('what the API refused', () => {
  it.each<[string, string, string | undefined]>([
    ['the field itself', 'name', 'name'], ['below input', 'input.name', 'name'], ['a part of a field', 'input.posts.0.from', 'posts'], ['the nearer of two', 'address.street', 'address.street'],
    ['a field the form has not', 'input.version', undefined], ['the input as a whole', 'input', undefined], ['a longer name that begins alike', 'names', undefined],
  ])('%s', (_, path, target) => {
    const { errors, rest } = placeRefused([refuse(path, '不对') as never], ['name', 'posts', 'address', 'address.street']);
    expect(errors).toEqual(target ? { [target]: '不对' } : {});
    expect(rest).toEqual(target ? [] : ['不对']);
  });

  it('shows the first text of a field', () => {
    expect(placeRefused([refuse('name', '一') as never, refuse('input.name', '二') as never], ['name'])).toEqual({ errors: { name: '一' }, rest: [] });
  });
});
