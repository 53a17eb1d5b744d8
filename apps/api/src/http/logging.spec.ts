import { logError, logRequest } from './logging';

/** An error as TypeORM wraps those of the database. */
function databaseError(message: string): Error {
  const driverError = Object.assign(new Error(message), { severity: 'ERROR', code: '23505', constraint: 'member_id_number', table: 'member', detail: 'Key (name)=(泄密人) already exists.', where: '泄密人' });
  return Object.assign(new Error(message), { driverError, query: 'insert …', parameters: ['泄密人', '330501199003070014'] });
}

it('keeps of a database error what finds the fault, and no value', () => {
  const logged = logError(databaseError('duplicate key value violates unique constraint "member_id_number"'));
  expect(logged).toMatchObject({ code: '23505', constraint: 'member_id_number', table: 'member', message: 'duplicate key value violates unique constraint "member_id_number"' });
  expect(JSON.stringify(logged)).not.toMatch(/泄密人|330501|insert/);
  expect(logged.stack).toMatch(/^\s+at /);
});

it('hides the value a message quotes, in the stack and in causes too', () => {
  const cause = databaseError('invalid input syntax for type date: "泄密人\n的生日"');
  const logged = logError(new Error('could not write', { cause }));
  expect(logged['cause']).toMatchObject({ message: 'invalid input syntax for type date: "…"' });
  expect(JSON.stringify(logged)).not.toContain('泄密人');
});

it('names the path of a request without its query', () => {
  expect(logRequest({ method: 'GET', url: '/exports/members.xlsx?filter={"name":"x"}' } as never)).toEqual({ method: 'GET', path: '/exports/members.xlsx' });
});
