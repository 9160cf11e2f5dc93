import { screen, waitFor, within } from '@testing-library/react';
import { today } from '../features/platform/days/today.js';
import { commitment, statement } from '../testing/commitments.js';
import { list } from '../testing/delivery.js';
import { finding } from '../testing/findings.js';
import { auditor, coded, connection, contributor, deployment } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';
// Jest’s loader fails if this module and another lazy one are linked at the same time.
import './samples-page.js';

const ana = { __typename: 'Person', id: 'person-ana', name: 'Ana Costa' };
const own = auditor();
const cleo = { __typename: 'Person', id: 'person-cleo', name: 'Cleo Marsh' };
const ben = { __typename: 'Person', id: 'person-ben', name: 'Ben Okoye' };
const reader = (position: number, person: object, finishedAt: string | null = null) => ({
  __typename: 'SampleReader',
  id: `reader-${position}`,
  position,
  isAble: true,
  reason: null,
  person,
  reading: finishedAt && { __typename: 'SampleReading', finishedAt },
});
const tests = [
  { __typename: 'SampleTest', id: 't1', position: 1, words: 'The status is supported.' },
  { __typename: 'SampleTest', id: 't2', position: 2, words: 'The date is right.' },
];
const tally = (testId: string, parts: object = {}) => ({
  __typename: 'SampleTally',
  testId,
  stratum: '',
  passed: 0,
  exceptions: 0,
  notApplicable: 0,
  untested: 2,
  ...parts,
});
const result = (id: string, testId: string, parts: object = {}) => ({
  __typename: 'SampleResult',
  id,
  result: 'PASSED',
  note: null,
  recordedAt: '2026-11-20T09:00:00Z',
  recordedBy: ana,
  test: tests.find((test) => test.id === testId),
  ...parts,
});
const sample = (parts: object = {}) => ({
  __typename: 'Sample',
  id: '01890000-0000-7000-8000-0000000000aa',
  title: 'Status against evidence',
  filter: { kinds: ['FUNDING'] },
  voice: 'REPORTED',
  seed: '4711',
  method: 'SIMPLE',
  strataBy: null,
  size: 2,
  day: '2026-11-20',
  asAt: '2026-11-21T00:00:00Z',
  population: 1_234,
  populationSha256: 'c0ffee',
  drawn: 2,
  done: 0,
  firstUntested: 1,
  drawnAt: '2026-11-21T09:00:00Z',
  drawnBy: ana,
  closing: null,
  tests,
  strata: [{ __typename: 'SampleStratum', id: 's1', key: '', teamName: null, count: 1_234, size: 2 }],
  tallies: [tally('t1', { exceptions: 1, passed: 1, untested: 0 }), tally('t2')],
  items: list([]),
  isBlind: false,
  readers: [],
  formerReaders: [],
  agreements: [],
  differences: list([]),
  ...parts,
});
const item = (position: number, parts: object = {}) => ({
  __typename: 'SampleItem',
  id: `item-${position}`,
  position,
  nextUntested: position === 1 ? 2 : 1,
  commitment: commitment({
    id: `c${position}`,
    reference: `FT-000${position}`,
    title: `Commitment ${position}`,
    statements: [statement('s1', 'We will do it.')],
  }),
  results: [],
  earlierResults: [],
  outcomes: [],
  adjudications: [],
  sample: sample(),
  ...parts,
});
const place = `/samples/${sample().id}`;
const open = (address: string, world: object = {}) =>
  renderAt(address, {
    deployment,
    viewer: auditor(),
    teams: [],
    samples: connection([sample()]),
    sample: sample({ items: list([item(1, { results: [result('r1', 't1')] }), item(2)]) }),
    sampleItem: ({ position }: { position: number }) => item(position),
    auditors: [own, ben],
    samplePopulation: [{ __typename: 'SamplePopulation', key: '', count: 1_234 }],
    ...world,
  });

describe('samples', () => {
  it('are listed with what they are for and how far they are', async () => {
    open('/samples');
    expect(await screen.findByRole('link', { name: 'Status against evidence' })).toHaveAttribute('href', place);
    expect(screen.getByText(/2 of 1,234 commitments, drawn by/)).toBeVisible();
    expect(screen.getByText('0 of 2 tested')).toBeVisible();
  });

  it('say what will appear, with the one action that adds it, and what failed', async () => {
    const empty = open('/samples', { samples: connection([]) });
    expect(await screen.findByText(/Commitments drawn by chance/)).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'Draw sample' })).toHaveLength(1);
    empty.unmount();
    open('/samples', {
      samples: () => {
        throw coded('INTERNAL');
      },
    });
    expect(await screen.findByText(/Something went wrong on our side/)).toBeVisible();
  });

  it('are for auditors alone', async () => {
    const list = open('/samples', { viewer: contributor() });
    expect(await screen.findByText(/Only auditors draw and see samples/)).toBeVisible();
    list.unmount();
    const drawing = open('/samples/new', { viewer: contributor() });
    expect(await screen.findByText(/Only auditors draw and see samples/)).toBeVisible();
    drawing.unmount();
    open(place, { viewer: contributor(), sample: null });
    expect(await screen.findByText(/does not exist, or you may not see it/)).toBeVisible();
  });
});

describe('drawing a sample', () => {
  it('begins with the filter of the register, the size of the population and a random seed', async () => {
    const sent: Record<string, unknown>[] = [];
    const { user, router } = open('/samples/new?kind=FUNDING', {
      drawSample: ({ input }: { input: Record<string, unknown> }) => (sent.push(input), sample()),
    });
    expect(await screen.findByText('1,234 commitments match this filter')).toBeVisible();
    const seed = screen.getByRole('textbox', { name: 'Seed' });
    expect((seed as HTMLInputElement).value).toMatch(/^\d{9}$/);
    await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Autumn');
    await user.clear(seed);
    await user.type(seed, '4711');
    await user.type(
      screen.getByRole('textbox', { name: 'Tests in your own words' }),
      'One more.{Enter}{Enter} And one ',
    );
    await user.click(screen.getByRole('button', { name: 'Draw sample' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(place));
    expect(sent).toMatchObject([
      {
        title: 'Autumn',
        filter: { kinds: ['FUNDING'] },
        day: today(),
        method: 'SIMPLE',
        strataBy: null,
        size: 20,
        seed: '4711',
        tests: ['The status is supported by the evidence cited.', 'One more.', 'And one'],
      },
    ]);
  });

  it('counts nothing for a day to come, and says why', async () => {
    const { user } = open('/samples/new');
    expect(await screen.findByText('1,234 commitments match this filter')).toBeVisible();
    const day = screen.getByRole('textbox', { name: 'Day' });
    await user.clear(day);
    await user.type(day, '2999-01-01');
    expect(await screen.findByText(/The register of a day to come is not known yet/)).toBeVisible();
    expect(screen.queryByText('1,234 commitments match this filter')).toBeNull();
  });

  it('shows the strata with their sizes', async () => {
    const { user } = open('/samples/new', {
      samplePopulation: ({ strataBy }: { strataBy: string | null }) =>
        strataBy === 'KIND'
          ? [
              { __typename: 'SamplePopulation', key: 'FUNDING', count: 7 },
              { __typename: 'SamplePopulation', key: 'SUMMIT', count: 2 },
            ]
          : [{ __typename: 'SamplePopulation', key: '', count: 9 }],
    });
    await user.click(await screen.findByRole('radio', { name: 'By strata, in proportion' }));
    const population = await screen.findByRole('status', { name: 'Population' });
    await waitFor(() => expect(population).toHaveTextContent('Funding: 7'));
    expect(within(population).getByText('9 commitments match this filter')).toBeVisible();
  });

  it('keeps what was typed when it is refused, before and after it is sent', async () => {
    const { user } = open('/samples/new', {
      drawSample: {
        __typename: 'InvalidInput',
        code: 'SAMPLE_ABOVE_POPULATION',
        params: [{ name: 'count', value: '3' }],
        message: 'Only 3.',
        field: 'size',
      },
    });
    const title = await screen.findByRole('textbox', { name: 'Title' });
    await user.type(title, 'Autumn');
    const size = screen.getByRole('textbox', { name: 'Commitments' });
    await user.clear(size);
    await user.type(size, 'many');
    await user.click(screen.getByRole('button', { name: 'Draw sample' }));
    expect(await screen.findByText(/at least 1 and at most 1,000 commitments/)).toBeVisible();
    await user.clear(size);
    await user.type(size, '4');
    await user.click(screen.getByRole('button', { name: 'Draw sample' }));
    expect(await screen.findByText(/Only 3 commitments matched the filter/)).toBeVisible();
    expect(title).toHaveValue('Autumn');
    expect(size).toHaveFocus();
  });
});

describe('a sample', () => {
  it('shows its figures, its commitments and how it was drawn', async () => {
    open(place);
    const figures = await screen.findByRole('table');
    expect(within(figures).getByRole('row', { name: /The status is supported/ })).toHaveTextContent(
      '50%, 1 of 2 (9.5% to 90.5%)',
    );
    expect(within(figures).getByRole('row', { name: /The date is right/ })).toHaveTextContent('–');
    expect(screen.getByRole('link', { name: '1. Commitment 1' })).toHaveAttribute('href', `${place}/testing?item=1`);
    expect(screen.getByRole('link', { name: 'Funding' })).toHaveAttribute('href', expect.stringContaining('FUNDING'));
    expect(screen.getByText('4711:…')).toBeVisible();
    expect(screen.getByRole('link', { name: 'CSV' })).toHaveAttribute('href', `/export/sample.csv?id=${sample().id}`);
  });

  it('is closed with a reason while results are missing, and then offers no more tests', async () => {
    const sent: object[] = [];
    const closing = {
      __typename: 'SampleClosing',
      untested: 2,
      reason: 'Enough.',
      at: '2026-11-21T09:00:00Z',
      by: ana,
    };
    let isClosed = false;
    const { user } = open(place, {
      sample: () => sample(isClosed ? { closing } : {}),
      closeSample: ({ input }: { input: object }) => (sent.push(input), (isClosed = true), sample({ closing })),
    });
    await user.click(await screen.findByRole('button', { name: 'Close sample' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/2 results are not entered or not adjudicated/)).toBeVisible();
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Enough.');
    await user.click(within(dialog).getByRole('button', { name: 'Close sample' }));
    expect(await screen.findByText(/Closed without 2 results/)).toBeVisible();
    expect(sent).toEqual([{ sampleId: sample().id, reason: 'Enough.' }]);
    expect(screen.queryByRole('link', { name: 'Test the next one' })).toBeNull();
  });
});

describe('drawing a sample again', () => {
  it('names the first sample, with its seed, method, size and tests, and no filter or day', async () => {
    const sent: object[] = [];
    const { user, router } = open(place, {
      drawSample: ({ input }: { input: object }) => (sent.push(input), sample()),
    });
    await user.click(await screen.findByRole('link', { name: 'Draw again' }));
    expect(await screen.findByText(/The population of/)).toHaveTextContent('Status against evidence');
    expect(screen.getByText('1,234 commitments')).toBeVisible();
    expect(screen.queryByRole('textbox', { name: 'Day' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Draw sample' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(place));
    expect(sent).toEqual([
      {
        ...{ title: 'Status against evidence', againId: sample().id, method: 'SIMPLE', strataBy: null, size: 2 },
        ...{ seed: '4711', tests: tests.map(({ words }) => words), readerIds: [] },
      },
    ]);
  });

  it('says what failed, and that there is no such sample', async () => {
    const none = open(`${place}/again`, { sample: null });
    expect(await screen.findByText(/does not exist, or you may not see it/)).toBeVisible();
    none.unmount();
    open(`${place}/again`, {
      sample: () => {
        throw coded('INTERNAL');
      },
    });
    expect(await screen.findByText(/Something went wrong on our side/)).toBeVisible();
  });
});

describe('testing a sample', () => {
  it('enters results by key, test by test, and goes on to the next commitment', async () => {
    const sent: { itemId: string; testId: string; result: string; note: string }[] = [];
    const { user, router } = open(`${place}/testing`, {
      recordResult: ({ input }: { input: (typeof sent)[number] }) => {
        sent.push(input);
        return item(1, {
          results: sent.map((one, index) => result(`r${index}`, one.testId, { result: one.result, note: one.note })),
        });
      },
    });
    expect(await screen.findByRole('heading', { name: 'Commitment 1 of 2' })).toBeVisible();
    await user.keyboard('p');
    await waitFor(() => expect(sent).toMatchObject([{ itemId: 'item-1', testId: 't1', result: 'PASSED', note: '' }]));
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'The date is right.' })).toHaveAttribute('data-active', 'true'),
    );
    await user.keyboard('e');
    expect(sent).toHaveLength(1);
    const note = within(screen.getByRole('region', { name: 'The date is right.' })).getByRole('textbox');
    expect(note).toHaveFocus();
    await user.keyboard('June, not July.{Control>}{Enter}{/Control}');
    await waitFor(() => expect(sent[1]).toMatchObject({ testId: 't2', result: 'EXCEPTION', note: 'June, not July.' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ item: '2' }));
    expect(await screen.findByRole('heading', { name: 'Commitment 2 of 2' })).toBeVisible();
  });

  it('takes keys that are pressed before the first result is saved, each for its test, and none twice', async () => {
    const sent: { testId: string; result: string; note: string }[] = [];
    const answers: (() => void)[] = [];
    const { user, router } = open(`${place}/testing`, {
      recordResult: async ({ input }: { input: (typeof sent)[number] }) => {
        sent.push(input);
        const results = sent.map((one, index) => result(`r${index}`, one.testId, one));
        await new Promise<void>((answer) => answers.push(answer));
        return item(1, { results });
      },
    });
    await screen.findByRole('heading', { name: 'Commitment 1 of 2' });
    await user.keyboard('e');
    await user.keyboard('June.{Control>}{Enter}{/Control}');
    await waitFor(() => expect(sent).toHaveLength(1));
    await user.keyboard('pp');
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent).toMatchObject([
      { testId: 't1', result: 'EXCEPTION', note: 'June.' },
      { testId: 't2', result: 'PASSED', note: '' },
    ]);
    answers[0]!();
    await within(screen.getByRole('region', { name: 'The status is supported.' })).findByText('Ana Costa');
    expect(router.state.location.search).toEqual({});
    answers[1]!();
    await waitFor(() => expect(router.state.location.search).toEqual({ item: '2' }));
    expect(sent).toHaveLength(2);
  });

  it('leads back to the sample once everything has a result', async () => {
    open(`${place}/testing`, { sampleItem: item(2, { sample: sample({ done: 2 }) }) });
    const link = await screen.findByRole('link', { name: 'Go to the sample' });
    expect(link).toHaveAttribute('href', place);
  });

  it('moves between commitments by key, and leads to the evidence walk', async () => {
    const { user, router } = open(`${place}/testing`);
    await screen.findByRole('heading', { name: 'Commitment 1 of 2' });
    await user.keyboard('j');
    expect(await screen.findByRole('heading', { name: 'Commitment 2 of 2' })).toBeVisible();
    await user.keyboard('k');
    expect(await screen.findByRole('heading', { name: 'Commitment 1 of 2' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Evidence walk' })).toHaveAttribute('href', '/commitments/FT-0001/walk');
    await user.keyboard('u');
    await waitFor(() => expect(router.state.location.search).toEqual({ item: '2' }));
  });

  it('asks for a note with an exception, and keeps it when another person was faster', async () => {
    const { user } = open(`${place}/testing`, {
      recordResult: {
        __typename: 'InvalidInput',
        code: 'RESULT_CHANGED_MEANWHILE',
        params: [{ name: 'by', value: 'Ben Okoye' }],
        message: 'Ben Okoye entered another result.',
        field: null,
      },
    });
    const test = await screen.findByRole('region', { name: 'The status is supported.' });
    await user.click(within(test).getByRole('button', { name: 'Exception' }));
    await user.click(within(test).getByRole('button', { name: 'Save result' }));
    expect(await screen.findByText(/An exception needs a note/)).toBeVisible();
    await user.type(within(test).getByRole('textbox', { name: 'Note' }), 'No evidence.');
    await user.click(within(test).getByRole('button', { name: 'Save result' }));
    expect(await screen.findByText(/Ben Okoye entered another result for this test meanwhile/)).toBeVisible();
    expect(within(test).getByRole('textbox', { name: 'Note' })).toHaveValue('No evidence.');
  });

  it('raises a finding that begins with the words of an exception, unless the other reader would learn of it', async () => {
    const exception = result('r1', 't1', { result: 'EXCEPTION', note: 'No evidence.' });
    const about = { sampleItem: item(1, { results: [exception] }), commitment: commitment({ id: 'c1' }) };
    const raiseFinding = () => finding({ reference: 'FD-0007' });
    const shown = open(`${place}/testing`, { ...about, raiseFinding });
    await shown.user.click(await screen.findByRole('button', { name: 'Raise finding' }));
    const form = await screen.findByRole('form', { name: 'Raise finding' });
    expect(within(form).getByDisplayValue('No evidence.')).toBeVisible();
    const criterion = 'The status is supported. (Sample “Status against evidence”, commitment 1.)';
    expect(within(form).getByDisplayValue(criterion)).toBeVisible();
    await shown.user.click(within(form).getByRole('radio', { name: 'Low' }));
    await shown.user.type(within(form).getByLabelText(/^Title/), 'No evidence');
    await shown.user.type(within(form).getByLabelText(/^Recommendation/), 'Cite some.');
    await shown.user.click(within(form).getByRole('button', { name: 'Send draft to lead team' }));
    expect(await screen.findByRole('link', { name: 'FD-0007' })).toHaveAttribute('href', '/findings/finding-1');
    expect(screen.queryByRole('button', { name: 'Raise finding' })).toBeNull();
    shown.unmount();
    open(`${place}/testing`, {
      sampleItem: item(1, {
        results: [exception],
        sample: sample({ isBlind: true, readers: [reader(1, own), reader(2, ben)] }),
      }),
    });
    expect(await screen.findByRole('region', { name: 'The status is supported.' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Raise finding' })).toBeNull();
  });

  it('shows results alone once the sample is closed', async () => {
    const closing = { __typename: 'SampleClosing', at: '2026-11-21T09:00:00Z' };
    open(`${place}/testing`, {
      sampleItem: item(1, {
        results: [result('r1', 't1', { result: 'EXCEPTION', note: 'No evidence.' })],
        earlierResults: [result('r0', 't1')],
        sample: sample({ closing }),
      }),
    });
    expect(await screen.findByText(/This sample is closed/)).toBeVisible();
    expect(screen.getByText('No evidence.')).toBeVisible();
    expect(screen.getByText('Earlier results')).toBeVisible();
    expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull();
  });
});

const finished = '2026-11-21T09:00:00Z';

describe('a sample with two readers', () => {
  it('is drawn with two auditors, who are not the same person', async () => {
    const sent: Record<string, unknown>[] = [];
    const { user } = open('/samples/new', {
      drawSample: ({ input }: { input: Record<string, unknown> }) => (sent.push(input), sample()),
    });
    await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'Autumn');
    await user.click(screen.getByRole('checkbox', { name: /Two readers/ }));
    const choose = async (label: string, name: string) => {
      await user.click(screen.getByRole('combobox', { name: label }));
      await user.click(await screen.findByRole('option', { name }));
    };
    await user.click(screen.getByRole('button', { name: 'Draw sample' }));
    expect(await screen.findByText(/Choose two, or none|Choose both readers/)).toBeVisible();
    await choose('First reader', own.name);
    await choose('Second reader', own.name);
    await user.click(screen.getByRole('button', { name: 'Draw sample' }));
    expect(await screen.findByText(/Both readers are the same person/)).toBeVisible();
    await choose('Second reader', ben.name);
    await user.click(screen.getByRole('button', { name: 'Draw sample' }));
    await waitFor(() => expect(sent).toMatchObject([{ readerIds: [own.id, ben.id] }]));
  });

  it('hides figures while they read, and is finished by a reader with all results', async () => {
    const sent: object[] = [];
    const readers = [reader(1, own), reader(2, ben)];
    const { user } = open(place, {
      sample: sample({ isBlind: true, readers, done: 2, firstUntested: null }),
      finishReading: ({ input }: { input: object }) => (sent.push(input), sample({ isBlind: true, readers })),
    });
    expect(await screen.findByText(/They do not see each other’s results/)).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Results' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Finish reading' }));
    await waitFor(() => expect(sent).toEqual([{ sampleId: sample().id }]));
    expect(await screen.findByText('You finished reading')).toHaveFocus();
  });

  it('says of a reader who had not finished when it was closed that they had not', async () => {
    const closing = { __typename: 'SampleClosing', at: finished, untested: 2, reason: 'No time.', by: ana };
    open(place, { sample: sample({ closing, readers: [reader(1, ana, finished), reader(2, ben)] }) });
    const readers = within(await screen.findByRole('region', { name: 'Readers' }));
    expect(readers.getByText(/Ben Okoye/).closest('li')).toHaveTextContent('Ben Okoye: not finished');
    expect(readers.queryByRole('button', { name: /Replace/ })).toBeNull();
  });

  it('gets another reader in the place of one who left', async () => {
    const sent: object[] = [];
    const left = { ...reader(2, ben), isAble: false };
    const { user } = open(place, {
      sample: sample({ isBlind: true, readers: [reader(1, ana), left] }),
      auditors: [ana, ben, { __typename: 'Person', id: 'dora', name: 'Dora' }],
      replaceSampleReader: ({ input }: { input: object }) => (
        sent.push({ ...input }),
        sample({ isBlind: true, readers: [reader(1, ana)] })
      ),
    });
    expect(await screen.findByText(/can no longer read: account closed/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: `Replace ${ben.name}` }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('combobox', { name: /New reader/ }));
    const options = await screen.findAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual(['Dora']);
    await user.click(options[0]!);
    await user.type(within(dialog).getByLabelText(/Reason/), 'Left.');
    await user.click(within(dialog).getByRole('button', { name: 'Replace reader' }));
    await waitFor(() => expect(sent).toEqual([{ readerId: 'reader-2', personId: 'dora', reason: 'Left.' }]));
  });

  it('is closed with a reason before both have finished, without a number that tells how far they agree', async () => {
    const { user } = open(place, { sample: sample({ isBlind: true, readers: [reader(1, own), reader(2, ben)] }) });
    await user.click(await screen.findByRole('button', { name: 'Close sample' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/have not both finished/)).toBeVisible();
    expect(within(dialog).queryByText(/results are not entered/)).toBeNull();
  });

  it('is not adjudicated by a reader', async () => {
    const results = [
      result('r1', 't1', { result: 'EXCEPTION', note: 'No evidence.', recordedBy: own }),
      result('r2', 't1', { recordedBy: ben }),
    ];
    const differing = { differences: list([item(1, { results })]) };
    const reading = open(place, {
      sample: sample({ readers: [reader(1, own, finished), reader(2, ben, finished)], ...differing }),
    });
    expect(await screen.findByText(/a third auditor decides/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Adjudicate/ })).toBeNull();
    reading.unmount();
    const readers = [reader(1, cleo, finished), reader(2, ben, finished)];
    open(place, { sample: sample({ readers, formerReaders: [reader(3, own)], ...differing }) });
    expect(await screen.findByText(/a third auditor decides/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Adjudicate/ })).toBeNull();
  });

  it('is not tested by another auditor', async () => {
    open(place, { sample: sample({ isBlind: true, readers: [reader(1, cleo), reader(2, ben)] }) });
    expect(await screen.findByText(/They do not see each other’s results/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Test the next one' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Finish reading' })).toBeNull();
  });

  it('shows κ with n and its table, what they differ on, and takes an adjudication', async () => {
    const sent: object[] = [];
    const differing = item(1, {
      results: [
        result('r1', 't1', { result: 'EXCEPTION', note: 'No evidence.', recordedBy: cleo }),
        result('r2', 't1', { recordedBy: ben }),
      ],
    });
    const { user } = open(place, {
      sample: sample({
        readers: [reader(1, cleo, finished), reader(2, ben, finished)],
        agreements: [
          { __typename: 'SampleAgreement', testId: 't1', first: 'PASSED', second: 'PASSED', count: 20 },
          { __typename: 'SampleAgreement', testId: 't1', first: 'PASSED', second: 'EXCEPTION', count: 5 },
          { __typename: 'SampleAgreement', testId: 't1', first: 'EXCEPTION', second: 'PASSED', count: 10 },
          { __typename: 'SampleAgreement', testId: 't1', first: 'EXCEPTION', second: 'EXCEPTION', count: 15 },
          { __typename: 'SampleAgreement', testId: 't2', first: 'PASSED', second: 'PASSED', count: 50 },
        ],
        differences: list([differing]),
      }),
      adjudicateResult: ({ input }: { input: object }) => (sent.push(input), differing),
    });
    const agreement = await screen.findByRole('region', { name: 'Agreement in numbers' });
    expect(within(agreement).getByRole('row', { name: /The status is supported/ })).toHaveTextContent(
      '0.405070% (35)50%',
    );
    expect(within(agreement).getByRole('row', { name: /The date is right/ })).toHaveTextContent('undefined50');
    const difference = screen.getByRole('region', { name: 'Commitment 1: The status is supported.' });
    expect(difference).toHaveTextContent('Cleo Marsh: Exception No evidence.');
    await user.click(within(difference).getByRole('button', { name: 'Adjudicate: Commitment 1' }));
    await user.click(within(difference).getByRole('radio', { name: 'Exception' }));
    await user.type(within(difference).getByRole('textbox', { name: 'Reasons' }), 'The list says so.');
    await user.click(within(difference).getByRole('button', { name: 'Save adjudication' }));
    await waitFor(() =>
      expect(sent).toEqual([
        {
          itemId: 'item-1',
          testId: 't1',
          result: 'EXCEPTION',
          words: 'The list says so.',
          seenAdjudicationId: null,
        },
      ]),
    );
    await waitFor(() => expect(within(difference).getByRole('button', { name: /^Adjudicate/ })).toHaveFocus());
  });
});
