import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { requiredTextProblem } from './text.js';

/** Printable ASCII: two addresses that look alike must not be two accounts. */
const address = /^[!-?A-~]+@[!-?A-~]+\.[!-?A-~]+$/;

/** Why a person cannot be called so, or null. */
export function personNameProblem(name: string): RuleProblem | null {
  return requiredTextProblem(name, { limit: limits.name, name: 'name', field: 'name' });
}

/** Why a team cannot be called so, or null. */
export function teamNameProblem(name: string): RuleProblem | null {
  return requiredTextProblem(name, { limit: limits.name, name: 'teamName', field: 'name' });
}

/** Why nobody can sign in with this address, or null. */
export function emailProblem(email: string): RuleProblem | null {
  const refused = requiredTextProblem(email, { limit: limits.email, name: 'email', field: 'email' });
  if (refused || address.test(email)) return refused;
  return problem('EMAIL_MALFORMED', {}, 'email');
}

/** The form under which an account is found: what was typed around an address, and its case, do not matter. */
export function accountOf(email: string): string {
  return email.trim().toLowerCase();
}

/** An account, as far as rules ask about it. */
export interface Account {
  readonly name: string;
  readonly deactivatedAt: unknown;
  /** Null until they have joined. */
  readonly passwordHash: string | null;
}

/** Why nothing can be opened to this person, or null. */
export function deactivatedProblem({ name, deactivatedAt }: Account): RuleProblem | null {
  return deactivatedAt ? problem('PERSON_DEACTIVATED', { name }) : null;
}

/** Why this person cannot be invited once more, or null. */
export function inviteAgainProblem(person: Account): RuleProblem | null {
  if (person.passwordHash !== null) return problem('PERSON_JOINED_ALREADY', { name: person.name });
  return deactivatedProblem(person);
}

/** Why this person cannot be given a link to choose a new password, or null. */
export function passwordResetProblem(person: Account): RuleProblem | null {
  const refused = deactivatedProblem(person);
  if (refused) return refused;
  return person.passwordHash === null ? problem('PERSON_NOT_JOINED', { name: person.name }) : null;
}

/** Why there cannot be another team, or null: every list of teams shows all of them. */
export function anotherTeamProblem(count: number): RuleProblem | null {
  return count < limits.pageSize ? null : problem('TOO_MANY_TEAMS', { limit: limits.pageSize });
}
