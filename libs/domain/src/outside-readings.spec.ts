import { askOutsideProblem } from './outside-readings.js';

const scan = { state: 'DONE', isOutdated: false } as const;

describe('asking the outside reader again', () => {
  const asking = (parts: Partial<Parameters<typeof askOutsideProblem>[0]> = {}) =>
    askOutsideProblem({ hasReader: true, scan, reading: 'FAILED', ...parts })?.code ?? null;

  it.each(['FAILED', 'CANCELLED', null] as const)(
    'is possible after a finished scan where its reading is %s',
    (reading) => {
      expect(asking({ reading })).toBeNull();
    },
  );

  it('is refused without a reader, whatever the scan', () => {
    expect(asking({ hasReader: false, scan: null })).toBe('OUTSIDE_READER_MISSING');
  });

  it.each(['QUEUED', 'RUNNING'] as const)('waits for a scan that is %s, which asks it anyway', (state) => {
    expect(asking({ scan: { state, isOutdated: false } })).toBe('OUTSIDE_READING_AFTER_SCAN');
  });

  it.each([
    null,
    { state: 'FAILED', isOutdated: false },
    { state: 'CANCELLED', isOutdated: false },
    { ...scan, isOutdated: true },
  ] as const)('needs a new scan first where the scan is %o', (one) => {
    expect(asking({ scan: one })).toBe('OUTSIDE_READING_NEEDS_SCAN');
  });

  it('is refused while it reads, and after it has read', () => {
    expect(asking({ reading: 'QUEUED' })).toBe('OUTSIDE_READING_UNDER_WAY');
    expect(asking({ reading: 'RUNNING' })).toBe('OUTSIDE_READING_UNDER_WAY');
    expect(asking({ reading: 'DONE' })).toBe('OUTSIDE_READING_DONE');
  });
});
