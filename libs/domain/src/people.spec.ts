import { accountOf, emailProblem, personNameProblem, teamNameProblem } from './people.js';

describe('a person', () => {
  it('is called whatever they are called', () => {
    for (const name of ['Ana Costa', 'O’Neill', 'ﷺ', '<b>Bo</b>', '名前']) expect(personNameProblem(name)).toBeNull();
  });

  it('is called something', () => {
    expect(personNameProblem(' ')).toMatchObject({ code: 'TEXT_MISSING', field: 'name' });
    expect(personNameProblem('a\0b')).toMatchObject({ code: 'TEXT_HAS_NUL' });
    expect(teamNameProblem('a'.repeat(201))).toMatchObject({ code: 'TEXT_TOO_LONG' });
  });

  it.each(['ana@example.org', "o'neill+work@mail.example.org", 'A@b.c'])('signs in as %s', (email) => {
    expect(emailProblem(email)).toBeNull();
  });

  it.each([
    'ana',
    'ana@',
    '@example.org',
    'ana@example',
    'a b@example.org',
    'ana@@example.org',
    'аna@example.org',
    'a\n@b.c',
  ])('does not sign in as %j', (email) => expect(emailProblem(email)?.field).toBe('email'));

  it('is found whatever the case', () => {
    expect(accountOf(' Ana@Example.ORG\n')).toBe('ana@example.org');
  });
});
