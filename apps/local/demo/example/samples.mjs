const teams = ['harbours', 'justice', 'trade'];
const tests = [
  'The status is supported by the evidence cited.',
  'The last report is recent enough for the date and the risk.',
];

/** Samples that auditors drew of the example. */
export const samples = [
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
    ],
  },
];
