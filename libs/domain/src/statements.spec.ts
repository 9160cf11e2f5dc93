import { foundingProblem, statementProblem, type StatementFacts } from './statements.js';

const said = (changes: Partial<StatementFacts> = {}): StatementFacts => ({
  roles: ['STATES'],
  manner: 'NARRATED',
  force: 'WILL',
  ...changes,
});

describe('a statement', () => {
  it('does at least one thing, and each once', () => {
    expect(statementProblem(said())).toBeNull();
    expect(statementProblem(said({ roles: ['STATES', 'CHANGES'] }))).toBeNull();
    expect(statementProblem(said({ roles: [] }))?.code).toBe('ROLE_MISSING');
    expect(statementProblem(said({ roles: ['STATES', 'STATES'] }))?.code).toBe('ROLE_TWICE');
  });

  it('names its speaker in a line', () => {
    expect(statementProblem(said({ speakerName: 'x'.repeat(201) }))).toMatchObject({
      code: 'TEXT_TOO_LONG',
      field: 'speakerName',
    });
  });
});

describe('what founds a commitment', () => {
  it('is a passage that states it, or a reason for having none', () => {
    expect(foundingProblem({ statement: said() })).toBeNull();
    expect(foundingProblem({ noStatementReason: 'Heard at a meeting.' })).toBeNull();
    for (const noStatementReason of [undefined, null, '', '  ']) {
      expect(foundingProblem({ noStatementReason })).toMatchObject({
        code: 'TEXT_MISSING',
        field: 'noStatementReason',
      });
    }
    expect(foundingProblem({ statement: said({ roles: ['WITHDRAWS'] }) })?.code).toBe('FOUNDING_STATEMENT_NEEDED');
    expect(foundingProblem({ statement: said(), noStatementReason: 'x' })?.code).toBe('STATEMENT_AND_REASON');
  });
});
