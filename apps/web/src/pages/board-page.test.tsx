import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { addDays } from '@followthrough/domain/days';
import { today } from '../features/platform/days/today.js';
import { coded, contributor, staleBy, team, viewer } from '../testing/people.js';
import { register, registered } from '../testing/register.js';
import { renderAt } from '../testing/render-at.js';

const column = (name: string) => screen.findByRole('region', { name: new RegExp(`^${name}`) });
const card = (reference: string) => screen.getByText(reference).closest('li')!;

const unclear = registered(1, { title: 'Sign a ferry agreement' });
const onTrack = registered(2, { title: 'Fund the patrol boats', kind: 'FUNDING', status: 'ON_TRACK' });
const delivered = registered(3, { title: 'Hold the summit', kind: 'SUMMIT', status: 'DELIVERED' });

async function fileReport(user: ReturnType<typeof renderAt>['user'], words = 'Talks have begun.') {
  const form = within(await screen.findByRole('form', { name: 'Report status' }));
  await user.click(form.getByLabelText(/^Rationale/));
  await user.paste(words);
  await user.click(form.getByRole('button', { name: 'Report status' }));
}

type User = ReturnType<typeof renderAt>['user'];

async function openActions(user: User, reference: string) {
  await user.click(await screen.findByRole('button', { name: `Actions for ${reference}` }));
  return screen.findByRole('menu');
}

async function actionsOf(user: User, reference: string) {
  const menu = await openActions(user, reference);
  return within(menu)
    .getAllByRole('menuitem')
    .map((item) => item.textContent);
}

async function moveTo(user: User, status: string) {
  const menu = await openActions(user, 'FT-0001');
  await user.click(within(menu).getByRole('menuitem', { name: 'Move to' }));
  // Here nothing has a place, so that a pointer on its way would leave the list of statuses.
  fireEvent.click(await screen.findByRole('menuitem', { name: status }));
}

/** Whole dialogs are slow where a browser is imitated, and slower on a busy machine. */
const patient = 20_000;

describe('the board', () => {
  it('shows no column of one sort while it is regrouped by another', async () => {
    const { world, asked } = register([unclear]);
    let answer: (() => void) | undefined;
    const board = async (args: never) => {
      if ((args as { by: string }).by === 'TEAM') await new Promise<void>((resolve) => (answer = resolve));
      return world.board(args);
    };
    const { user } = renderAt('/board', { ...world, board });
    await column('Unclear');
    asked.length = 0;
    await user.selectOptions(await screen.findByLabelText('Columns by'), 'team');
    await waitFor(() => expect(answer).toBeDefined());
    expect(screen.queryByRole('region', { name: /^Unclear/ })).toBeNull();
    answer?.();
    expect(await column('Security')).toBeVisible();
    expect(asked.filter((one) => 'by' in one)).toHaveLength(1);
  });

  it('leads through many columns ten at a time, and says how many there are', async () => {
    const { world } = register([unclear]);
    const board = (args: { part: number }) =>
      world
        .board({ by: 'TEAM' })
        .map((column) => ({ ...column, id: `c${args.part}`, label: `Part ${args.part}`, columnsInAll: 13 }));
    const { user, router } = renderAt('/board?by=party', { ...world, board });
    expect(await screen.findByText('Columns 1 to 10 of 13')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Next columns' }));
    expect(await column('Part 2')).toBeVisible();
    expect(await screen.findByText('Columns 11 to 13 of 13')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Next columns' })).toBeDisabled();
    expect(router.state.location.search).toEqual({ by: 'party', columns: '2' });
  });

  it('leads back to the first columns from an address of columns that no longer exist', async () => {
    const { world } = register([unclear]);
    const board = (args: { part: number }) => (args.part === 1 ? world.board({ by: 'TEAM' }) : []);
    const { user, router } = renderAt('/board?by=party&columns=40', { ...world, board });
    const back = await screen.findByRole('button', { name: 'Previous columns' });
    expect(screen.queryByText(/^Columns \d/)).toBeNull();
    await user.click(back);
    expect(await column('Security')).toBeVisible();
    expect(router.state.location.search).toEqual({ by: 'party' });
  });

  it('counts a commitment once if it is in several columns', async () => {
    const { world } = register([unclear, onTrack]);
    const commitmentsLeftOut = [{ __typename: 'CommitmentsLeftOut', reason: 'ARCHIVED', count: 3 }];
    const both = { ...world.board({ by: 'TEAM' })[0]!, key: 'o1', label: 'Belgium' };
    const board = [both, { ...both, id: 'other', key: 'o2', label: 'Norland' }];
    renderAt('/board?by=party', { ...world, board, commitmentsLeftOut });
    expect((await screen.findByText('2 commitments')).textContent).toBe('2 commitments · and 3 archived');
  });

  it('shows a skeleton while it loads', async () => {
    const { world } = register([unclear]);
    renderAt('/board', { ...world, board: () => new Promise(() => undefined) });
    expect(await screen.findByRole('status', { name: 'Loading' })).toBeInTheDocument();
    expect(await screen.findByLabelText('Columns by')).toBeVisible();
  });

  it('has a column for each open status and one for the closed, with count and definition', async () => {
    const { world } = register([unclear, onTrack, delivered]);
    renderAt('/board', world);
    expect(within(await column('Unclear')).getByText('Sign a ferry agreement')).toBeVisible();
    expect(await screen.findByRole('region', { name: 'On track, 1' })).toHaveTextContent('Fund the patrol boats');
    expect(screen.getByRole('region', { name: 'Closed, 1' })).toHaveTextContent('Hold the summit');
    expect(screen.getByText('3 commitments')).toBeVisible();
  });

  it('folds an empty column to its name and count, and unfolds it where it is pressed', async () => {
    const { user } = renderAt('/board', register([unclear]).world);
    const folded = await column('Off track');
    expect(folded).toHaveTextContent('Unfold Off track 0');
    expect(folded).not.toHaveTextContent('None');
    await user.click(within(folded).getByRole('button', { name: 'Unfold Off track 0' }));
    expect(await column('Off track')).toHaveTextContent('None');
    const fold = screen.getByRole('button', { name: 'Fold Off track' });
    expect(fold).toHaveFocus();
    await user.click(fold);
    expect(screen.getByRole('button', { name: 'Unfold Off track 0' })).toHaveFocus();
  });

  describe('remembers the last filter', () => {
    it('of a person on this device, says so, and shows the whole board in one click', async () => {
      const rows = [unclear, onTrack];
      const first = renderAt('/board?kind=FUNDING&by=team', register(rows).world);
      await screen.findByText('Fund the patrol boats');
      first.unmount();

      const { world, asked } = register(rows);
      const { user, router } = renderAt('/board', world);
      expect(await screen.findByText('Your last filter on this device', { exact: false })).toBeVisible();
      await waitFor(() => expect(router.state.location.search).toEqual({ kind: 'FUNDING', by: 'team' }));
      expect(asked.every(({ filter }) => filter?.kinds?.[0] === 'FUNDING')).toBe(true);
      await user.click(screen.getByRole('button', { name: 'Show the whole board' }));
      expect(await screen.findByText('Sign a ferry agreement')).toBeVisible();
      expect(screen.queryByText('Your last filter on this device', { exact: false })).toBeNull();
    });

    it('and asks the address first', async () => {
      const rows = [unclear, onTrack];
      const first = renderAt('/board?kind=FUNDING', register(rows).world);
      await screen.findByText('Fund the patrol boats');
      first.unmount();
      renderAt('/board?kind=AGREEMENT', register(rows).world);
      expect(await screen.findByText('Sign a ferry agreement')).toBeVisible();
      expect(screen.queryByText('Your last filter on this device', { exact: false })).toBeNull();
    });

    it('not of another person', async () => {
      const rows = [unclear, onTrack];
      const first = renderAt('/board?kind=FUNDING', register(rows).world);
      await screen.findByText('Fund the patrol boats');
      first.unmount();
      renderAt('/board', { ...register(rows).world, viewer: contributor({ id: 'somebody-else' }) });
      expect(await screen.findByText('Sign a ferry agreement')).toBeVisible();
    });
  });

  it('loads all columns in one operation', async () => {
    const { world, asked } = register([unclear, onTrack]);
    renderAt('/board?kind=AGREEMENT', world);
    await screen.findByText('Sign a ferry agreement');
    // Once ahead of the page and once by it.
    const board = expect.objectContaining({ by: 'STATUS', filter: { kinds: ['AGREEMENT'] } });
    expect(asked).toEqual([board, board]);
  });

  it('shows partner, due date, evidence, next owner and age of the last report on a card', async () => {
    const party = { id: 'p1', role: 'PARTNER', words: null };
    const of = (id: string, name: string, isOwn: boolean) => ({ id, name, shortName: name, isOwn });
    const full = registered(4, {
      status: 'ON_TRACK',
      parties: [
        { ...party, organisation: of('o1', 'Belgium', false) },
        { ...party, id: 'p2', role: 'UNDERTAKES', organisation: of('o2', 'Norland', true) },
      ],
      dueEdtf: '2026-21',
      evidenceCount: 4,
      bestGrade: 'A',
      nextFollowUp: { id: 'f1', assignee: { id: 'b', name: 'Ben Ode' }, team: null },
      reportedOn: addDays(today(), -250),
      stale: true,
      overdue: true,
      responsibility: 'EXTERNAL',
    });
    renderAt('/board', register([full]).world);
    await screen.findByText('FT-0004');
    for (const words of [
      'Belgium',
      'spring 2026',
      '4 pieces of evidence, best grade A',
      'BO',
      'Next follow-up: Ben Ode',
      '8 months since the last report, stale',
      'Overdue',
      'Other bodies',
    ]) {
      expect(card('FT-0004')).toHaveTextContent(words);
    }
    expect(card('FT-0004')).not.toHaveTextContent('Norland');
    // The first flag shows its label; the other is an icon, with its label for screen readers.
    expect(screen.getByText('Overdue')).not.toHaveClass('ft-hidden');
    expect(screen.getByText('Other bodies')).toHaveClass('ft-hidden');
    expect(screen.getByRole('link', { name: 'Undertaking 4' })).toHaveAttribute('href', '/commitments/FT-0004');
  });

  it('leaves off a card what would say nothing', async () => {
    renderAt('/board', register([registered(6)]).world);
    await screen.findByText('FT-0006');
    expect(card('FT-0006')).toHaveTextContent(/^Undertaking 6FT-0006$/);
  });

  it('gives its title a line less where flags or a status may need one more, so that it never has six', async () => {
    const flagged = registered(7, { overdue: true, responsibility: 'EXTERNAL' });
    const first = renderAt('/board', register([flagged, registered(8, { overdue: true })]).world);
    await screen.findByText('FT-0007');
    const mayNeedTwo = (reference: string) => card(reference).querySelectorAll('[data-more]').length === 2;
    expect([mayNeedTwo('FT-0007'), mayNeedTwo('FT-0008')]).toEqual([true, false]);
    first.unmount();
    renderAt('/board?by=team', register([registered(8, { overdue: true })]).world);
    await screen.findByText('FT-0008');
    expect(mayNeedTwo('FT-0008')).toBe(true);
  });

  it('flags a delivery that did not last, and one that was agreed without evidence', async () => {
    const cards = [registered(7, { reversed: true }), registered(8, { status: 'DELIVERED', isOverride: true })];
    renderAt('/board?voice=agreed', register(cards).world);
    await screen.findByText('FT-0007');
    expect(card('FT-0007')).toHaveTextContent('Reversed');
    expect(card('FT-0008')).toHaveTextContent('Unproven');
  });

  it('flags what has no identified party', async () => {
    renderAt('/board', register([registered(5, { responsibility: 'NOT_IDENTIFIED' })]).world);
    await screen.findByText('FT-0005');
    expect(card('FT-0005')).toHaveTextContent('Party not identified');
  });

  it.each(['/board', '/board?by=team'])('says at %s what it leaves out, and shows it in one click', async (address) => {
    const { user, router } = renderAt(address, register([unclear], 25, [{ reason: 'OTHER_BODIES', count: 4 }]).world);
    await user.click(await screen.findByRole('button', { name: 'and 4 commitments of other bodies' }));
    expect(router.state.location.search).toMatchObject({ responsibility: ['OWN', 'NOT_IDENTIFIED', 'EXTERNAL'] });
  });

  it('shows more of one column and leaves the others as they are', async () => {
    const many = [10, 11, 12].map((number) => registered(number));
    const { user } = renderAt('/board', register([...many, onTrack], 2).world);
    expect(await screen.findByText('Undertaking 10')).toBeVisible();
    expect(screen.queryByText('Undertaking 12')).toBeNull();
    await user.click(within(await column('Unclear')).getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('Undertaking 12')).toBeVisible();
    expect(screen.getByText('Undertaking 10')).toBeVisible();
    expect(within(await column('Unclear')).queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('opens the closed ones into their five and folds them again, in the address', async () => {
    const { user, router } = renderAt('/board', register([delivered]).world);
    await user.click(await screen.findByRole('button', { name: 'Show the five closed statuses' }));
    expect(await screen.findByRole('region', { name: 'Delivered, 1' })).toHaveTextContent('Hold the summit');
    expect(screen.getByRole('region', { name: 'Superseded, 0' })).toBeInTheDocument();
    expect(router.state.location.search).toEqual({ closed: 'open' });
    const folds = screen.getByRole('button', { name: 'Combine the closed statuses' });
    await waitFor(() => expect(folds).toHaveFocus());
    await user.click(folds);
    expect(await screen.findByRole('region', { name: 'Closed, 1' })).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('button', { name: /^Show the five/ })).toHaveFocus());
  });

  it('says what will appear, and what to do if nothing matches the filter', async () => {
    const { world } = register([]);
    const first = renderAt('/board', world);
    expect(await screen.findByText(/Commitments and their status will appear here/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Archive a source' })).toHaveAttribute('href', '/sources/new');
    first.unmount();

    const { user, router } = renderAt('/board?kind=SUMMIT', register([unclear]).world);
    const none = (await screen.findByText(/No commitments match this filter/)).parentElement!;
    await user.click(within(none).getByRole('button', { name: 'Clear the filter' }));
    expect(await screen.findByText('Sign a ferry agreement')).toBeVisible();
    expect(router.state.location.search).toEqual({});
  });

  it('says what happened and tries again', async () => {
    const { world } = register([unclear]);
    let fails = true;
    const board = (args: never) => {
      if (fails) throw coded('INTERNAL');
      return world.board(args);
    };
    const { user } = renderAt('/board', { ...world, board });
    expect(await screen.findByText(/Something went wrong on our side/)).toBeVisible();
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Sign a ferry agreement')).toBeVisible();
  });
});

describe('moving a card', () => {
  const world = () => register([unclear, onTrack]).world;

  it(
    'by its menu owes a report, and the card stands in its new column once that is filed',
    async () => {
      const { user } = renderAt('/board', world());
      await moveTo(user, 'On track');
      const form = within(await screen.findByRole('form', { name: 'Report status' }));
      expect(form.getByText('On track')).toBeVisible();
      expect(form.queryByRole('radio')).toBeNull();
      await user.click(form.getByRole('button', { name: 'Definition of “On track”' }));
      expect(form.getByText(/^Specific action is under way/)).toBeVisible();
      await fileReport(user);
      expect(await screen.findByRole('region', { name: 'On track, 2' })).toHaveTextContent('Sign a ferry agreement');
      expect(screen.getByRole('region', { name: 'Unclear, 0' })).not.toHaveTextContent('Sign a ferry agreement');
      expect(screen.getAllByText(/The status is now On track/).length).toBeGreaterThan(0);
      await waitFor(() => expect(screen.getByRole('link', { name: 'Sign a ferry agreement' })).toHaveFocus());
    },
    patient,
  );

  it(
    'shows the card in its new column also where it is further down than the column is shown',
    async () => {
      const { user } = renderAt('/board', register([onTrack, unclear], 1).world);
      await moveTo(user, 'On track');
      await fileReport(user);
      const entered = await screen.findByRole('region', { name: 'On track, 2' });
      expect(entered).toHaveTextContent('Fund the patrol boats');
      expect(entered).toHaveTextContent('Sign a ferry agreement');
    },
    patient,
  );

  it(
    'by keyboard picks it up, says each step, and drops it',
    async () => {
      const { user } = renderAt('/board', world());
      const title = await screen.findByRole('link', { name: 'Sign a ferry agreement' });
      expect(title).toHaveAccessibleDescription(/Press Space to pick it up/);
      const said = document.querySelector('[data-announcer]')!;
      title.focus();
      await user.keyboard(' ');
      expect(said).toHaveTextContent(/FT-0001 is picked up from Unclear/);
      await user.keyboard('{ArrowRight}{ArrowRight}');
      expect(said).toHaveTextContent('On track, 3 of 10');
      expect(await column('On track')).toHaveAttribute('data-target');
      await user.keyboard(' ');
      await waitFor(() => expect(screen.getByLabelText(/^Rationale/)).toHaveFocus());
      await user.paste('Talks have begun.');
      await user.keyboard('{Enter}');
      expect(await screen.findByRole('region', { name: 'On track, 2' })).toHaveTextContent('Sign a ferry agreement');
    },
    patient,
  );

  it(
    'by keyboard is taken back by Escape, by leaving it, and by dropping it where it was',
    async () => {
      const { user } = renderAt('/board', world());
      const title = await screen.findByRole('link', { name: 'Sign a ferry agreement' });
      const said = document.querySelector('[data-announcer]')!;
      for (const end of ['{ArrowRight}{Escape}', '{ArrowRight}{Tab}', ' ']) {
        title.focus();
        await user.keyboard(` ${end}`);
        expect(said).toHaveTextContent('FT-0001 returned to its column');
        expect(document.querySelector('[data-target]')).toBeNull();
      }
      expect(screen.queryByRole('dialog')).toBeNull();
    },
    patient,
  );

  it(
    'by drag owes the same report',
    async () => {
      renderAt('/board', world());
      await screen.findByText('Sign a ferry agreement');
      const at =
        (left: number, width = 200) =>
        () =>
          new DOMRect(left, 0, width, 500);
      const targets = ['UNCLEAR', 'NOT_STARTED', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'CLOSED'];
      targets.forEach((key, place) => {
        const element = document.querySelector<HTMLElement>(`[data-column="${key}"]`)!;
        element.getBoundingClientRect = at(place * 200);
      });
      const dragged = card('FT-0001');
      dragged.getBoundingClientRect = at(5, 190);
      fireEvent.mouseDown(dragged, { clientX: 50, clientY: 20, button: 0 });
      fireEvent.mouseMove(document, { clientX: 70, clientY: 20 });
      fireEvent.mouseMove(document, { clientX: 450, clientY: 30 });
      await waitFor(() => expect(document.querySelector('[data-column="ON_TRACK"]')).toHaveAttribute('data-target'));
      fireEvent.mouseUp(document, { clientX: 450, clientY: 30 });
      expect(within(await screen.findByRole('form', { name: 'Report status' })).getByText('On track')).toBeVisible();
    },
    patient,
  );

  it(
    'keeps the words of a report that is refused, and the card where it was',
    async () => {
      const refused = { __typename: 'InvalidInput', code: 'X', message: 'Give an earlier day.', field: 'effectiveOn' };
      const { user } = renderAt('/board', { ...world(), reportStatus: refused });
      await moveTo(user, 'At risk');
      await fileReport(user, 'Half a thought');
      const form = within(screen.getByRole('form'));
      expect(await form.findByText('Give an earlier day.')).toBeVisible();
      expect(screen.getByLabelText(/^Rationale/)).toHaveValue('Half a thought');
      expect(screen.getByRole('region', { name: 'Unclear, 1', hidden: true })).toHaveTextContent(
        'Sign a ferry agreement',
      );
    },
    patient,
  );

  it(
    'says so where a report about a later day still holds',
    async () => {
      const { world: held } = register([unclear]);
      const reportStatus = (args: never) => ({
        ...held.reportStatus(args),
        commitment: held.commitment({ id: unclear.id }),
      });
      const { user } = renderAt('/board', { ...held, reportStatus, commitment: () => unclear });
      await moveTo(user, 'At risk');
      await fileReport(user);
      expect((await screen.findAllByText(/The status is still Unclear/)).length).toBeGreaterThan(0);
    },
    patient,
  );

  it(
    'is offered to nobody who may not report on it, nor between columns that are no statuses',
    async () => {
      const first = renderAt('/board', { ...world(), viewer: viewer() });
      const { user } = first;
      expect(await actionsOf(user, 'FT-0001')).toEqual(['Open', 'Copy link']);
      first.unmount();

      const second = renderAt('/board?by=team', world());
      expect(await screen.findByRole('region', { name: 'Security, 2' })).toHaveTextContent('Fund the patrol boats');
      expect(await actionsOf(second.user, 'FT-0002')).not.toContain('Move to');
      expect(card('FT-0002')).toHaveTextContent('On track');
    },
    patient,
  );

  it(
    'keep the owner that another person named before their assignment was undone, and say so',
    async () => {
      const { world } = register([unclear]);
      const ben = { __typename: 'Person', id: 'ben', name: 'Ben Ode', deactivatedAt: null };
      const memberships = { edges: [{ node: { __typename: 'Membership', id: 'm1', person: ben } }] };
      const editCommitment = ({ input }: { input: { facts: { accountableId: string | null } } }) =>
        input.facts.accountableId ? { ...unclear, version: 2, accountable: ben } : staleBy('Carla Rossi', 3);
      const commitment = () => ({ ...unclear, leadTeam: { ...team('Security'), memberships } });
      const { user } = renderAt('/board', { ...world, commitment, editCommitment });
      const menu = await openActions(user, 'FT-0001');
      await user.click(within(menu).getByRole('menuitem', { name: 'Assign owner' }));
      await user.click(await screen.findByRole('button', { name: 'Ben Ode' }));
      await user.click(await screen.findByRole('button', { name: /^Undo/ }));
      const toasts = within(await screen.findByRole('list', { name: 'Recent changes' }));
      expect(await toasts.findByText(/^Carla Rossi changed this in the meantime, so it was not undone/)).toBeVisible();
      expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
    },
    patient,
  );
});

describe('the cards of a board', () => {
  const rows = [unclear, registered(7), onTrack];
  const title = (name: string) => screen.getByRole('link', { name });

  it('are one stop of the Tab key a column, and arrow keys move between them', async () => {
    const { user } = renderAt('/board', register(rows).world);
    await screen.findByText('Undertaking 7');
    const stops = () =>
      screen.getAllByRole('link').filter((link) => link.closest('[data-card]') && link.tabIndex === 0);
    expect(stops()).toEqual([title('Sign a ferry agreement'), title('Fund the patrol boats')]);
    title('Sign a ferry agreement').focus();
    await user.keyboard('{ArrowDown}');
    expect(title('Undertaking 7')).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(title('Fund the patrol boats')).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(title('Fund the patrol boats')).toHaveFocus();
    expect(stops()).toEqual([title('Undertaking 7'), title('Fund the patrol boats')]);
  });

  it('open their actions by M, and lead back to the card', async () => {
    const { user } = renderAt('/board', register(rows).world);
    await screen.findByText('Undertaking 7');
    title('Sign a ferry agreement').focus();
    await user.keyboard('m');
    expect(await screen.findByRole('menuitem', { name: 'Assign owner' })).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(title('Sign a ferry agreement')).toHaveFocus());
  });

  it(
    'are assigned to a member of their team in three clicks, which can be undone',
    async () => {
      const { world } = register([unclear]);
      const ben = { __typename: 'Person', id: 'ben', name: 'Ben Ode', deactivatedAt: null };
      const memberships = { edges: [{ node: { __typename: 'Membership', id: 'm1', person: ben } }] };
      const edits: { facts: { accountableId: string | null }; version: number }[] = [];
      const editCommitment = ({ input }: { input: (typeof edits)[number] }) => {
        edits.push(input);
        return { ...unclear, version: input.version + 1, accountable: input.facts.accountableId ? ben : null };
      };
      const commitment = () => ({ ...unclear, leadTeam: { ...team('Security'), memberships } });
      const { user } = renderAt('/board', { ...world, commitment, editCommitment });
      const menu = await openActions(user, 'FT-0001');
      await user.click(within(menu).getByRole('menuitem', { name: 'Assign owner' }));
      await user.click(await screen.findByRole('button', { name: 'Ben Ode' }));
      expect(await screen.findByText('FT-0001 is assigned to Ben Ode')).toBeVisible();
      expect(screen.queryByRole('dialog')).toBeNull();
      await user.click(screen.getByRole('button', { name: 'Undo: FT-0001 is assigned to Ben Ode' }));
      expect(await screen.findByText('Owner of FT-0001 restored', { selector: 'bdi' })).toBeVisible();
      expect(edits.map(({ facts, version }) => [facts.accountableId, version])).toEqual([
        ['ben', 1],
        [null, 2],
      ]);
    },
    patient,
  );
});

describe('another voice', () => {
  it('is in the address, is said in words, moves no card, and leads back', async () => {
    const { world } = register([unclear]);
    const { user, router } = renderAt('/board', world);
    await user.selectOptions(await screen.findByLabelText('Status'), 'Agreed');
    expect(await screen.findByText(/^Statuses as agreed by managers/)).toBeVisible();
    expect(router.state.location.href).toBe('/board?voice=agreed');
    const card = await screen.findByRole('link', { name: /Sign a ferry agreement/ });
    await waitFor(() => expect(card).toHaveAttribute('href', '/commitments/FT-0001?voice=agreed'));
    expect(screen.queryByRole('button', { name: /^Move/ })).toBeNull();
    await user.selectOptions(screen.getByLabelText('Status'), 'Assessed');
    expect(await screen.findByText(/^Statuses as assessed by auditors/)).toBeVisible();
    expect(router.state.location.href).toBe('/board?voice=assessed');
    // The column says the status, so the card does not repeat it.
    const cards = within(await column('Unclear'));
    expect(await cards.findByRole('link', { name: /Sign a ferry agreement/ })).toBeVisible();
    expect(cards.getAllByText('Unclear')).toHaveLength(1);
    await user.click(screen.getByRole('link', { name: 'Back to reported' }));
    await waitFor(() => expect(screen.queryByText(/^Statuses as/)).toBeNull());
    expect(router.state.location.href).toBe('/board');
  });
});
