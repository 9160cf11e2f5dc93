const teams = ['harbours', 'justice', 'trade'];

/** Samples that auditors drew of the example. */
export const samples = [
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
    tests: [
      'The status is supported by the evidence cited.',
      'The last report is recent enough for the date and the risk.',
    ],
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
