import { screen, waitFor, within } from '@testing-library/react';
import { connection, manager } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';
import { cardOf, ferry, ports, read, world } from '../testing/source-page.js';

const someone = (name: string) => ({ __typename: 'Person', id: `person-${name}`, name });
const team = { __typename: 'Team', id: 'team-Security', name: 'Security' };
const reader = (name: string, parts: object = {}) => ({
  __typename: 'SourceReader',
  ...{ id: `reader-${name}`, isAble: true, reason: null, finishedAt: null, person: someone(name) },
  ...parts,
});
const finishedAt = '2026-02-02T10:00:00Z';
const finished = (name: string) => reader(name, { finishedAt });

/** A reading by Ben and Cleo, or by the user. */
const reading = (parts: object = {}) => ({
  __typename: 'SourceReading',
  ...{ id: 'r', isBlind: true, proposalCount: 2, unanswered: null, toAdjudicate: 0, lacksReader: false },
  ...{
    askedAt: '2026-02-01T10:00:00Z',
    askedBy: someone('Mia'),
    endedAt: null,
    endedReason: null,
    endedBy: null,
    team,
  },
  ...{ readers: [reader('Ben'), reader('Cleo')], formerReaders: [], agreements: [] },
  settled: { ...connection([]), totalCount: 0 },
  ...parts,
});
const item = (id: string, of: object, parts: object = {}) => ({
  __typename: 'ReadProposal',
  ...{ id: `item-${id}`, isSettled: false, isDiffering: false, kind: null, answers: [], adjudication: null },
  reading: of,
  ...parts,
});
const answer = (name: string, kind: string | null, note: string | null = null) => ({
  __typename: 'ReadingAnswer',
  ...{ id: `answer-${name}-${kind}`, kind, note, recordedBy: someone(name) },
});
const members = [someone('Ben'), someone('Cleo'), someone('Dora')].map((person) => ({
  __typename: 'Membership',
  ...{ id: `m-${person.id}`, role: 'CONTRIBUTOR', person: { ...person, isAuditor: false, deactivatedAt: null } },
}));
const inTeam = { team: { ...team, memberships: connection(members) } };

describe('the page of a source that two people read', () => {
  it('names both readers, and offers no decision on what they read', async () => {
    const of = reading();
    const readIn = item('ferry', of);
    renderAt(
      '/sources/a',
      world({}, read({ readings: connection([of]), passages: connection([ferry({ readIn }), ports()]) })),
    );
    const panel = await screen.findByRole('region', { name: 'Read by two people' });
    expect(panel).toHaveTextContent(/Ben: reading.*Cleo: reading/);
    const card = await cardOf('Title of ferry');
    expect(card).toHaveTextContent('Ben and Cleo read this proposal without seeing each other’s answers.');
    expect(within(card).queryByRole('button', { name: /Accept/ })).toBeNull();
    expect(within(panel).queryByRole('button', { name: 'End reading' })).toBeNull();
  });

  it('takes the answer of a reader, and lets them finish once all are given', async () => {
    const ana = { ...reader('Ana'), person: { ...someone('Ana'), id: 'person-ana' } };
    const of = reading({ readers: [ana, reader('Ben')], unanswered: 1 });
    const asked: unknown[] = [];
    const answerProposal = ({ input }: { input: object }) => {
      asked.push(JSON.parse(JSON.stringify(input)));
      return item('ferry', of, { answers: [{ ...answer('Ana', 'OPERATION', 'Plain.'), recordedBy: ana.person }] });
    };
    const at = read({
      readings: connection([of]),
      passages: connection([ferry({ readIn: item('ferry', of) }), ports()]),
    });
    const { user } = renderAt('/sources/a', world({ answerProposal }, at));
    const card = await cardOf('Title of ferry');
    await user.click(await within(card).findByRole('button', { name: 'Save answer' }));
    expect(await within(card).findByText('Choose whether it is a commitment.')).toBeVisible();
    await user.click(within(card).getByRole('radio', { name: 'Commitment' }));
    await user.type(within(card).getByLabelText('Note'), 'Plain.');
    await user.click(within(card).getByRole('button', { name: 'Save answer' }));
    await waitFor(() =>
      expect(asked).toEqual([
        { itemId: 'item-ferry', isCommitment: true, kind: 'OPERATION', note: 'Plain.', seenAnswerId: null },
      ]),
    );
    expect(await screen.findByText('1 of 2 proposals still needs your answer.')).toBeVisible();
  });

  it('is answered by keys: A and X save at once and go on to the next one without an answer, with progress and the end in the bar', async () => {
    const ana = { ...reader('Ana'), person: { ...someone('Ana'), id: 'person-ana' } };
    const of = (unanswered: number) => reading({ readers: [ana, reader('Ben')], unanswered });
    const asked: Record<string, unknown>[] = [];
    const found = new Map<string, string | null>();
    const itemOf = (id: string) =>
      item(id, of(2 - found.size), {
        answers: found.has(id) ? [{ ...answer(id, found.get(id) ?? null), recordedBy: ana.person }] : [],
      });
    const answerProposal = ({ input }: { input: Record<string, unknown> }) => {
      asked.push(JSON.parse(JSON.stringify(input)) as Record<string, unknown>);
      const id = String(input['itemId']).replace('item-', '');
      found.set(id, (input['kind'] as string | null) ?? null);
      return itemOf(id);
    };
    const finishSourceReading = ({ readingId }: { readingId: string }) => {
      asked.push({ readingId });
      return { ...of(0), unanswered: null };
    };
    const source = () =>
      read({
        readings: connection([of(2 - found.size)]),
        passages: connection([ferry({ readIn: itemOf('ferry') }), ports({ readIn: itemOf('ports') })]),
      });
    const { user } = renderAt('/sources/a', world({ answerProposal, finishSourceReading, source }));
    const bar = within(await screen.findByRole('region', { name: 'Decisions on this source' }));
    expect(await bar.findByText('0 of 2 answered')).toBeVisible();
    await within(await cardOf('Title of ferry')).findByRole('radio', { name: 'Commitment' });
    await user.keyboard('?');
    const help = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(within(help).getByRole('region', { name: 'As one of two readers' })).toHaveTextContent(
      'No commitment, saved at once',
    );
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('a');
    const ferryLine = await cardOf('Title of ferry');
    expect(await within(ferryLine).findByText('Commitment: Operation')).toBeVisible();
    const second = await cardOf('Title of ports');
    await within(second).findByRole('radio', { name: 'Commitment' });
    await user.keyboard('e');
    await user.type(within(second).getByLabelText('Note'), 'Only hoped.');
    await user.tab();
    await user.keyboard('x');
    await waitFor(() =>
      expect(asked).toEqual([
        { itemId: 'item-ferry', isCommitment: true, kind: 'OPERATION', note: null, seenAnswerId: null },
        { itemId: 'item-ports', isCommitment: false, kind: null, note: 'Only hoped.', seenAnswerId: null },
      ]),
    );
    expect(await bar.findByText('2 of 2 answered')).toBeVisible();
    await user.click(bar.getByRole('button', { name: 'Finish reading' }));
    await waitFor(() => expect(asked.at(-1)).toEqual({ readingId: 'r' }));
    expect(await bar.findByText('You finished reading')).toHaveFocus();
  });

  it('shows how far they agree, and what a third person adjudicates', async () => {
    const of = reading({
      ...{ isBlind: false, readers: [finished('Ben'), finished('Cleo')], toAdjudicate: 1 },
      agreements: [
        { __typename: 'ReadingAgreement', first: null, second: 'OPERATION', count: 1 },
        { __typename: 'ReadingAgreement', first: 'OPERATION', second: 'OPERATION', count: 1 },
      ],
    });
    const readIn = item('ferry', of, {
      ...{ isDiffering: true, answers: [answer('Cleo', 'OPERATION'), answer('Ben', null, 'Only hoped.')] },
    });
    const asked: unknown[] = [];
    const adjudicateProposal = ({ input }: { input: object }) => {
      asked.push(JSON.parse(JSON.stringify(input)));
      return { ...readIn, isSettled: true };
    };
    const other = ports({ readIn: item('ports', of, { isDiffering: true, answers: [answer('Ben', null)] }) });
    const at = read({ readings: connection([of]), passages: connection([ferry({ readIn }), other]) });
    const { user } = renderAt('/sources/a', world({ adjudicateProposal }, at));
    expect(await within(await cardOf('Title of ports')).findByText('Readers differ')).toBeVisible();
    const row = await screen.findByRole('row', { name: /^Commitment or not 0\.00 2 50%/ });
    expect(row).toBeVisible();
    const card = await cardOf('Title of ferry');
    expect(card).toHaveTextContent(/Ben: No commitment · Only hoped\..*Cleo: Commitment: Operation/);
    expect(within(card).queryByRole('button', { name: /Accept/ })).toBeNull();
    await user.click(within(card).getByRole('button', { name: 'Adjudicate' }));
    await user.click(within(card).getByRole('radio', { name: 'No commitment' }));
    await user.type(within(card).getByLabelText(/Reasons/), 'It only hopes.');
    await user.click(within(card).getByRole('button', { name: 'Save adjudication' }));
    await waitFor(() =>
      expect(asked).toEqual([
        {
          ...{ itemId: 'item-ferry', isCommitment: false, kind: null, words: 'It only hopes.' },
          seenAdjudicationId: null,
        },
      ]),
    );
    await waitFor(() => expect(within(card).getByRole('button', { name: 'Adjudicate' })).toHaveFocus());
  });

  it('offers only what is in line with what counts, and decides on all of it in one step', async () => {
    const of = reading({ isBlind: false, readers: [finished('Ben'), finished('Cleo')] });
    const both = [
      ferry({ readIn: item('ferry', of, { isSettled: true, kind: 'OPERATION' }) }),
      ports({ readIn: item('ports', of, { isSettled: true, kind: null }) }),
    ];
    const nodes = both.map(({ proposal }, at) => ({
      __typename: 'ReadProposal',
      ...{ id: `item-${['ferry', 'ports'][at]}`, kind: at === 0 ? 'OPERATION' : null, proposal },
    }));
    const settled = { ...of, settled: { ...connection(nodes), totalCount: 2 } };
    const asked: Record<string, unknown>[] = [];
    const settleReading = ({ input }: { input: object }) => {
      asked.push(JSON.parse(JSON.stringify(input)) as Record<string, unknown>);
      return reading({ isBlind: false });
    };
    const at = read({ readings: connection([settled]), passages: connection(both) });
    const { user } = renderAt('/sources/a', world({ settleReading }, at));
    const card = await cardOf('Title of ferry');
    expect(within(card).getByRole('button', { name: /Accept/ })).toBeVisible();
    expect(within(card).queryByRole('button', { name: /Reject/ })).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Decide on 2 settled proposals' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('1 commitment is created · 1 proposal is rejected');
    await user.selectOptions(within(dialog).getByLabelText(/Reason for those rejected/), 'NOT_VERIFIABLE');
    await user.click(within(dialog).getByRole('button', { name: 'Decide in one step' }));
    await waitFor(() =>
      expect(asked).toMatchObject([
        {
          accepted: [{ proposalId: 'proposal-ferry', version: 'version-ferry' }],
          ...{ rejectedIds: ['proposal-ports'], reasonCode: 'NOT_VERIFIABLE', leadTeamId: 'team-Security' },
        },
      ]),
    );
  });

  it('asks for two readers, as a manager, and replaces one', async () => {
    const asked: Record<string, unknown>[] = [];
    const of = reading({ readers: [reader('Ben', { isAble: false }), reader('Cleo')] });
    const replaceSourceReader = ({ input }: { input: object }) => {
      asked.push(JSON.parse(JSON.stringify(input)) as Record<string, unknown>);
      return of;
    };
    const at = read({ readings: connection([of]) });
    const { user } = renderAt('/sources/a', world({ viewer: manager(), replaceSourceReader, ...inTeam }, at));
    const panel = await screen.findByRole('region', { name: 'Read by two people' });
    expect(panel).toHaveTextContent('Ben: can no longer read: left the team or changed role');
    expect(screen.queryByRole('button', { name: 'Ask two readers' })).toBeNull();
    await user.click(within(panel).getByRole('button', { name: 'Replace Ben' }));
    const dialog = await screen.findByRole('dialog', { name: 'Replace Ben' });
    await user.click(within(dialog).getByRole('combobox', { name: /New reader/ }));
    await user.click(await screen.findByRole('option', { name: 'Dora' }));
    await user.type(within(dialog).getByLabelText(/Reason/), 'Ben left.');
    await user.click(within(dialog).getByRole('button', { name: 'Replace reader' }));
    await waitFor(() =>
      expect(asked).toEqual([{ readerId: 'reader-Ben', personId: 'person-Dora', reason: 'Ben left.' }]),
    );
  });

  it('is not ended once everything in it is decided', async () => {
    const of = reading({ isBlind: false, readers: [finished('Ben'), finished('Cleo')] });
    renderAt('/sources/a', world({ viewer: manager() }, read({ readings: connection([of]) })));
    await screen.findByRole('region', { name: 'Read by two people' });
    expect(screen.queryByRole('button', { name: 'End reading' })).toBeNull();
  });

  it('is given to two readers by a manager', async () => {
    const asked: Record<string, unknown>[] = [];
    const askReaders = ({ input }: { input: object }) => {
      asked.push(JSON.parse(JSON.stringify(input)) as Record<string, unknown>);
      return reading();
    };
    const { user } = renderAt('/sources/a', world({ viewer: manager(), askReaders, ...inTeam }));
    await user.click(await screen.findByRole('button', { name: 'Ask two readers' }));
    const dialog = await screen.findByRole('dialog');
    for (const [label, name] of [
      ['First reader', 'Ben'],
      ['Second reader', 'Cleo'],
    ] as const) {
      await user.click(within(dialog).getByRole('combobox', { name: new RegExp(label) }));
      await user.click(await screen.findByRole('option', { name, hidden: false }));
    }
    await user.click(within(dialog).getByRole('button', { name: 'Ask them' }));
    await waitFor(() =>
      expect(asked).toEqual([{ sourceId: 'a', teamId: 'team-Security', readerIds: ['person-Ben', 'person-Cleo'] }]),
    );
  });
});
