import { copiedKindProblem, copyFetchProblem, copyProblem, type CopiedEvidence } from './copies.js';
import { fetchProblem, type FetchFailure } from './fetching.js';

const link: CopiedEvidence = { kind: 'LINK', isWithdrawn: false, newerBy: null, latestCopy: null, copies: 0 };
const copied: CopiedEvidence = { ...link, latestCopy: { id: 'one', by: ['Ada'] }, copies: 1 };

describe('a copy of the page that evidence links to', () => {
  it.each([
    ['of a link', link, null, undefined],
    ['that follows the copy shown', copied, 'one', undefined],
    ['of a file', { ...link, kind: 'FILE' as const }, null, 'COPY_OF_LINKS_ONLY'],
    ['of withdrawn evidence', { ...link, isWithdrawn: true }, null, 'COPY_OF_WITHDRAWN'],
    ['of a version that was revised', { ...link, newerBy: ['Ada'] }, null, 'COPY_OF_EARLIER_VERSION'],
    ['of a version that was revised by a hidden person', { ...link, newerBy: [] }, null, 'COPY_OF_EARLIER_VERSION'],
    ['while another copy was kept', copied, null, 'COPY_KEPT_MEANWHILE'],
    ['that is one too many', { ...copied, copies: 100 }, 'one', 'TOO_MANY_COPIES'],
    ['while a later copy was kept', copied, 'none', 'COPY_KEPT_MEANWHILE'],
  ])('%s', (_, evidence, seen, code) => {
    expect(copyProblem(evidence, seen)?.code).toBe(code);
  });

  it('is asked for in a form only with a link', () => {
    expect(copiedKindProblem('LINK', 'keepCopy')).toBeNull();
    expect(copiedKindProblem('SEARCH', 'keepCopy')).toMatchObject({ code: 'COPY_OF_LINKS_ONLY', field: 'keepCopy' });
  });

  const failures: readonly FetchFailure[] = [
    ...(['NOT_ALLOWED', 'FAILED', 'REDIRECTS', 'TOO_LARGE', 'NOT_TEXT', 'TOO_SLOW', 'BUSY'] as const).map((why) => ({
      why,
    })),
    { why: 'STATUS', httpStatus: 404 },
  ];

  it.each(failures)('that could not be fetched says so in words of its own: $why', (failure) => {
    expect(copyFetchProblem(failure).code).toBe(`COPY_${failure.why}`);
    expect(fetchProblem(failure)).toMatchObject({ code: `FETCH_${failure.why}`, field: 'address' });
  });
});
