import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { optionalTextProblem, requiredTextProblem } from './text.js';
import { StatementRole, type Force, type Manner } from './vocabulary.js';

/** The input of a statement: a passage that states, changes or withdraws a commitment. */
export interface StatementFacts {
  readonly roles: readonly StatementRole[];
  readonly manner: Manner;
  readonly force: Force;
  readonly speakerOffice?: string | null;
  readonly speakerName?: string | null;
  readonly firstSourceNotHeld?: boolean | null;
}

/** Why a statement cannot be saved, or null. */
export function statementProblem({ roles, speakerOffice, speakerName }: StatementFacts): RuleProblem | null {
  return (
    (roles.length === 0 ? problem('ROLE_MISSING', {}, 'roles') : null) ??
    (new Set(roles).size < roles.length ? problem('ROLE_TWICE', {}, 'roles') : null) ??
    optionalTextProblem(speakerOffice, {
      limit: limits.name,
      name: { label: 'the speaker’s office' },
      field: 'speakerOffice',
    }) ??
    optionalTextProblem(speakerName, {
      limit: limits.name,
      name: { label: 'the speaker’s name' },
      field: 'speakerName',
    })
  );
}

/** The basis of a new commitment: a statement, or the reason for having none. */
export interface Founding {
  readonly statement?: StatementFacts | null;
  readonly noStatementReason?: string | null;
}

/** Every commitment has a statement, or a recorded reason for having none. */
export function foundingProblem({ statement, noStatementReason }: Founding): RuleProblem | null {
  if (!statement) {
    return requiredTextProblem(noStatementReason, {
      limit: limits.words,
      name: { label: 'the reason there is no statement' },
      field: 'noStatementReason',
    });
  }
  if (noStatementReason) return problem('STATEMENT_AND_REASON', {}, 'noStatementReason');
  const refused = statementProblem(statement);
  if (refused || statement.roles.includes(StatementRole.STATES)) return refused;
  return problem('FOUNDING_STATEMENT_NEEDED', {}, 'roles');
}
