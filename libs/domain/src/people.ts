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
  return requiredTextProblem(name, { limit: limits.name, name: 'name of the team', field: 'name' });
}

/** Why nobody can sign in with this address, or null. */
export function emailProblem(email: string): RuleProblem | null {
  const refused = requiredTextProblem(email, { limit: limits.email, name: 'e-mail address', field: 'email' });
  if (refused || address.test(email)) return refused;
  return problem('EMAIL_MALFORMED', 'Enter an email address, such as ana.costa@example.org.', 'email');
}

/** The form under which an account is found: what was typed around an address, and its case, do not matter. */
export function accountOf(email: string): string {
  return email.trim().toLowerCase();
}
