const asked = { by: 'manager', team: 'harbours', readers: ['contributor', 'colleague'] };

/** Sources that two people read: one still being read, one to be adjudicated and decided, one with a reader replaced. */
export const readings = {
  quayLights: {
    ...asked,
    on: '2026-11-17',
    history: [
      { do: 'answer', on: '2026-11-18', by: 'colleague', found: { lamps: 'OPERATION', fund: 'FUNDING', crews: null } },
      { do: 'finish', on: '2026-11-18', by: 'colleague' },
      { do: 'answer', on: '2026-11-19', by: 'contributor', found: { lamps: 'OPERATION' } },
    ],
  },
  pilotSchool: {
    ...asked,
    on: '2026-11-16',
    history: [
      {
        do: 'answer',
        on: '2026-11-17',
        by: 'contributor',
        found: { school: 'OPERATION', instructors: 'AGREEMENT', gale: null, fees: 'REFORM' },
        notes: { instructors: 'What will be signed is the agreement. The instructors follow from it.' },
      },
      { do: 'finish', on: '2026-11-17', by: 'contributor' },
      {
        do: 'answer',
        on: '2026-11-18',
        by: 'colleague',
        found: { school: 'OPERATION', instructors: 'PARTNERSHIP', gale: null, fees: null },
        notes: { fees: '“As long as the budget allows” promises nothing that could be checked.' },
      },
      { do: 'finish', on: '2026-11-18', by: 'colleague' },
      {
        do: 'adjudicate',
        on: '2026-11-19',
        by: 'manager',
        passage: 'instructors',
        kind: 'AGREEMENT',
        words: 'The date is that of the agreement, and only the agreement can be signed.',
      },
    ],
  },
  winterFerry: {
    ...asked,
    on: '2026-11-16',
    history: [
      { do: 'answer', on: '2026-11-17', by: 'contributor', found: { ferry: 'OPERATION' } },
      {
        do: 'replace',
        on: '2026-11-18',
        by: 'manager',
        reader: 'contributor',
        person: 'manager',
        reason: 'On leave until the end of the month.',
      },
      { do: 'answer', on: '2026-11-19', by: 'manager', found: { ferry: 'OPERATION', deserve: null } },
      { do: 'finish', on: '2026-11-19', by: 'manager' },
      { do: 'answer', on: '2026-11-19', by: 'colleague', found: { ferry: 'OPERATION', deserve: null } },
      { do: 'finish', on: '2026-11-19', by: 'colleague' },
    ],
  },
};
