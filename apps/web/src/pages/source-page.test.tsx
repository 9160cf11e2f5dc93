import { act, screen, waitFor, within } from '@testing-library/react';
import { coded, connection, viewer } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';
import { proposedPassage } from '../testing/sources.js';
import { text, ferry, ports, read, world, cardOf, select } from '../testing/source-page.js';

describe('a source', () => {
  it('shows a skeleton, a missing source, and a failure', async () => {
    const first = renderAt('/sources/a', world({ source: () => new Promise(() => undefined) }));
    expect(await screen.findByRole('status', { name: 'Loading' })).toBeInTheDocument();
    first.unmount();
    const second = renderAt('/sources/a', world({ source: null }));
    expect(await screen.findByText('There is nothing here')).toBeVisible();
    second.unmount();
    const half = renderAt('/sources/a', world({ source: () => Promise.reject(coded('INVALID')) }));
    expect(await screen.findByText('There is nothing here')).toBeVisible();
    half.unmount();
    const fails = () => {
      throw coded('INTERNAL');
    };
    renderAt('/sources/a', world({ source: fails }));
    expect(await screen.findByText(/Something went wrong on our side/)).toBeVisible();
  });

  it('is shown word for word, its passages marked, each proposal saying what made it one', async () => {
    renderAt('/sources/a', world());
    const words = await screen.findByRole('article', { name: 'Statement a' });
    const chunks = [...words.querySelectorAll('[data-start]')].map((chunk) => chunk.textContent);
    expect(chunks.join('')).toBe(text);
    const marks = [...words.querySelectorAll('mark')];
    expect(marks.map((mark) => [mark.textContent, mark.dataset.state])).toEqual([
      ['Norland will open a ferry line.', 'PROPOSED'],
      ['Sudmark will fund two ports.', 'PROPOSED'],
    ]);
    expect(screen.getByText('0 of 2 decided')).toBeVisible();
    const card = within(await cardOf('Title of ferry'));
    expect(card.getByText('will')).toBeVisible();
    expect(card.getByText(/Norland/)).toBeVisible();
  });

  it('warns above a text that is not the one that was archived, and above no other', async () => {
    const first = renderAt('/sources/a', world());
    await screen.findByRole('article', { name: 'Statement a' });
    expect(screen.queryByText(/has changed since it was archived/)).toBeNull();
    first.unmount();
    renderAt('/sources/a', world({}, read({ isTextIntact: false })));
    expect(await screen.findByText('This text has changed since it was archived')).toBeVisible();
    expect(screen.getByText(/Do not rely on its words/)).toBeVisible();
  });

  it('shows the decisions as a list: the active one open, the others a line each, under a bar that says how far it is', async () => {
    const narrow = window.matchMedia;
    window.matchMedia = (query) => ({ ...narrow(query), matches: query.includes('min-width') });
    const { user } = renderAt('/sources/a', world());
    const bar = within(await screen.findByRole('region', { name: 'Decisions on this source' }));
    expect(bar.getByText('0 of 2 decided')).toBeVisible();
    expect(bar.getByText(/^for/)).toHaveTextContent('for Security');
    const list = within(screen.getByRole('list', { name: 'Decisions' }));
    const [open, line] = list.getAllByRole('article');
    expect(within(open!).getByRole('button', { name: /^Accept/ })).toBeVisible();
    expect(within(line!).queryByRole('button')).toBeNull();
    expect(line).toHaveTextContent('Title of ports');
    await user.click(line!);
    expect(within(line!).getByRole('button', { name: /^Accept/ })).toBeVisible();
    expect(within(open!).queryByRole('button')).toBeNull();
    window.matchMedia = narrow;
  });

  it('goes by J and K to what is undecided, round the ends, and by arrow keys to anything', async () => {
    const railway = proposedPassage('railway', text, 'They thanked all.');
    const rejected = ports({ state: 'REJECTED', reasonCode: 'ALREADY_DONE', decidedAt: '2026-02-01T10:00:00Z' });
    const of = read({ proposalsMade: 3, proposalsDecided: 1, passages: connection([ferry(), rejected, railway]) });
    const { user } = renderAt('/sources/a', world({}, of));
    const isActive = async (name: string) => expect(await cardOf(name)).toHaveFocus();
    await cardOf('Title of ferry');
    await user.keyboard('j');
    await waitFor(() => isActive('Title of railway'));
    await user.keyboard('j');
    await waitFor(() => isActive('Title of ferry'));
    await user.keyboard('k');
    await waitFor(() => isActive('Title of railway'));
    await user.keyboard('{ArrowUp}');
    await waitFor(() => isActive('Title of ports'));
  });

  it('shows its keys, and lets them be switched off', async () => {
    const { user } = renderAt('/sources/a', world());
    await cardOf('Title of ferry');
    await user.keyboard('?');
    const dialog = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }));
    await user.click(dialog.getByLabelText('Use single-key shortcuts'));
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    await user.keyboard('x');
    expect(screen.queryByRole('dialog', { name: 'Reject this proposal' })).toBeNull();
  });

  it('names who speaks in it and who published it, and one name where they are the same', async () => {
    const by = (publisher: string) => world({}, read({ issuer: null, issuerName: 'Norland', publisher }));
    const first = renderAt('/sources/a', by('Norland Gazette'));
    const both = await screen.findByRole('heading', { level: 1 });
    expect(both.parentElement).toHaveTextContent('Norland · Norland Gazette');
    first.unmount();
    renderAt('/sources/a', by('Norland'));
    const heading = await screen.findByRole('heading', { level: 1 });
    expect(heading.parentElement?.textContent?.match(/Norland/g)).toHaveLength(1);
  });

  it('brings the passage of its address into view, and says so', async () => {
    const shown: string[] = [];
    const before = window.HTMLElement.prototype.scrollIntoView;
    window.HTMLElement.prototype.scrollIntoView = function show(this: HTMLElement) {
      shown.push(this.id);
    };
    renderAt('/sources/a#passage-passage-ports', world());
    expect(await screen.findByText('In view: “Sudmark will fund two ports.”')).toBeInTheDocument();
    expect(shown).toContain('passage-passage-ports');
    expect(await cardOf('Title of ports')).toHaveAttribute('aria-current', 'true');
    window.HTMLElement.prototype.scrollIntoView = before;
  });

  it('lets others only read it', async () => {
    const { user } = renderAt('/sources/a', world({ viewer: viewer() }));
    await cardOf('Title of ferry');
    for (const name of [/^Accept/, /^Reject/, 'Edit details', 'Keys']) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
    await user.keyboard('x');
    expect(screen.queryByRole('dialog')).toBeNull();
    select(await screen.findByRole('article', { name: 'Statement a' }), 'ministers met');
    await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(screen.queryByRole('toolbar', { name: 'Selected words' })).toBeNull();
  });

  it('is corrected, and shows another person’s corrections', async () => {
    const versions: number[] = [];
    const facts = [
      {
        __typename: 'SourceFact',
        id: 'f',
        name: 'TITLE',
        origin: 'STATED',
        why: null,
        givenAt: '2026-01-01T10:00:00Z',
        givenBy: null,
      },
    ];
    let publisher = 'Ministry of Ferries';
    const of = () => read({ facts, publisher });
    const correctSource = ({ input }: { input: { version: number } }) => {
      versions.push(input.version);
      if (input.version > 1) return read({ facts, version: 3 });
      publisher = 'Ferry Office';
      return {
        __typename: 'StaleEdit',
        message: 'Ben corrected this.',
        version: 2,
        changes: [{ fields: ['publisher'] }],
      };
    };
    const { user } = renderAt('/sources/a', { ...world(), source: of, correctSource });
    await user.click(await screen.findByRole('button', { name: 'Edit details' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Edit details' }));
    await user.click(dialog.getByLabelText(/^Title/));
    await user.paste(' II');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('Ben corrected this.')).toBeVisible();
    expect(await dialog.findByText('Ferry Office')).toBeVisible();
    expect(dialog.getByLabelText(/^Title/)).toHaveValue('Statement a II');
    await user.click(dialog.getByRole('button', { name: 'Save anyway' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(versions).toEqual([1, 2]);
  });
});
