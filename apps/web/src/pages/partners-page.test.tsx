import { act, screen, waitFor, within } from '@testing-library/react';
import { commitment, event, organisation } from '../testing/commitments.js';
import { addDays } from '@followthrough/domain/days';
import { today } from '../features/platform/days/today.js';
import { list } from '../testing/delivery.js';
import { mentions } from '../testing/mentions.js';
import { administrator, coded, connection, contributor, deployment, viewer } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

const norland = organisation('Norland', {
  commitments: list([commitment(), commitment({ id: 'c2' })]),
  shortName: 'NL',
});
const open = (address: string, world: object = {}) =>
  renderAt(address, {
    deployment,
    viewer: contributor(),
    partners: connection([norland]),
    organisations: connection([organisation('Sudmark')]),
    organisation: norland,
    commitments: ({ filter }: { filter: { overdue?: boolean; statuses?: string[] } }) =>
      list(
        filter.overdue
          ? [commitment({ overdue: true, reversed: true, isOverride: true })]
          : filter.statuses?.includes('UNCLEAR')
            ? [commitment({ id: 'c2' })]
            : [],
      ),
    commitmentsLeftOut: [],
    changedCommitments: list([]),
    ...world,
  });

describe('partners', () => {
  it('lists organisations with commitments, and finds all others by search', async () => {
    const { user } = open('/partners');
    expect(await screen.findByRole('link', { name: 'Norland' })).toHaveAttribute(
      'href',
      '/partners/organisation-Norland',
    );
    expect(screen.getByText('2 commitments')).toBeVisible();
    await user.click(screen.getByRole('searchbox', { name: 'Find an organisation' }));
    await user.paste('sud');
    expect(await screen.findByRole('link', { name: 'Sudmark' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Norland' })).toBeNull();
  });

  it('keep a pasted text that is too long to search for, and say so', async () => {
    const asked: string[] = [];
    const organisations = ({ filter }: { filter: { text: string } }) => (
      asked.push(filter.text),
      connection([norland])
    );
    const { user } = open('/partners', { organisations });
    const field = await screen.findByRole('searchbox', { name: 'Find an organisation' });
    await user.click(field);
    await user.paste('a'.repeat(201));
    expect(await screen.findByText(/A search has at most 200 characters/)).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Norland' })).toBeNull());
    expect(field).toHaveValue('a'.repeat(201));
    expect(asked).toEqual([]);
  });

  it('say what will appear, what was not found, and what failed', async () => {
    const empty = open('/partners', { partners: connection([]), organisations: connection([]) });
    expect(await screen.findByText(/Countries and bodies with a role in commitments/)).toBeVisible();
    await empty.user.click(screen.getByRole('searchbox', { name: 'Find an organisation' }));
    await empty.user.paste('nobody');
    expect(await screen.findByText(/No organisation has this name/)).toBeVisible();
    empty.unmount();
    open('/partners', {
      partners: () => {
        throw coded('INTERNAL');
      },
    });
    expect(await screen.findByText(/Something went wrong on our side/)).toBeVisible();
  });

  it('are entered and edited by contributors and administrators alone', async () => {
    open('/partners', { viewer: viewer() });
    await screen.findByRole('link', { name: 'Norland' });
    expect(screen.queryByRole('link', { name: 'Create organisation' })).toBeNull();
  });
});

describe('a partner’s page', () => {
  it('shows its details and its commitments with their status', async () => {
    open('/partners/organisation-Norland');
    expect(await screen.findByRole('heading', { level: 1, name: 'Norland' })).toBeVisible();
    const late = within(await screen.findByRole('region', { name: 'Overdue (1)' }));
    expect(late.getByRole('link', { name: 'Fund the patrol boats' })).toHaveAttribute('href', '/commitments/FT-0001');
    expect(late.getByText('Reversed')).toBeVisible();
    expect(late.getByText('Unproven')).toBeVisible();
    expect(within(screen.getByRole('region', { name: 'Open (1)' })).getByText('Unclear')).toBeVisible();
    expect(screen.queryByRole('region', { name: /Next meetings|Closed|Date passed/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Edit' })).toBeVisible();
  });

  it('tells what changed since a day, in words, and keeps the day in the address', async () => {
    const asked: { partyId?: string; since?: string }[] = [];
    const told = event('e1', 'status.reported', { data: { status: 'AT_RISK' } });
    const changedCommitments = (args: object) => {
      asked.push(args);
      return { ...list([commitment({ eventsSince: list([told]) })]), totalCount: 6 };
    };
    const { user, router } = open('/partners/organisation-Norland', { changedCommitments });
    const changes = within(await screen.findByRole('region', { name: 'What changed' }));
    expect(await changes.findByText('Reported: At risk')).toBeVisible();
    expect(asked.at(-1)).toMatchObject({
      partyId: 'organisation-Norland',
      since: `${addDays(today(), -30)}T00:00:00Z`,
    });
    await user.selectOptions(changes.getByLabelText('Since'), '7 days ago');
    await waitFor(() => expect(router.state.location.search).toEqual({ since: '7' }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ since: `${addDays(today(), -7)}T00:00:00Z` }));
    expect(changes.getByRole('link', { name: 'All 6 changed commitments' })).toHaveAttribute(
      'href',
      expect.stringContaining('/changes?party='),
    );
    expect(screen.getByRole('link', { name: 'Briefing' })).toHaveAttribute('href', expect.stringContaining('since=7'));
  });

  it('lists the noted passages and the sources that mention it', async () => {
    open('/partners/organisation-Norland', { organisation: { ...norland, ...mentions } });
    const notes = within(await screen.findByRole('region', { name: 'Noted passages (1)' }));
    expect(notes.getByText('Norland thanked the pilots.').tagName).toBe('BLOCKQUOTE');
    expect(notes.getByRole('link', { name: 'In A release' })).toHaveAttribute('href', '/sources/s1#passage-p1');
    const sources = within(await screen.findByRole('region', { name: 'Sources (1)' }));
    expect(sources.getByRole('link', { name: 'A release' })).toHaveAttribute('href', '/sources/s1');
  });

  it('says how many archived ones it leaves out, and where they are', async () => {
    const commitmentsLeftOut = [{ __typename: 'CommitmentsLeftOut', reason: 'ARCHIVED', count: 2 }];
    const id = '01890000-0000-7000-8000-00000000000b';
    open(`/partners/${id}`, { organisation: { ...norland, id }, commitments: list([]), commitmentsLeftOut });
    const everything = 'archived=with&responsibility=OWN&responsibility=NOT_IDENTIFIED&responsibility=EXTERNAL';
    expect(await screen.findByRole('link', { name: 'and 2 archived' })).toHaveAttribute(
      'href',
      `/register?party=${id}&${everything}`,
    );
  });

  it('leads to all of a list in the register', async () => {
    const id = '01890000-0000-7000-8000-00000000000b';
    const commitments = () => ({ ...list([commitment()]), totalCount: 21 });
    open(`/partners/${id}`, { organisation: { ...norland, id }, commitments });
    const all = await screen.findAllByRole('link', { name: 'The first 1 of 21. Show all in the register' });
    const addresses = all.map((link) => link.getAttribute('href')!);
    for (const address of addresses)
      expect(address).toMatch(new RegExp(`^/register\\?party=${id}&.*responsibility=OWN`));
    expect(addresses.map((address) => /late=[^&]*|kind=[^&]*|status=[^&]*/.exec(address)?.[0])).toEqual([
      'late=overdue',
      'late=date-passed',
      'kind=SUMMIT',
      'status=UNCLEAR',
      'status=DELIVERED',
    ]);
    // Late ones are in the lists above.
    expect(addresses[3]).toContain('late=not-late');
  });

  it('says what will appear while it has no commitments', async () => {
    open('/partners/organisation-Norland', { commitments: list([]) });
    expect(await screen.findByText(/Commitments that it undertakes, delivers/)).toBeVisible();
  });

  it.each([
    ['there is none to see', '/partners/organisation-none', null],
    ['the address is half a link', '/partners/organisation-no', () => Promise.reject(coded('INVALID'))],
    ['half a link leads to its form', '/partners/organisation-no/edit', () => Promise.reject(coded('INVALID'))],
  ])('says that there is nothing where %s', async (_, address, organisation) => {
    open(address, { organisation });
    expect(await screen.findByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  });

  it('is entered with what is known of it', async () => {
    const asked: object[] = [];
    const createOrganisation = ({ input }: { input: object }) => (asked.push({ ...input }), norland);
    const { user } = open('/partners/new', { createOrganisation });
    await user.selectOptions(await screen.findByLabelText('Kind'), 'Government');
    await user.click(screen.getByRole('textbox', { name: /^Name/ }));
    await user.paste('Government of Norland');
    await user.click(screen.getByLabelText('Part of'));
    await user.paste('sud');
    await user.click(await screen.findByRole('option', { name: /Sudmark/ }));
    expect(screen.getByRole('checkbox', { name: 'One of our own organisations' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Create organisation' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked).toMatchObject([
      { kind: 'GOVERNMENT', name: 'Government of Norland', parentId: 'organisation-Sudmark', isOwn: null },
    ]);
    expect(await screen.findByRole('heading', { level: 1, name: 'Norland' })).toBeVisible();
  });

  it('is made one of our own by an administrator', async () => {
    const asked: object[] = [];
    const editOrganisation = ({ input }: { input: object }) => (asked.push({ ...input }), norland);
    const { user } = open('/partners/organisation-Norland/edit', { editOrganisation, viewer: administrator() });
    await user.click(await screen.findByRole('checkbox', { name: 'One of our own organisations' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(asked).toMatchObject([{ isOwn: true }]));
  });

  it('keeps what was typed while the user is elsewhere, with the version it was edited from', async () => {
    const versions: number[] = [];
    let now = { ...norland, version: 1 };
    const editOrganisation = ({ input }: { input: { version: number } }) => (versions.push(input.version), now);
    const { user, router } = open('/partners/organisation-Norland/edit', { editOrganisation, organisation: () => now });
    await user.type(await screen.findByRole('textbox', { name: /Short name/ }), ' x');
    await act(() => router.navigate({ to: '/partners' }));
    await screen.findByRole('searchbox', { name: 'Find an organisation' });
    now = { ...norland, version: 2 };
    await act(() => router.navigate({ to: '/partners/$id/edit', params: { id: 'organisation-Norland' } }));
    expect(await screen.findByRole('textbox', { name: /Short name/ })).toHaveValue('NL x');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(versions).toEqual([1]));
  });

  it('edited by two is saved by the second only after they saw what changed', async () => {
    let now: object = norland;
    const editOrganisation = ({ input }: { input: { version: number } }) => {
      if (input.version === 2) return now;
      now = { ...norland, version: 2, shortName: 'Nor' };
      const changes = [{ __typename: 'ChangeSince', fields: ['shortName'], by: 'Carla', on: '2026-11-20' }];
      return { __typename: 'StaleEdit', message: 'Carla changed this.', version: 2, changes };
    };
    const { user } = open('/partners/organisation-Norland/edit', { editOrganisation, organisation: () => now });
    const name = await screen.findByRole('textbox', { name: /Short name/ });
    await user.clear(name);
    await user.click(name);
    await user.paste('N');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const alert = within(await screen.findByRole('alert'));
    expect(await alert.findByText('Nor')).toBeVisible();
    expect(name).toHaveValue('N');
    await user.click(alert.getByRole('button', { name: 'Use this value: Short name' }));
    expect(name).toHaveValue('Nor');
    await user.click(screen.getByRole('button', { name: 'Save anyway' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Norland' })).toBeVisible();
  });
});
