import { loggable } from './loggable.js';

describe('what of an error is logged', () => {
  it('is the place and PostgreSQL’s name for it, never a value', () => {
    const failed = Object.assign(new Error('insert violates foreign key constraint "organisations_parent_id_fkey"'), {
      code: '23503',
      table: 'organisations',
      constraint: 'organisations_parent_id_fkey',
      detail: 'Key (parent_id)=(a secret) is not present',
      query: 'insert into organisations …',
      parameters: ['a secret name'],
      driverError: { detail: 'a secret' },
    });
    const logged = JSON.stringify(loggable(failed));
    expect(logged).toContain('23503');
    expect(logged).toContain('loggable.spec');
    expect(logged).not.toContain('secret');
  });

  it('leaves out the value that a type could not hold', () => {
    const failed = new Error('invalid input syntax for type uuid: "a secret"');
    expect(JSON.stringify(loggable(failed))).not.toContain('secret');
  });
});
