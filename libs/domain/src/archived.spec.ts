import { archivedProblem, archiveProblem, restoreProblem, unmarkDuplicateProblem } from './archived.js';

const open = { archivedAt: null, duplicateOfId: null };
const archived = { archivedAt: new Date(), duplicateOfId: null };

describe('an archived commitment', () => {
  it('accepts no further changes', () => {
    expect(archivedProblem(open)).toBeNull();
    expect(archivedProblem(archived)?.code).toBe('ARCHIVED');
  });

  it('is archived once, with a reason, and can be restored with one', () => {
    expect(archiveProblem(open, 'Entered by mistake')).toBeNull();
    expect(archiveProblem(open, ' ')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(archiveProblem(archived, 'Again')?.code).toBe('ARCHIVED');
    expect(restoreProblem(archived, 'It was right')).toBeNull();
    expect(restoreProblem(archived, '')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(restoreProblem(open, 'It was right')?.code).toBe('NOT_ARCHIVED');
  });
});

describe('the mark of a duplicate', () => {
  it('is undone where there is one, for a reason, and never in the archive', () => {
    const marked = { ...open, duplicateOfId: 'a' };
    expect(unmarkDuplicateProblem(marked, 'Another fund')).toBeNull();
    expect(unmarkDuplicateProblem(marked, '')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(unmarkDuplicateProblem(open, 'Another fund')?.code).toBe('NOT_DUPLICATE');
    expect(unmarkDuplicateProblem({ ...archived, duplicateOfId: 'a' }, 'Another fund')?.code).toBe('ARCHIVED');
  });
});
