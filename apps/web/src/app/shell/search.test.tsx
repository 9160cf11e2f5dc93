import { screen, waitFor, within } from '@testing-library/react';
import { commitment } from '../../testing/commitments.js';
import { contributor, deployment, team, viewer } from '../../testing/people.js';
import { renderAt } from '../../testing/render-at.js';

const list = (nodes: readonly object[], totalCount = nodes.length) => ({
  totalCount,
  edges: nodes.map((node) => ({ node })),
});
const hallin = {
  ...commitment({ reference: 'FT-0011' }),
  id: 'c11',
  title: 'Joint rescue coordination centre at Hallin',
  status: 'ON_TRACK',
  archivedAt: null,
  leadTeam: team('Security'),
  snippet: null,
};
const boats = { ...hallin, id: 'c12', reference: 'FT-0012', title: 'Boats', snippet: 'The rescue boats sail at dawn' };

const world = (parts: object = {}) => {
  const asked: string[] = [];
  return {
    asked,
    deployment,
    viewer: contributor(),
    sessions: [],
    commitments: ({ filter }: { filter: { text: string } }) => {
      asked.push(filter.text);
      return list(filter.text === 'nothing' ? [] : [hallin, boats], filter.text === 'nothing' ? 0 : 42);
    },
    commitmentsLeftOut: [
      { reason: 'OTHER_BODIES', count: 4 },
      { reason: 'ARCHIVED', count: 2 },
    ],
    followUps: list([]),
    findings: list([]),
    samples: list([]),
    rounds: list([]),
    sources: list([
      { id: 's1', title: 'Conclusions', publisher: 'Council', published: '2024', snippet: 'a rescue centre at Hallin' },
    ]),
    evidencePieces: list([]),
    organisations: list([{ id: 'o1', name: 'Council of rescuers', kind: 'FORUM' }]),
    people: list([]),
    openedCommitments: [{ id: 'c11', reference: 'FT-0011', title: hallin.title }],
    openedSources: [],
    openedOrganisations: [],
    openedFindings: [],
    commitmentByReference: null,
    ...parts,
  };
};
const field = () => screen.findByRole('combobox', { name: 'Search' });

describe('search', () => {
  it.each(['/', '{Control>}k{/Control}'])('opens by %s, and loses nothing typed before it appears', async (keys) => {
    const held = world();
    const { user } = renderAt('/account', held);
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard(`${keys}hallin`);
    await waitFor(async () => expect(await field()).toHaveValue('hallin'));
    expect(await screen.findByRole('option', { name: /Joint rescue coordination centre at Hallin/ })).toBeVisible();
    expect(held.asked.at(-1)).toBe('hallin');
  });

  it('chooses the first result on Enter, even if pressed before the answer', async () => {
    const { user, router } = renderAt('/account', world());
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('/#ft-0011{Enter}');
    await waitFor(() => expect(router.state.location.href).toBe('/commitments/FT-0011'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('marks the words, shows why the rest was found, and is worked by arrows, Home and End', async () => {
    const { user, router } = renderAt('/account', world());
    await user.click(await screen.findByRole('button', { name: 'Search' }));
    await user.type(await field(), 'rescue');
    const first = await screen.findByRole('option', { name: /Hallin/, selected: true });
    expect(within(first).getByText('rescue').tagName).toBe('MARK');
    expect(screen.getByRole('option', { name: /Boats/ })).toHaveTextContent('The rescue boats sail at dawn');
    expect(await field()).toHaveAttribute('aria-activedescendant', first.id);
    await user.keyboard('{End}');
    expect(screen.getByRole('option', { name: /Council of rescuers/ })).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(router.state.location.href).toBe('/commitments/FT-0012');
  });

  it('puts a partner that is named first, before all that is about it', async () => {
    const { user, router } = renderAt('/account', world());
    await user.click(await screen.findByRole('button', { name: 'Search' }));
    await user.type(await field(), 'council of');
    await screen.findByRole('option', { name: /^Council of rescuers/, selected: true });
    await user.keyboard('{Enter}');
    expect(router.state.location.href).toBe('/partners/o1');
  });

  it('says what is not shown, each one click from the register with exactly that filter', async () => {
    const { user, router } = renderAt('/account', world());
    const choose = async (name: string) => {
      await user.click(await screen.findByRole('button', { name: 'Search' }));
      await user.type(await field(), 'rescue');
      await user.click(await screen.findByRole('option', { name }));
      return router.state.location.search;
    };
    expect(await choose('and 40 more commitments: show in register')).toEqual({ q: 'rescue' });
    expect(await choose('and 4 commitments of other bodies')).toEqual({
      q: 'rescue',
      responsibility: ['OWN', 'NOT_IDENTIFIED', 'EXTERNAL'],
    });
    expect(await choose('and 2 archived')).toEqual({ q: 'rescue', archived: 'with' });
  });

  it('finds commands by their words, and what is found can be reported on', async () => {
    const { user, router } = renderAt('/account', world());
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('/go sour{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/sources'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('/report on rescue');
    await user.click(await screen.findByRole('option', { name: /^Report on FT-0011/ }));
    expect(router.state.location.href).toBe('/commitments/FT-0011#report');
  });

  it('leads to findings, samples and rounds, and to all findings that it found', async () => {
    const lantern = {
      id: 'f1',
      reference: 'FD-0007',
      state: 'TO_CHECK',
      wording: { id: 'w1', title: 'No invoice for the lantern' },
      commitment: { id: 'c11', reference: 'FT-0011', title: hallin.title },
    };
    const held = world({
      findings: list([lantern], 9),
      samples: list([{ id: 'a1', title: 'Lantern sample', closing: null }]),
      rounds: list([{ id: 'r1', title: 'Lantern round', state: 'OPEN', team: null }]),
    });
    const { user, router } = renderAt('/account', held);
    await user.click(await screen.findByRole('button', { name: 'Search' }));
    await user.type(await field(), 'lantern');
    expect(await screen.findByRole('option', { name: /^Lantern sample/ })).toHaveTextContent('Open');
    expect(screen.getByRole('option', { name: /^Lantern round/ })).toHaveTextContent('All teams');
    const finding = screen.getByRole('option', { name: /^No invoice/ });
    expect(finding).toHaveTextContent('FD-0007 · To check · FT-0011');
    expect(screen.getByRole('option', { name: 'and 8 more findings' })).toBeVisible();
    await user.click(finding);
    await waitFor(() => expect(router.state.location.pathname).toBe('/findings/f1'));
  });

  it('shows the people and evidence that it found without another page, and says where there are too many', async () => {
    const people = ({ first }: { first: number }) =>
      list(
        Array.from({ length: first }, (_, n) => ({
          id: `p${n}`,
          name: `Ann ${n}`,
          deactivatedAt: null,
          memberships: [],
        })),
        120,
      );
    const { user } = renderAt('/account', world({ people }));
    await user.click(await screen.findByRole('button', { name: 'Search' }));
    await user.type(await field(), 'ann');
    await user.click(await screen.findByRole('option', { name: 'and 116 more people' }));
    expect(await screen.findByRole('option', { name: /^Ann 99/ })).toBeVisible();
    expect(screen.getByText('and 20 more: add a word to see fewer')).toBeVisible();
    expect(screen.queryByRole('option', { name: /add a word/ })).toBeNull();
  });

  it('leads to a report, and looks for nothing until words of a commitment are typed', async () => {
    const held = world();
    const { user } = renderAt('/account', held);
    await user.click(await screen.findByRole('button', { name: 'Search' }));
    await user.click(await screen.findByRole('option', { name: 'Report on…' }));
    expect(await field()).toHaveValue('Report on ');
    expect(await screen.findByText('Type more of what you are looking for.')).toBeVisible();
    await user.keyboard('FT-0011');
    expect(await screen.findByRole('option', { selected: true })).toHaveTextContent(/^Report on FT-0011/);
    expect(held.asked).toEqual(['FT-0011']);
  });

  it('offers no report to users without permission to report', async () => {
    const { user } = renderAt('/account', world({ viewer: viewer() }));
    await user.click(await screen.findByRole('button', { name: 'Search' }));
    expect(await screen.findByRole('option', { name: /^Go to Register/ })).toBeVisible();
    expect(screen.queryByRole('option', { name: 'Report on…' })).toBeNull();
  });

  it('says how much there is', async () => {
    const { user } = renderAt('/account', world());
    await user.click(await screen.findByRole('button', { name: 'Search' }));
    await user.type(await field(), 'rescue');
    expect(await screen.findByText('44 results')).toBeVisible();
  });

  it('says that there is nothing', async () => {
    const none = { commitmentsLeftOut: [], sources: list([]), organisations: list([]) };
    const { user } = renderAt('/account', world(none));
    await user.click(await screen.findByRole('button', { name: 'Search' }));
    await user.type(await field(), 'nothing');
    expect(await screen.findByText(/^Nothing found/)).toBeVisible();
  });

  it('says that it failed', async () => {
    const { user } = renderAt('/account', world({ sources: () => Promise.reject(new Error('down')) }));
    await user.click(await screen.findByRole('button', { name: 'Search' }));
    await user.type(await field(), 'rescue');
    expect(await screen.findByText('The search failed. Type again to retry.')).toBeVisible();
  });

  it('offers what was opened last where nothing is typed', async () => {
    const { user, router } = renderAt('/commitments/FT-0011', world());
    await screen.findByRole('button', { name: 'Search' });
    await user.keyboard('/');
    const recent = await screen.findByRole('group', { name: 'Recently opened' });
    expect(within(recent).getByRole('option', { name: /Hallin/ })).toBeVisible();
    await user.keyboard('{Escape}');
    expect(router.state.location.pathname).toBe('/commitments/FT-0011');
  });
});

describe('single keys', () => {
  it.each([
    ['gr', '/register'],
    ['gm', '/my-work'],
    ['gs', '/sources'],
    ['gp', '/partners'],
    ['gh', '/'],
    ['c', '/commitments/new'],
  ])('%s leads to %s', async (keys, address) => {
    const { user, router } = renderAt('/account', world());
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard(keys);
    await waitFor(() => expect(router.state.location.pathname).toBe(address));
  });

  it('do nothing without permission, or while text is typed', async () => {
    const { user, router } = renderAt('/account', world({ viewer: viewer() }));
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('c');
    await user.type(screen.getAllByRole('textbox')[0]!, 'gr/?');
    expect(router.state.location.pathname).toBe('/account');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('are listed by ?, and can be switched off', async () => {
    const { user, router } = renderAt('/account', world());
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('?');
    const help = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }));
    expect(help.getByText('Go to Register')).toBeVisible();
    await user.click(help.getByLabelText('Use single-key shortcuts'));
    await user.click(help.getByRole('button', { name: 'Close' }));
    await user.keyboard('gr/');
    expect(router.state.location.pathname).toBe('/account');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
