import { limits } from './limits.js';
import {
  accountOf,
  anotherTeamProblem,
  emailProblem,
  inviteAgainProblem,
  passwordResetProblem,
  personNameProblem,
  teamNameProblem,
} from './people.js';

describe('a person', () => {
  it('can have any name', () => {
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

  it('is found in upper or lower case', () => {
    expect(accountOf(' Ana@Example.ORG\n')).toBe('ana@example.org');
  });
});

describe('an account', () => {
  const joined = { name: 'Ana Costa', deactivatedAt: null, passwordHash: 'x' };
  const invited = { ...joined, passwordHash: null };
  const gone = { ...joined, deactivatedAt: new Date() };

  it('can be invited again until the person has joined', () => {
    expect(inviteAgainProblem(invited)).toBeNull();
    expect(inviteAgainProblem({ ...invited, deactivatedAt: new Date() })?.code).toBe('PERSON_DEACTIVATED');
    expect(inviteAgainProblem(joined)).toMatchObject({ code: 'PERSON_JOINED_ALREADY', params: { name: 'Ana Costa' } });
  });

  it('can have its password reset while it is active', () => {
    expect(passwordResetProblem(joined)).toBeNull();
    expect(passwordResetProblem(invited)?.code).toBe('PERSON_NOT_JOINED');
    expect(passwordResetProblem(gone)?.code).toBe('PERSON_DEACTIVATED');
  });
});

describe('teams', () => {
  it('are no more than a list shows', () => {
    expect(anotherTeamProblem(limits.pageSize - 1)).toBeNull();
    expect(anotherTeamProblem(limits.pageSize)?.code).toBe('TOO_MANY_TEAMS');
  });
});
