import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { requiredTextProblem } from './text.js';

/** Printable ASCII: two addresses that look the same must not be two accounts. */
const address = /^[!-?A-~]+@[!-?A-~]+\.[!-?A-~]+$/;

/** Why a person cannot have this name, or null. */
export function personNameProblem(name: string): RuleProblem | null {
  return requiredTextProblem(name, { limit: limits.name, name: { label: 'a name' }, field: 'name' });
}

/** Why a team cannot have this name, or null. */
export function teamNameProblem(name: string): RuleProblem | null {
  return requiredTextProblem(name, { limit: limits.name, name: { label: 'a team name' }, field: 'name' });
}

/** Why this cannot be an address for signing in, or null. */
export function emailProblem(email: string): RuleProblem | null {
  const refused = requiredTextProblem(email, {
    limit: limits.email,
    name: { label: 'an email address' },
    field: 'email',
  });
  if (refused || address.test(email)) return refused;
  return problem('EMAIL_MALFORMED', {}, 'email');
}

/** The normalised address by which an account is found: without surrounding space, in lower case. */
export function accountOf(email: string): string {
  return email.trim().toLowerCase();
}

/** The parts of an account that rules depend on. */
export interface Account {
  readonly name: string;
  readonly deactivatedAt: unknown;
  /** Null until the invitation is accepted. */
  readonly passwordHash: string | null;
}

/** Why this person cannot be given access, or null. */
export function deactivatedProblem({ name, deactivatedAt }: Account): RuleProblem | null {
  return deactivatedAt ? problem('PERSON_DEACTIVATED', { name }) : null;
}

/** Why this person cannot be invited again, or null. */
export function inviteAgainProblem(person: Account): RuleProblem | null {
  if (person.passwordHash !== null) return problem('PERSON_JOINED_ALREADY', { name: person.name });
  return deactivatedProblem(person);
}

/** Why this person cannot be sent a link for choosing a new password, or null. */
export function passwordResetProblem(person: Account): RuleProblem | null {
  const refused = deactivatedProblem(person);
  if (refused) return refused;
  return person.passwordHash === null ? problem('PERSON_NOT_JOINED', { name: person.name }) : null;
}

/** Why no further team can be created, or null: lists of teams show all of them. */
export function anotherTeamProblem(count: number): RuleProblem | null {
  return count < limits.pageSize ? null : problem('TOO_MANY_TEAMS', { limit: limits.pageSize });
}
