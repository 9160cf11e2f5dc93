import { screen, waitFor, within } from '@testing-library/react';
import { commitment, event, organisation, party, statement } from '../testing/commitments.js';
import { deliveryTest, evidence, followUp, list, report } from '../testing/delivery.js';
import { finding, wording } from '../testing/findings.js';
import { coded, contributor, deployment, team, viewer } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

const manager = () => viewer({ memberships: [{ team: team('Security'), role: 'MANAGER' }] });

function open(parts: object = {}, world: object = {}, address = '/commitments/FT-0001') {
  const held = commitment(parts);
  return renderAt(address, {
    deployment,
    viewer: contributor(),
    teams: [team('Security'), team('Trade')],
    commitmentByReference: held,
    commitment: held,
    ...world,
  });
}

const block = async (name: string) => within(await screen.findByRole('region', { name }));

describe('a commitment’s page', () => {
  it('shows a skeleton while it loads', async () => {
    open({}, { commitmentByReference: () => new Promise(() => undefined) });
    expect(await screen.findByRole('status', { name: 'Loading' })).toBeInTheDocument();
  });

  it('says the same of what is missing and of what is hidden', async () => {
    open({}, { commitmentByReference: null });
    expect(await screen.findByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible();
  });

  it('says what happened and tries again', async () => {
    let fails = true;
    const commitmentByReference = () => {
      if (fails) throw coded('INTERNAL');
      return commitment();
    };
    const { user } = open({}, { commitmentByReference });
    expect(await screen.findByText(/Something went wrong on our side/)).toBeVisible();
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Fund the patrol boats' })).toBeVisible();
  });

  it('leads to the evidence walk by a link and by one key, in the voice of the reader', async () => {
    const { user, router } = open({}, {}, '/commitments/FT-0001?voice=agreed');
    const status = await block('Status');
    expect(status.getByRole('link', { name: 'Evidence walk' })).toHaveAttribute(
      'href',
      '/commitments/FT-0001/walk?voice=agreed',
    );
    await user.keyboard('w');
    expect(await screen.findByRole('heading', { level: 1, name: 'Evidence walk' })).toBeVisible();
    expect(router.state.location.search).toEqual({ voice: 'agreed' });
  });

  it('tells after the status what was promised: the latest words, how often, and how the date moved', async () => {
    const latest = statement('s3', 'We will fund the boats by next June.');
    open({
      latestStatement: latest,
      statements: [statement('s1', 'We intend to fund boats.', { manner: 'NARRATED', force: 'EXPECTED' }), latest],
      statedTimes: 3,
      slippageDays: 214,
      movedWithoutLeave: true,
      dueDateMoves: [
        {
          __typename: 'DueDateMove',
          id: 'm1',
          oldEdtf: '2026-06',
          newEdtf: '2027-01',
          days: 214,
          isWithoutLeave: true,
          reason: 'The yard burned down.',
          at: '2026-11-20T09:00:00Z',
          by: null,
        },
      ],
    });
    const promised = await block('What was promised');
    expect(promised.getByText('We will fund the boats by next June.')).toBeVisible();
    expect(promised.getAllByText(/A. Pilot, Minister of Ferries, Ministry of Ferries/)[0]).toBeVisible();
    expect(promised.getByText(/Stated 3 times/)).toHaveTextContent(
      'Stated 3 times, due date moved once (+214 days) Moved without leave',
    );
    expect((await block('Due date')).getByText('Moved without leave')).toBeVisible();
    expect(promised.getByText('One other statement')).toBeVisible();
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings.slice(0, 2)).toEqual(['Status', 'What was promised']);
    expect(promised.getAllByRole('link', { name: /Joint statement/ })[0]).toHaveAttribute(
      'href',
      '/sources/01890000-0000-7000-8000-000000000001#passage-passage-s3',
    );
  });

  it('marks open findings beside the report, the evidence and the test that they are about', async () => {
    const about = (aboutId: string | null, id: string, severity: string, parts: object = {}) =>
      finding({ id, aboutId, wording: wording({ id: `words-${id}`, severity, title: `About ${id}` }), ...parts });
    const current = report();
    open({
      currentReport: current,
      reports: list([current]),
      evidence: list([evidence(), evidence({ id: 'evidence-2', title: 'Another release' })]),
      deliveryTest: deliveryTest(),
      openFindings: [
        about('report-1', 'one', 'HIGH', { state: 'TO_DO' }),
        about('evidence-1', 'two', 'LOW'),
        about('test-1', 'three', 'MEDIUM', { state: 'TO_CHECK' }),
        about(null, 'four', 'HIGH', { state: 'TO_DO' }),
      ],
      // More than one answer lists.
      openFindingCount: 104,
    });
    const status = await block('Status');
    expect(status.getByRole('link', { name: 'Finding · High: About one' })).toHaveAttribute('href', '/findings/one');
    expect(status.queryByRole('link', { name: /About (two|three|four)/ })).toBeNull();
    const pieces = (await block('Evidence')).getAllByRole('listitem');
    const first = pieces.find(({ id }) => id === 'evidence-evidence-1')!;
    expect(within(first).getByRole('link', { name: 'Draft finding · Low: About two' })).toBeVisible();
    const second = pieces.find(({ id }) => id === 'evidence-evidence-2')!;
    expect(within(second).queryByRole('link', { name: /finding/i })).toBeNull();
    expect(
      (await block('Test of delivery')).getByRole('link', { name: 'Finding · Medium: About three' }),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: /About four/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Findings 104' })).toBeVisible();
  });

  it('shows at the top its status with author and date, lateness, rationale, evidence, missing information and next step', async () => {
    const item = evidence({ title: 'The ministry’s release' });
    const current = report({
      effectiveOn: '2026-03-12',
      recordedAt: '2026-03-12T08:30:00Z',
      rationale: 'Two boats are built.',
      missing: [{ id: 'm1', words: 'The delivery note' }],
      supports: [{ __typename: 'Support', id: 's1', role: 'SUPPORTS', grade: 'B', evidence: item }],
    });
    open({
      status: 'ON_TRACK',
      overdue: true,
      stale: true,
      dueEdtf: '2025',
      currentReport: current,
      lastReport: current,
      reports: list([current]),
      evidence: list([item]),
      evidenceCount: 3,
      missingThings: [{ id: 'm1', words: 'The delivery note', followUps: [] }],
      milestones: [
        {
          __typename: 'Milestone',
          id: 'x',
          words: 'All boats sail',
          isRequired: true,
          isAfterReport: false,
          neededGrade: 'C',
          supports: [],
        },
      ].map((one) => ({ ...one, isSupported: false, isMet: false, dueEdtf: null, dueWords: null })),
      nextFollowUp: followUp({ title: 'Ask the yard', dueOn: '2026-11-01' }),
      openFollowUps: 1,
    });
    const status = await block('Status');
    expect(status.getByText('On track')).toBeVisible();
    expect(status.getByText('Ana Costa', { selector: 'div > bdi' }).parentElement).toHaveTextContent(
      /^Ana Costa, 12 Mar 2026 \(.+ ago\)$/,
    );
    expect(status.getByText(/^Overdue by /)).toBeVisible();
    expect(status.getByText('Stale')).toBeVisible();
    expect(status.getByText('Two boats are built.')).toBeVisible();
    expect(status.getByText('Grade B')).toBeVisible();
    expect(status.getByRole('link', { name: 'The ministry’s release' })).toHaveAttribute(
      'href',
      '#evidence-evidence-1',
    );
    expect(status.getByRole('link', { name: '2 more' })).toHaveAttribute('href', '#evidence');
    expect(status.getByText('The delivery note')).toBeVisible();
    expect(status.getByRole('link', { name: 'Evidence of grade C: All boats sail' })).toBeVisible();
    expect(status.getByText('Waiting for agreement')).toBeVisible();
    expect(status.getAllByText('not yet')).toHaveLength(1);
    expect(status.getByRole('link', { name: 'Ask the yard' })).toHaveAttribute('href', '#follow-up-follow-up-1');
    expect(status.getByText(/^Overdue since/)).toHaveTextContent(/1 Nov 2026 \(.*\)/);
    expect(screen.getByRole('heading', { level: 1 }).parentElement).not.toHaveTextContent('On track');
    const nav = within(screen.getByRole('navigation', { name: 'On this page' }));
    expect(nav.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Test ',
      'Milestones 0/1',
      'Evidence 3',
      'Follow-ups 1',
      'Parties 0',
      'Money ',
      'Statements 0',
      'Assessments ',
      'Findings 0',
      'Reports ',
      'Facts ',
      'Activity',
    ]);
  });

  it('says why there is no statement', async () => {
    open({ noStatementReason: 'Heard at a meeting.' });
    expect((await block('What was promised')).getByText(/Heard at a meeting/)).toBeVisible();
  });

  it('shows which parties have stated it and which have not', async () => {
    const norland = party('p1', 'UNDERTAKES', { isHeard: true, organisation: organisation('Norland') });
    const sudmark = party('p2', 'UNDERTAKES', { organisation: organisation('Sudmark') });
    const guests = party('p3', 'INVITED', { words: 'civil society' });
    const office = { words: 'Prime Minister', isInferred: true, organisation: organisation('Ostland') };
    open({
      parties: [norland, sudmark, guests, party('p4', 'DELIVERS', office)],
      heardFrom: [norland],
      notHeardFrom: [sudmark],
    });
    const parties = await block('Parties');
    expect(parties.getByText(/Stated in own publications by Norland\./)).toHaveTextContent('Not by Sudmark.');
    expect(parties.getByRole('link', { name: 'Norland' })).toHaveAttribute('href', '/partners/organisation-Norland');
    expect(parties.getByText('“civil society”')).toBeVisible();
    expect(parties.getByRole('link', { name: 'Ostland' })).toBeVisible();
    expect(parties.getByText(/^\s*inferred from/)).toHaveTextContent('inferred from “Prime Minister”');
  });

  it('shows what was worked out as worked out, money as people say it, and folds what is not stated', async () => {
    const { user } = open({
      dueEdtf: '2026-06',
      dueWords: 'next June',
      dueBasis: 'RELATIVE',
      dueAgainst: '2025-12',
      amount: '75000000',
      currency: 'GBP',
      amountWords: '£75 million in additional funding',
      kindFields: [{ __typename: 'KindFieldValue', name: 'qualifier', value: 'ADDITIONAL' }],
    });
    const due = await block('Due date');
    expect(due.getByText('June 2026')).toBeVisible();
    expect(due.getByText('Inferred')).toBeVisible();
    const facts = await block('Facts');
    expect(facts.getByText('£75 million')).toBeVisible();
    expect(facts.getByText('Additional')).toBeVisible();
    await user.click(facts.getByText(/^\d not stated$/));
    expect(facts.getByText(/Legal character/)).toBeVisible();
  });

  it('shows wording without a date as it is', async () => {
    open({ dueWords: 'in the coming weeks' });
    expect((await block('Due date')).getByText('“in the coming weeks”')).toBeVisible();
  });

  it('says in a line what will appear in each empty block', async () => {
    open({}, { viewer: viewer() });
    for (const [name, words] of [
      ['What was promised', /^No archived statement yet/],
      ['Milestones', /Steps and tests/],
      ['Background', /Figures, past acts and positions/],
      ['Links', /part of, depends on/],
    ] as const) {
      expect((await block(name)).getByText(words)).toBeVisible();
    }
  });

  it('says in the same line why no passage states it', async () => {
    open({ noStatementReason: 'Heard at a meeting.' });
    const promised = await block('What was promised');
    expect(promised.getByText(/^No archived statement:/)).toHaveTextContent(/: Heard at a meeting\.$/);
    expect(promised.getByRole('link', { name: 'Link a passage' })).toBeVisible();
  });

  it('shows every event in words on a separate tab, with its reason', async () => {
    const { user } = open({
      events: list([
        event('e3', 'commitment.archived', {
          texts: [{ __typename: 'EventText', field: 'reason', text: 'Training.', isBroken: false }],
        }),
        event('e2', 'commitment.edited', {
          data: { version: 2, fields: ['title', 'marking'], leadTeamId: 'team', marking: 'PUBLIC' },
          texts: [{ __typename: 'EventText', field: 'title', text: 'Fund the patrol boats', isBroken: false }],
          before: [
            {
              __typename: 'Event',
              id: 'e1',
              data: { leadTeamId: 'team', marking: 'OFFICIAL' },
              texts: [{ __typename: 'EventText', field: 'title', text: 'Fund boats', isBroken: false }],
              mentions: [],
            },
          ],
        }),
        event('e8', 'proposal.accepted', {
          data: { proposalId: 'p1', sourceId: 's1', passageId: 'passage-1' },
          mentions: [
            {
              __typename: 'EventMention',
              id: 'passage-1',
              name: 'We will fund boats',
              reference: null,
              sourceId: 's1',
            },
            { __typename: 'EventMention', id: 's1', name: 'Joint statement', reference: null, sourceId: null },
          ],
        }),
        event('e9', 'commitment.stated', {
          data: { sourceId: 's1', passageId: 'passage-1' },
          mentions: [
            { __typename: 'EventMention', id: 's1', name: 'Joint statement', reference: null, sourceId: null },
            {
              __typename: 'EventMention',
              id: 'passage-1',
              name: 'We will fund boats',
              reference: null,
              sourceId: 's1',
            },
          ],
        }),
        event('e4', 'commitment.dueDateChanged', { data: { from: '2026-06', to: '2027-01', moved: true } }),
        event('e5', 'commitmentLink.created', {
          data: { kind: 'PART_OF', fromId: 'c1', toId: 'c2' },
          mentions: [
            { __typename: 'EventMention', id: 'c1', name: 'Fund the boats', reference: 'FT-0001', sourceId: null },
            { __typename: 'EventMention', id: 'c2', name: 'Security package', reference: 'FT-0002', sourceId: null },
          ],
        }),
        event('e12', 'commitment.milestonesSet', { data: { added: ['m1', 'm2'], edited: [], removed: ['m3'] } }),
        event('e10', 'commitmentLink.removed', { data: { kind: 'DEPENDS_ON', fromId: 'c3', toId: 'c1' } }),
        event('e11', 'status.reported', {
          data: { status: 'AT_RISK' },
          before: [{ __typename: 'Event', id: 'e0', data: { status: 'AT_RISK' }, texts: [], mentions: [] }],
        }),
        event('e13', 'evidence.copied', {
          data: {
            copyId: 'copy-1',
            evidenceId: 'evidence-1',
            fetchedAt: '2026-03-03T10:00:00.000Z',
            status: 200,
            file: { id: 'file-1', sha256: 'ab12', size: 210_400, mediaType: 'application/warc' },
          },
          texts: [
            { __typename: 'EventText', field: 'address', text: 'https://example.org/new', isBroken: false },
            { __typename: 'EventText', field: 'title', text: 'A release', isBroken: false },
          ],
        }),
        event('e6', 'something.newer'),
        event('e7', 'status.reported', {
          data: { status: 'AT_RISK' },
          texts: [{ __typename: 'EventText', field: 'rationale', text: null, isBroken: true }],
        }),
      ]),
    });
    await user.click(await screen.findByRole('link', { name: 'Activity' }));
    const trail = await block('Activity');
    expect(await trail.findByText('Title: Fund boats → Fund the patrol boats')).toBeVisible();
    expect(trail.getByText('Marking: Official → Public')).toBeVisible();
    expect(trail.getByRole('link', { name: '“We will fund boats”' })).toHaveAttribute(
      'href',
      '/sources/s1#passage-passage-1',
    );
    expect(trail.getByRole('link', { name: 'Joint statement' })).toHaveAttribute('href', '/sources/s1');
    expect(trail.getByText('Training.')).toBeVisible();
    expect(trail.getByText('Due date: June 2026 → January 2027')).toBeVisible();
    expect(trail.getByText('Linked: Part of')).toBeVisible();
    expect(trail.getByRole('link', { name: 'FT-0002 Security package' })).toBeVisible();
    expect(trail.queryByRole('link', { name: /^FT-0001/ })).toBeNull();
    expect(trail.getByText('Link removed: Required by')).toBeVisible();
    expect(trail.getByText('Reported again: At risk')).toBeVisible();
    expect(trail.getByText('Milestones: 2 added, 1 removed')).toBeVisible();
    expect(trail.getByText('Copied the page of evidence: A release')).toBeVisible();
    expect(trail.getByText('Copy of 3 Mar 2026, 210 kB, SHA-256 ab12')).toBeVisible();
    expect(trail.getByText('From https://example.org/new')).toBeVisible();
    expect(trail.getByText('Other activity')).toBeVisible();
    expect(trail.getByText(/no longer matches what was recorded/)).toBeVisible();
  });

  it('chooses of its activity by kind and time, and keeps that in the address', async () => {
    const asked: unknown[] = [];
    const events = (args: { kinds?: unknown; since?: unknown }) => {
      asked.push([args.kinds, args.since]);
      return list([event('e3', 'commitment.archived')]);
    };
    const { user, router } = open({ events }, {}, '/commitments/FT-0001?tab=activity');
    const trail = await block('Activity');
    await user.selectOptions(await trail.findByLabelText('Show'), 'Evidence');
    await user.selectOptions(trail.getByLabelText('Since'), '7 days ago');
    await waitFor(() =>
      expect(router.state.location.search).toEqual({ tab: 'activity', kind: 'EVIDENCE', since: '7' }),
    );
    await waitFor(() => expect(asked.at(-1)).toEqual([['EVIDENCE'], expect.stringMatching(/T00:00:00/)]));
    expect(trail.getByRole('link', { name: 'Show in What changed' })).toHaveAttribute(
      'href',
      expect.stringContaining('/changes?commitment='),
    );
  });

  it('shows the event that its address names, once the trail is read', async () => {
    const seen: string[] = [];
    const before = window.HTMLElement.prototype.scrollIntoView;
    window.HTMLElement.prototype.scrollIntoView = function show(this: HTMLElement) {
      seen.push(this.id);
    };
    window.location.hash = '#event-e2';
    open({ events: list([event('e3', 'commitment.archived'), event('e2', 'commitment.restored')]) });
    const trail = await block('Activity');
    await waitFor(() => expect(seen).toEqual(['event-e2']));
    expect(trail.getByText('Restored').closest('li')).toHaveAttribute('data-named');
    window.location.hash = '';
    window.HTMLElement.prototype.scrollIntoView = before;
  });

  it('gives the focus to the block that its address names, and opens as usual for an address that cannot be read', async () => {
    window.location.hash = '#evidence';
    const { unmount } = open();
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Evidence'));
    unmount();
    window.location.hash = '#%';
    open();
    expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
    window.location.hash = '';
  });

  it('is edited in place, and other people’s changes to other facts stay', async () => {
    const asked: { version: number; facts: { title: string; policyAreas: string[] } }[] = [];
    let now = commitment({ policyAreas: ['ferries'] });
    const editCommitment = ({ input }: { input: (typeof asked)[number] }) => {
      asked.push(input);
      if (input.version === 2) return (now = commitment({ ...now, version: 3, title: input.facts.title }));
      now = commitment({ version: 2, title: 'Fund three boats', policyAreas: ['ships'] });
      return { __typename: 'StaleEdit', message: 'Carla changed this after you opened it.', version: 2, changes: [] };
    };
    const { user } = open({}, { editCommitment, commitmentByReference: () => now, commitment: () => now });
    await user.click(await screen.findByRole('button', { name: 'Edit title' }));
    const title = screen.getByRole('textbox', { name: /Title/ });
    expect(title).toHaveFocus();
    await user.clear(title);
    await user.paste('Fund five boats');
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Edit title' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('textbox', { name: /Title/ })).toHaveValue('Fund five boats');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByText('Fund three boats')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save anyway' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Fund five boats' })).toBeVisible();
    expect(asked.map(({ version, facts }) => [version, facts.title, ...facts.policyAreas])).toEqual([
      [1, 'Fund five boats', 'ferries'],
      [2, 'Fund five boats', 'ships'],
    ]);
  });

  it('offers editing in place, also of due date and team, to people with the right to edit', async () => {
    const first = open({}, { viewer: manager() });
    await screen.findByRole('heading', { level: 1 });
    for (const name of [
      'Edit title',
      'Edit policy areas',
      'Edit accountable person',
      'Change due date',
      'Change lead team',
    ]) {
      expect(screen.getByRole('button', { name })).toBeVisible();
    }
    first.unmount();
    open({}, { viewer: viewer() });
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryAllByRole('button', { name: /^(Edit|Change)/ })).toEqual([]);
  });

  it('offers nothing that would be refused', async () => {
    const stranger = open({}, { viewer: viewer() });
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'More' })).toBeNull();
    stranger.unmount();

    const first = open();
    await first.user.click(await screen.findByRole('button', { name: 'More' }));
    const items = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
    expect(items).toEqual(['Manage access', 'Mark as a duplicate']);
    first.unmount();

    const second = open({}, { viewer: manager() });
    await second.user.click(await screen.findByRole('button', { name: 'More' }));
    const more = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
    expect(more).toEqual(['Manage access', 'Change lead team', 'Mark as a duplicate', 'Archive']);
  });

  it('offers only a manager to restore an archived one, and says why it is archived', async () => {
    const { user } = open(
      { archivedAt: '2026-11-20T09:00:00Z', archivedReason: 'Entered for training.' },
      { viewer: manager() },
    );
    expect(await screen.findByText('Entered for training.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'More' }));
    const items = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
    expect(items).toEqual(['Restore']);
  });

  it('asks for the reason before it archives, and keeps it where that is refused', async () => {
    const asked: object[] = [];
    const archiveCommitment = ({ input }: { input: object }) => {
      asked.push({ ...input });
      return { __typename: 'InvalidInput', code: 'X', message: 'Archived by somebody already.', field: null };
    };
    const { user } = open({}, { viewer: manager(), archiveCommitment });
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Archive' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Archive this commitment' }));
    await user.type(dialog.getByLabelText(/Reason/), 'Entered twice.');
    await user.click(dialog.getByRole('button', { name: 'Archive' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('Archived by somebody already.');
    expect(dialog.getByLabelText(/Reason/)).toHaveValue('Entered twice.');
    expect(asked).toEqual([{ id: 'c1', reason: 'Entered twice.' }]);
  });
});
