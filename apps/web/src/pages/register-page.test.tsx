import { addDays } from '@followthrough/domain/days';
import { screen, waitFor, within } from '@testing-library/react';
import { today } from '../features/platform/days/today.js';
import { coded } from '../testing/people.js';
import { register, registered } from '../testing/register.js';
import { renderAt } from '../testing/render-at.js';

const ferry = registered(1, { title: 'Sign a ferry agreement', dueEdtf: '2026-06' });
const boats = registered(2, { title: 'Fund the patrol boats', kind: 'FUNDING', status: 'AT_RISK', stage: 'ANNOUNCED' });

const heads = () => screen.getAllByRole('columnheader').map((head) => head.textContent);

describe('the register', () => {
  it('shows a skeleton while it loads', async () => {
    renderAt('/register', { ...register([]).world, commitments: () => new Promise(() => undefined) });
    expect(await screen.findByRole('status', { name: 'Loading' })).toBeInTheDocument();
  });

  it('shows each commitment’s status in one line, without codes', async () => {
    const party = { id: 'p1', role: 'PARTNER', words: null };
    const of = (name: string, isOwn: boolean) => ({ id: name, name, shortName: null, isOwn });
    const full = {
      ...boats,
      parties: [
        { ...party, organisation: of('Élonie', false) },
        { ...party, id: 'p2', organisation: of('Corradia', true) },
      ],
      accountable: { id: 'ben', name: 'Ben Ode' },
      reportedOn: addDays(today(), -250),
      evidenceCount: 3,
      bestGrade: 'B',
    };
    renderAt('/register', register([ferry, full]).world);
    expect(await screen.findByRole('table')).toBeVisible();
    expect(heads()).toEqual(['Title', 'Status', 'Due', 'Partner', 'Owner', 'Last report', 'Evidence']);
    const line = (await screen.findByRole('link', { name: 'Fund the patrol boats' })).closest('tr')!;
    for (const words of ['FT-0002', 'At risk', 'Élonie', 'Ben Ode', '8 months', '3 pieces of evidence, best grade B']) {
      expect(line).toHaveTextContent(words);
    }
    expect(line).not.toHaveTextContent(/AT_RISK|Corradia/);
    expect(screen.getByText('2 commitments')).toBeVisible();
    expect(screen.getByText('June 2026')).toBeVisible();
  });

  it('is ordered by the server when a head is pressed', async () => {
    const { world, asked } = register([ferry, boats]);
    const { user, router } = renderAt('/register', world);
    await screen.findByText('FT-0001');
    expect(screen.getByRole('columnheader', { name: 'Due' })).toHaveAttribute('aria-sort', 'ascending');
    await user.click(screen.getByRole('button', { name: 'Title' }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ orderBy: 'TITLE' }));
    expect(router.state.location.search).toEqual({ sort: 'title' });
    expect(screen.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending');
    expect(screen.getByRole('columnheader', { name: 'Due' })).not.toHaveAttribute('aria-sort');
  });

  it('adds the next page to what is shown', async () => {
    const many = [1, 2, 3].map((number) => registered(number));
    const { user } = renderAt('/register', register(many, 2).world);
    await screen.findByText('FT-0001');
    expect(screen.queryByText('FT-0003')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('FT-0003')).toBeVisible();
    expect(screen.getByText('FT-0001')).toBeVisible();
  });

  it('says what will appear, and what to do if nothing matches the filter', async () => {
    const first = renderAt('/register', register([]).world);
    expect(await screen.findByText(/Commitments and their status will appear here/)).toBeVisible();
    first.unmount();
    const { user } = renderAt('/register?kind=SUMMIT', register([ferry]).world);
    const none = (await screen.findByText(/No commitments match this filter/)).parentElement!;
    await user.click(within(none).getByRole('button', { name: 'Clear the filter' }));
    expect(await screen.findByText('FT-0001')).toBeVisible();
  });

  it('says what it leaves out, and shows it in one click', async () => {
    const left = [
      { reason: 'OTHER_BODIES', count: 4 },
      { reason: 'ARCHIVED', count: 2 },
    ];
    const { user, router } = renderAt('/register?kind=AGREEMENT', register([ferry], 25, left).world);
    await user.click(await screen.findByRole('button', { name: 'and 4 commitments of other bodies' }));
    const everybody = ['OWN', 'NOT_IDENTIFIED', 'EXTERNAL'];
    expect(router.state.location.search).toEqual({ kind: 'AGREEMENT', responsibility: everybody });
    await user.click(screen.getByRole('button', { name: 'and 2 archived' }));
    expect(router.state.location.search).toEqual({ kind: 'AGREEMENT', responsibility: everybody, archived: 'with' });
  });

  it('opens a visible reference that does not match the filter', async () => {
    const asked: string[] = [];
    const quoted = (found: object | null) => ({
      ...register([ferry]).world,
      commitmentByReference: ({ reference }: { reference: string }) => (asked.push(reference), found),
    });
    const first = renderAt('/register?kind=SUMMIT&q=ft51', quoted(registered(51)));
    expect(await screen.findByRole('link', { name: 'Open FT-0051' })).toHaveAttribute('href', '/commitments/FT-0051');
    first.unmount();
    renderAt('/register?kind=SUMMIT&q=ft54', quoted(null));
    await screen.findByText('No commitments match this filter.');
    await waitFor(() => expect(asked).toEqual(['FT-0051', 'FT-0054']));
    expect(screen.queryByRole('link', { name: /^Open FT/ })).toBeNull();
  });

  it('says that the register is empty only if nothing is left out either', async () => {
    const { user, router } = renderAt('/register', register([], 25, [{ reason: 'OTHER_BODIES', count: 1 }]).world);
    expect(await screen.findByText('No commitments match this filter.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'and 1 commitment of other bodies' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show 1 commitment of other bodies' }));
    expect(router.state.location.search).toEqual({ responsibility: ['OWN', 'NOT_IDENTIFIED', 'EXTERNAL'] });
  });

  it('says what happened and tries again', async () => {
    const { world } = register([ferry]);
    let fails = true;
    const commitments = (args: never) => {
      if (fails) throw coded('INTERNAL');
      return world.commitments(args);
    };
    const { user } = renderAt('/register', { ...world, commitments });
    expect(await screen.findByText(/Something went wrong on our side/)).toBeVisible();
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('FT-0001')).toBeVisible();
  });

  it('shows cards where a table does not fit', async () => {
    const { matchMedia } = window;
    window.matchMedia = (query) => ({ ...matchMedia(query), matches: query.includes('max-width') });
    renderAt('/register', register([boats]).world);
    expect((await screen.findByText('Fund the patrol boats')).closest('li')).toHaveTextContent('At risk');
    expect(screen.queryByRole('table')).toBeNull();
    window.matchMedia = matchMedia;
  });
});

describe('the filter', () => {
  it('reads as a sentence and is all in the address', async () => {
    const { world, asked } = register([ferry]);
    const organisation = { id: 'o', name: 'Kingdom of Belgium', shortName: 'Belgium', isOwn: false };
    const party = '01890000-0000-7000-8000-00000000000b';
    renderAt(
      `/register?kind=AGREEMENT&party=${party}&due=2026-01-01/2026-06-30&late=overdue&responsibility=OWN&responsibility=EXTERNAL&responsibility=NOT_IDENTIFIED&responsibility=mine&kind=nonsense`,
      {
        ...world,
        organisation,
      },
    );
    const filter = within(await screen.findByRole('group', { name: 'Filter' }));
    await filter.findByText('with Belgium');
    expect(filter.getAllByRole('button').map((chip) => chip.textContent)).toEqual([
      'Agreements',
      'with Belgium',
      'due 1 Jan 2026 to 30 Jun 2026',
      'overdue',
      'any team',
      'any responsibility',
      'Filter',
      'Clear the filter',
    ]);
    expect(asked.at(-1)?.filter).toEqual({
      kinds: ['AGREEMENT'],
      partyIds: [party],
      dueFrom: '2026-01-01',
      dueUntil: '2026-06-30',
      overdue: true,
      responsibilities: ['OWN', 'EXTERNAL', 'NOT_IDENTIFIED'],
    });
  });

  it('finds disputed reports and marks them', async () => {
    const { world, asked } = register([Object.assign({}, ferry, { disputed: true })]);
    const { user } = renderAt('/register?dispute=disputed', world);
    const filter = within(await screen.findByRole('group', { name: 'Filter' }));
    await user.click(await filter.findByRole('button', { name: /disputed by auditors/ }));
    expect(asked.at(-1)?.filter).toEqual({ disputed: true });
    expect(await screen.findByText('Disputed', { selector: 'td *' })).toBeInTheDocument();
    await user.click(await screen.findByRole('radio', { name: 'not disputed' }));
    await waitFor(() => expect(asked.at(-1)?.filter).toEqual({ disputed: false }));
    await user.click(screen.getByRole('radio', { name: 'disputed or not' }));
    await waitFor(() => expect(asked.at(-1)?.filter ?? {}).toEqual({}));
  });

  it('chooses by the facts of commitments: from the menu, by a click, as codes in the address', async () => {
    const { world, asked } = register([ferry]);
    const { user } = renderAt('/register?legalCharacter=BINDING&legalCharacter=solemn', world);
    const filter = within(await screen.findByRole('group', { name: 'Filter' }));
    await user.click(await filter.findByRole('button', { name: /legal character Binding/ }));
    await user.click(await screen.findByRole('checkbox', { name: 'Political' }));
    await waitFor(() => expect(asked.at(-1)?.filter).toEqual({ legalCharacters: ['BINDING', 'POLITICAL'] }));
    expect(await filter.findByRole('button', { name: /legal character Binding or Political/ })).toBeVisible();
  });

  it('chooses by owner, by assignee of a follow-up and by last change, from the menu', async () => {
    const ben = '01890000-0000-7000-8000-0000000000be';
    const { world, asked } = register([ferry]);
    const commitmentCounts = ({ by }: { by: string }) => [
      { key: ben, label: by === 'KIND' ? null : 'Ben Ode', count: 2 },
    ];
    const person = { __typename: 'Person', id: ben, name: 'Ben Ode' };
    const { user } = renderAt('/register', { ...world, commitmentCounts, person });
    await screen.findByText('FT-0001');
    for (const [facet, choice] of [
      ['Owner', 'Ben Ode 2'],
      ['Follow-up assignee', 'Ben Ode 2'],
    ] as const) {
      await user.click(screen.getByRole('button', { name: 'Filter' }));
      await user.click(await screen.findByRole('menuitem', { name: facet }));
      await user.click(await screen.findByRole('checkbox', { name: choice }));
      await user.keyboard('{Escape}');
    }
    expect(await screen.findByRole('button', { name: 'Owner: owned by Ben Ode' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Follow-up assignee: follow-ups with Ben Ode' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Last change' }));
    await user.click(await screen.findByRole('radio', { name: 'changed in the last 7 days' }));
    await waitFor(() =>
      expect(asked.at(-1)?.filter).toEqual({
        accountableIds: [ben],
        assigneeIds: [ben],
        changedFrom: addDays(today(), -7),
      }),
    );
  });

  it('leaves out what is late, and late and not late replace each other', async () => {
    const { world, asked } = register([ferry]);
    const { user } = renderAt('/register?late=not-late', world);
    const filter = within(await screen.findByRole('group', { name: 'Filter' }));
    await user.click(await filter.findByRole('button', { name: 'Overdue, stale or stalled: not late' }));
    expect(asked.at(-1)?.filter).toEqual({ overdue: false, datePassed: false });
    await user.click(await screen.findByRole('checkbox', { name: 'stale' }));
    await waitFor(() => expect(asked.at(-1)?.filter).toEqual({ overdue: false, datePassed: false, stale: true }));
    await user.click(screen.getByRole('checkbox', { name: 'overdue' }));
    await waitFor(() => expect(asked.at(-1)?.filter).toEqual({ overdue: true, stale: true }));
    await user.click(screen.getByRole('checkbox', { name: 'not late' }));
    await waitFor(() => expect(asked.at(-1)?.filter).toEqual({ overdue: false, datePassed: false, stale: true }));
  });

  it('finds what cannot be judged, has no test, was reversed or is unproven, and flags it', async () => {
    const flagged = { ...ferry, reversed: true, isOverride: true };
    const { world, asked } = register([flagged]);
    const { user } = renderAt('/register?missing=BY_WHEN&missing=nonsense&judged=no-test&judged=reversed', world);
    const filter = within(await screen.findByRole('group', { name: 'Filter' }));
    expect(asked.at(-1)?.filter).toEqual({ missing: ['BY_WHEN'], hasTest: false, reversed: true });
    expect((await screen.findAllByText('Reversed')).length).toBeGreaterThan(0);
    expect(screen.getAllByText('Unproven').length).toBeGreaterThan(0);
    await user.click(await filter.findByRole('button', { name: 'Missing for judging: missing by when' }));
    await user.click(await screen.findByRole('checkbox', { name: 'How much' }));
    await waitFor(() => expect(asked.at(-1)?.filter).toMatchObject({ missing: ['HOW_MUCH', 'BY_WHEN'] }));
    await user.keyboard('{Escape}');
    await user.click(await filter.findByRole('button', { name: 'Judging: without a test of delivery and reversed' }));
    await user.click(await screen.findByRole('checkbox', { name: 'with a test of delivery' }));
    // Both together exclude nothing.
    await waitFor(() => expect(asked.at(-1)?.filter).not.toHaveProperty('hasTest'));
    await user.click(screen.getByRole('checkbox', { name: 'unproven' }));
    await waitFor(() => expect(asked.at(-1)?.filter).toMatchObject({ reversed: true, isOverride: true }));
  });

  it('keeps words that are too long to search for, and says so', async () => {
    const { world, asked } = register([ferry]);
    const { user } = renderAt('/register', world);
    await user.click(await screen.findByRole('button', { name: 'Filter' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Words' }));
    const field = await screen.findByRole('searchbox', { name: 'Words' });
    await user.click(field);
    await user.paste('a'.repeat(201));
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/A search has at most 200 characters/)).toBeVisible();
    expect(field).toHaveValue('a'.repeat(201));
    expect(asked.some(({ filter }) => filter && 'text' in filter)).toBe(false);
  });

  it('ignores invalid parameters of an old or mistyped address', async () => {
    const { world, asked } = register([ferry]);
    renderAt(
      '/register?party=x&kind=ferry&due=2026-02-31/&stage=toString&sort=colour&responsibility=maybe&late=&q=+&owner=me&changed=-3',
      world,
    );
    expect(await screen.findByText('FT-0001')).toBeVisible();
    expect(asked.at(-1)).toMatchObject({ orderBy: 'DUE', filter: {} });
    expect(Object.keys(asked.at(-1)?.filter ?? {})).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Clear the filter' })).toBeNull();
  });

  it('is changed chip by chip, and the way back undoes it', async () => {
    const { user, router } = renderAt('/register', register([ferry, boats]).world);
    await screen.findByText('FT-0001');
    await user.click(screen.getByRole('button', { name: 'Kind: All kinds' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Funding' }));
    await waitFor(() => expect(screen.queryByText('FT-0001')).toBeNull());
    expect(screen.getByText('FT-0002')).toBeVisible();
    expect(router.state.location.searchStr).toBe('?kind=FUNDING');
    router.history.back();
    expect(await screen.findByText('FT-0001')).toBeVisible();
  });

  it('gets a further chip from the menu, opened at once', async () => {
    const { user, router } = renderAt('/register', register([ferry, boats]).world);
    await screen.findByText('FT-0001');
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Status' }));
    await user.click(await screen.findByRole('checkbox', { name: 'At risk' }));
    await waitFor(() => expect(screen.queryByText('FT-0001')).toBeNull());
    expect(router.state.location.searchStr).toBe('?status=AT_RISK');
    await user.click(screen.getByRole('button', { name: 'Clear this' }));
    expect(await screen.findByText('FT-0001')).toBeVisible();
  });

  it('finds a party as the user types', async () => {
    const belgium = { id: '01890000-0000-7000-8000-00000000000b', name: 'Belgium', shortName: null, kind: 'COUNTRY' };
    const { world } = register([ferry]);
    const { user, router } = renderAt('/register', {
      ...world,
      organisation: belgium,
      organisations: { edges: [{ cursor: '1', node: belgium }], pageInfo: { hasNextPage: false, endCursor: '1' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Party: any party' }));
    await user.type(await screen.findByRole('combobox', { name: 'Party' }), 'belg');
    await user.click(await screen.findByRole('option', { name: /Belgium/ }));
    expect(await screen.findByRole('button', { name: 'Party: with Belgium' })).toBeVisible();
    expect(router.state.location.searchStr).toBe(`?party=${belgium.id}`);
  });

  it('does not take days that run backwards', async () => {
    const { user, router } = renderAt('/register', register([ferry]).world);
    await user.click(await screen.findByRole('button', { name: 'Due date: due any time' }));
    const form = within(await screen.findByRole('form', { name: 'Between two days' }));
    await user.type(form.getByLabelText('From'), '2026-06-01');
    await user.type(form.getByLabelText('Until'), '2026-01-01');
    await user.click(form.getByRole('button', { name: 'Show these days' }));
    expect(await screen.findByText('The first day is after the last one.')).toBeVisible();
    expect(router.state.location.search).toEqual({});
    await user.click(screen.getByRole('radio', { name: 'due this year' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ due: 'this-year' }));
  });
});

describe('the export', () => {
  it('asks for exactly the filter, the order and the columns of the page', async () => {
    const { user } = renderAt('/register?kind=AGREEMENT&sort=title', register([ferry]).world);
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    for (const [name, file, more] of [
      ['CSV', 'csv', ''],
      ['Excel (XLSX)', 'xlsx', ''],
      ['CSV with money', 'csv', ',money'],
      ['Excel (XLSX) with money', 'xlsx', ',money'],
    ] as const) {
      const item = await screen.findByRole('menuitem', { name });
      const address = new URL(item.getAttribute('href') ?? '', 'https://tracker.example.org');
      expect(item).toHaveAttribute('download');
      expect(address.pathname).toBe(`/export/register.${file}`);
      expect(address.searchParams.get('columns')).toBe(`title,status,due,partners,owner,report,evidence${more}`);
      expect(address.searchParams.get('order')).toBe('TITLE');
      expect(JSON.parse(address.searchParams.get('filter') ?? '')).toEqual({ kinds: ['AGREEMENT'] });
    }
  });
});

describe('the export of more than a sheet holds', () => {
  it('is offered as CSV alone, and says why', async () => {
    const { world } = register([ferry]);
    const commitments = (args: never) => ({ ...world.commitments(args), totalCount: 1_048_576 });
    const { user } = renderAt('/register', { ...world, commitments });
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    expect(await screen.findByRole('menuitem', { name: /^Excel: at most 1,048,575 commitments/ })).toBeDisabled();
    expect(screen.getByRole('menuitem', { name: 'CSV' })).toHaveAttribute('href');
    expect(screen.queryByRole('menuitem', { name: 'Excel (XLSX) with money' })).toBeNull();
  });
});

describe('the columns', () => {
  const open = async () => {
    const { user } = renderAt('/register', register([ferry]).world);
    await user.click(await screen.findByRole('button', { name: 'Columns' }));
    return { user, panel: within(await screen.findByRole('dialog', { name: 'Columns' })) };
  };

  it('are chosen, ordered, frozen and sized by keyboard too, and stay so', async () => {
    const { user, panel } = await open();
    await user.click(panel.getByLabelText('Evidence'));
    await user.click(panel.getByLabelText('Kind'));
    await user.click(panel.getByLabelText('Amount'));
    await user.click(panel.getByLabelText('Move Due up'));
    await user.click(panel.getByLabelText('Freeze Kind'));
    const width = panel.getByLabelText('Width of Title in pixels');
    await user.clear(width);
    await user.type(width, '420');
    await user.click(panel.getByText('Done'));
    const expected = ['Title', 'Kind', 'Due', 'Status', 'Partner', 'Owner', 'Last report', 'Amount'];
    await waitFor(() => expect(heads()).toEqual(expected));
    expect(screen.getByRole('columnheader', { name: 'Title' })).toHaveStyle({ width: '420px' });

    renderAt('/register', register([ferry]).world);
    await waitFor(() => expect(screen.getAllByRole('table')).toHaveLength(2));
    expect(heads().slice(expected.length)).toEqual(expected);
  });

  it('can be reset', async () => {
    const { user, panel } = await open();
    const before = heads();
    await user.click(panel.getByLabelText('Stage'));
    await user.click(panel.getByText('Reset columns'));
    await user.click(panel.getByText('Done'));
    await waitFor(() => expect(heads()).toEqual(before));
  });
});
