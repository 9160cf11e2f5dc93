import { kindChangeProblem } from './commitment-entry.js';
import type { CommitmentFacts } from './commitments.js';

const facts = (kind: CommitmentFacts['kind'], instrumentType?: string): CommitmentFacts => ({
  title: 'Open the pier',
  kind,
  marking: 'OFFICIAL',
  parties: [{ words: 'The council', role: 'UNDERTAKES' }],
  kindFields: instrumentType ? [{ name: 'instrumentType', value: instrumentType }] : [],
});

describe('editing the kind of a commitment', () => {
  it('enters a stage of the new ladder, or begins it', () => {
    expect(kindChangeProblem('FUNDING', facts('REFORM'), null)).toBeNull();
    expect(kindChangeProblem('FUNDING', facts('REFORM'), 'ENACTED')).toBeNull();
    expect(kindChangeProblem('FUNDING', facts('REFORM'), 'PAID_OVER')?.code).toBe('STAGE_UNKNOWN');
    expect(kindChangeProblem('FUNDING', facts('AGREEMENT', 'TREATY'), 'RATIFIED')).toBeNull();
    expect(kindChangeProblem('FUNDING', facts('AGREEMENT', 'DEAL'), 'RATIFIED')?.code).toBe('STAGE_FOR_TREATIES');
  });

  it('leaves the stage alone where the kind stays', () => {
    expect(kindChangeProblem('REFORM', facts('REFORM'), null)).toBeNull();
    expect(kindChangeProblem('REFORM', facts('REFORM'), 'ENACTED')).toMatchObject({
      code: 'STAGE_NOT_EDITED',
      field: 'stage',
    });
  });
});
