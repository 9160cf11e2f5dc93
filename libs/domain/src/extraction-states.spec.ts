import { cancelExtractionProblem, extractAgainProblem } from './extraction-states.js';

describe('reading a source', () => {
  it.each(['QUEUED', 'RUNNING'] as const)('can be cancelled while it is %s, and not begun again', (state) => {
    expect(cancelExtractionProblem(state)).toBeNull();
    expect(extractAgainProblem(state)?.code).toBe('EXTRACTION_UNDER_WAY');
  });

  it.each([null, 'DONE', 'FAILED', 'CANCELLED'] as const)('can be begun where it is %s, and not cancelled', (state) => {
    expect(extractAgainProblem(state)).toBeNull();
    expect(cancelExtractionProblem(state)?.code).toBe('EXTRACTION_ENDED');
  });
});
