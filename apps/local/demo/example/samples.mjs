const teams = ['harbours', 'justice', 'trade'];
const tests = [
  'The status is supported by the evidence cited.',
  'The last report is recent enough for the date and the risk.',
];
const status = tests[0];

/** Samples that auditors drew of the example: by every method and strata, at every point of their work. */
export const samples = [
  // Simple, complete, and not closed yet.
  {
    key: 'justice',
    on: '2026-05-18',
    by: 'auditor',
    title: 'Justice team, spot check',
    teams: ['justice'],
    method: 'SIMPLE',
    size: 3,
    seed: '518',
    tests: [status],
    work: [{ on: '2026-05-19', by: 'auditor', exceptions: {} }],
  },
  // Closed before it was complete.
  {
    key: 'dates',
    on: '2026-06-08',
    by: 'secondAuditor',
    title: 'Due dates of the Harbours team',
    teams: ['harbours'],
    method: 'FIXED',
    strataBy: 'DUE_YEAR',
    size: 1,
    seed: '608',
    tests: ['The due date matches the words of the source.'],
    work: [{ on: '2026-06-09', by: 'secondAuditor', first: 2, exceptions: {} }],
    closes: {
      on: '2026-06-15',
      by: 'secondAuditor',
      reason: 'The summer round asks the team for every date. We draw again after it.',
    },
  },
  {
    key: 'summer',
    on: '2026-09-14',
    by: 'auditor',
    title: 'Status against evidence, summer 2026',
    teams,
    method: 'FIXED',
    strataBy: 'KIND',
    size: 2,
    seed: '20260914',
    tests,
    readers: ['auditor', 'secondAuditor'],
    work: [
      {
        on: '2026-09-15',
        by: 'auditor',
        finishes: true,
        exceptions: {
          contraband: [1, 'The list says of the third vessel that its owner is not established.'],
          rescueCentre: [2, 'The date was 2025, and nothing was reported since March.'],
        },
      },
      {
        on: '2026-09-16',
        by: 'secondAuditor',
        finishes: true,
        exceptions: { rescueCentre: [2, 'No report for half a year, after the date has passed.'] },
      },
    ],
    adjudications: [
      {
        on: '2026-09-18',
        by: 'thirdAuditor',
        commitment: 'contraband',
        test: 1,
        result: 'EXCEPTION',
        words: 'The report counts three owners who are listed. The list names two, so the third is not shown.',
      },
    ],
    closes: { on: '2026-09-18', by: 'auditor' },
  },
  // Both readers have finished and differ: it waits for a third.
  {
    key: 'trade',
    on: '2026-10-12',
    by: 'auditor',
    title: 'Trade team, all commitments',
    teams: ['trade'],
    method: 'FIXED',
    strataBy: 'STATUS',
    size: 4,
    seed: '1012',
    tests: [status, 'The due date matches the words of the source.'],
    readers: ['secondAuditor', 'thirdAuditor'],
    work: [
      {
        on: '2026-10-13',
        by: 'secondAuditor',
        finishes: true,
        exceptions: {
          conference: [1, 'The page says “a later day” only. The report says before the end of November.'],
        },
        notApplicable: { surveyor: [2, 'The source gives no date: “in due course”.'] },
      },
      {
        on: '2026-10-14',
        by: 'thirdAuditor',
        finishes: true,
        exceptions: {},
        notApplicable: { surveyor: [2, '“In due course” is no date.'] },
      },
    ],
  },
  // One reader has finished, the other is at work.
  {
    key: 'teams',
    on: '2026-11-09',
    by: 'thirdAuditor',
    title: 'Reports of all teams, read twice',
    teams,
    method: 'PROPORTIONAL',
    strataBy: 'TEAM',
    size: 6,
    seed: '1109',
    tests,
    readers: ['auditor', 'secondAuditor'],
    work: [
      { on: '2026-11-10', by: 'auditor', finishes: true, exceptions: {} },
      { on: '2026-11-11', by: 'secondAuditor', first: 3, exceptions: {} },
    ],
  },
  {
    key: 'autumn',
    on: '2026-11-16',
    by: 'auditor',
    title: 'Status against evidence, autumn 2026',
    teams,
    method: 'FIXED',
    strataBy: 'KIND',
    size: 2,
    seed: '4711',
    tests,
    work: [
      {
        on: '2026-11-17',
        by: 'auditor',
        first: 4,
        exceptions: {
          contraband: [
            1,
            'The list says of the third vessel that its owner is not established. Three owners were reported.',
          ],
          rescueCentre: [2, 'The date was 2025, and the last report is of 12 March.'],
        },
      },
      {
        on: '2026-11-18',
        by: 'auditor',
        first: 0,
        exceptions: {
          contraband: [
            1,
            'The list says of the third vessel that its owner is not established, and the ministry says so by letter. Three owners were reported.',
          ],
        },
      },
    ],
  },
];
