import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { optionalTextProblem, requiredTextProblem } from './text.js';
import { StatementRole, type Force, type Manner } from './vocabulary.js';

/** What a person says about a passage that states, changes or withdraws a commitment. */
export interface StatementFacts {
  readonly roles: readonly StatementRole[];
  readonly manner: Manner;
  readonly force: Force;
  readonly speakerOffice?: string | null;
  readonly speakerName?: string | null;
  readonly firstSourceNotHeld?: boolean | null;
}

/** Why a statement cannot be kept like this, or null. */
export function statementProblem({ roles, speakerOffice, speakerName }: StatementFacts): RuleProblem | null {
  const text = (value: string | null | undefined, name: string, field: string) =>
    optionalTextProblem(value, { limit: limits.name, name, field });
  return (
    (roles.length === 0
      ? problem('ROLE_MISSING', 'Say what the passage does: it states, changes or withdraws the commitment.', 'roles')
      : null) ??
    (new Set(roles).size < roles.length
      ? problem('ROLE_TWICE', 'The passage is said to do one thing twice. Take one of the two out.', 'roles')
      : null) ??
    text(speakerOffice, 'speaker’s office', 'speakerOffice') ??
    text(speakerName, 'speaker’s name', 'speakerName')
  );
}

/** What a commitment is entered with: a statement, or the reason why it has none. */
export interface Founding {
  readonly statement?: StatementFacts | null;
  readonly noStatementReason?: string | null;
}

/** Every commitment has a statement, or a recorded reason why it has none. */
export function foundingProblem({ statement, noStatementReason }: Founding): RuleProblem | null {
  if (!statement) {
    return requiredTextProblem(noStatementReason, {
      limit: limits.words,
      name: 'reason why there is no statement',
      field: 'noStatementReason',
    });
  }
  if (noStatementReason) {
    const message = 'A reason for having no statement is given beside a statement. Leave one of the two out.';
    return problem('STATEMENT_AND_REASON', message, 'noStatementReason');
  }
  const refused = statementProblem(statement);
  if (refused || statement.roles.includes(StatementRole.STATES)) return refused;
  const message =
    'The passage that founds a commitment states it. Add that role, or enter this passage with the commitment it changes.';
  return problem('FOUNDING_STATES', message, 'roles');
}
