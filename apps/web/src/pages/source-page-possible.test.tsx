import { act, screen, waitFor, within } from '@testing-library/react';
import { coded, connection } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';
import { proposedPassage } from '../testing/sources.js';
import { text, ferry, ports, read, world, entered, cardOf } from '../testing/source-page.js';

describe('a source', () => {
  describe('with possible passages', () => {
    const thanks = (parts: object = {}) =>
      proposedPassage('thanks', text, 'They thanked all.', { tier: 'POSSIBLE', ...parts });
    /** As the server does: the passages with or without the possible ones. */
    const passages = ({ possible }: { possible: boolean }) =>
      connection(possible ? [ferry(), ports(), thanks()] : [ferry(), ports()]);

    it('keeps them behind one line that opens the first of them, and hides them again', async () => {
      const { user } = renderAt('/sources/a', world({}, read({ proposalsPossible: 1, passages })));
      await cardOf('Title of ferry');
      expect(screen.getByText('1 more passage may state something.')).toBeVisible();
      expect(screen.queryByRole('article', { name: /Title of thanks/ })).toBeNull();
      expect(screen.getByText('0 of 2 decided')).toBeVisible();
      await user.click(screen.getByRole('button', { name: 'Show them' }));
      const card = within(await screen.findByRole('article', { name: 'Possible: Title of thanks', current: true }));
      expect(card.getByText('Possible')).toBeVisible();
      expect(card.getByRole('button', { name: /^Accept/ })).toBeVisible();
      expect(screen.getByText('1 possible passage is shown.')).toBeVisible();
      await user.keyboard('p');
      expect(await screen.findByText('1 more passage may state something.')).toBeVisible();
      await waitFor(() => expect(screen.queryByRole('article', { name: /Title of thanks/ })).toBeNull());
    });

    it('says why they cannot be shown, and leaves the others', async () => {
      const fails = ({ possible }: { possible: boolean }) => {
        if (possible) throw coded('INTERNAL');
        return connection([ferry(), ports()]);
      };
      const { user } = renderAt('/sources/a', world({}, read({ proposalsPossible: 1, passages: fails })));
      await cardOf('Title of ferry');
      await user.keyboard('p');
      await waitFor(() => expect(screen.getAllByText(/Something went wrong on our side/)[0]).toBeVisible());
      expect(screen.getByText('1 more passage may state something.')).toBeVisible();
      expect(await cardOf('Title of ferry')).toBeVisible();
    });

    it('counts none behind the line that is in view already, because its words are used', async () => {
      const stated = { ...thanks(), state: 'NOTED' };
      renderAt('/sources/a', world({}, read({ proposalsPossible: 1, passages: connection([ferry(), stated]) })));
      await cardOf('Title of ferry');
      expect(screen.queryByText(/may state something/)).toBeNull();
    });

    it('says when only the likely ones are decided', async () => {
      const of = read({
        proposalsDecided: 2,
        proposalsPossible: 1,
        passages: connection([ferry({ state: 'ACCEPTED', commitments: [entered] })]),
        proposals: connection([]),
      });
      renderAt('/sources/a', world({ sourcesToDecide: connection([]) }, of));
      expect(await screen.findByRole('heading', { name: 'Every likely proposal is decided' })).toBeVisible();
      expect(screen.getByText('1 more passage may state something.')).toBeVisible();
    });
  });

  it('is read sentence by sentence: each proposal and each sentence between them, to its end and back', async () => {
    const noted: { start: number; end: number }[] = [];
    const notePassage = ({ input }: { input: { start: number; end: number } }) => {
      noted.push({ start: input.start, end: input.end });
      return { __typename: 'Note', id: 'note' };
    };
    const { user } = renderAt('/sources/a', world({ notePassage }));
    await cardOf('Title of ferry');
    const isActive = (name: string) =>
      waitFor(async () => expect(await screen.findByRole('article', { name, current: true })).toHaveFocus());
    await user.keyboard('w');
    await isActive('Proposed: Title of ferry');
    expect(await screen.findByText('Sentence 1 of 4')).toBeVisible();
    await user.keyboard('j');
    await isActive('Sentence: The ministers met on an island.');
    expect(screen.getByText('Sentence 2 of 4')).toBeVisible();
    const words = screen.getByRole('article', { name: 'Statement a' });
    expect(words.querySelector('mark[data-active]')).toHaveTextContent('The ministers met on an island.');
    await user.keyboard('{ArrowDown}');
    await isActive('Proposed: Title of ports');
    await user.keyboard('j');
    await isActive('Sentence: They thanked all.');
    await user.keyboard('j');
    await waitFor(() => expect(screen.getByText('That was the last sentence.')).toBeInTheDocument());
    await user.keyboard('k');
    await isActive('Proposed: Title of ports');
    await user.keyboard('k');
    await isActive('Sentence: The ministers met on an island.');
    await user.keyboard('n');
    const dialog = within(await screen.findByRole('dialog', { name: 'Note this passage' }));
    await user.selectOptions(dialog.getByLabelText(/^Type of note/), 'Position');
    await user.click(dialog.getByRole('button', { name: 'Note' }));
    await isActive('Proposed: Title of ports');
    expect(noted).toEqual([{ start: 33, end: 64 }]);
    await user.keyboard('k');
    await isActive('Sentence: The ministers met on an island.');
    await user.keyboard('w');
    await waitFor(() => expect(screen.queryByText(/^Sentence \d of/)).toBeNull());
    // The nearest passage, from which J and K go on.
    await isActive('Proposed: Title of ports');
    await user.keyboard('j');
    await isActive('Proposed: Title of ferry');
    await user.keyboard('w');
    expect(await screen.findByText('Sentence 2 of 4')).toBeVisible();
  });

  it('is read on to where its passages are loaded, and asks once for the others', async () => {
    const asked: (string | null)[] = [];
    const passages = ({ after }: { after: string | null }) => {
      asked.push(after ?? null);
      if (after) throw coded('UNAVAILABLE');
      return { ...connection([ferry()]), pageInfo: { hasNextPage: true, endCursor: 'first' } };
    };
    const { user } = renderAt('/sources/a', world({}, read({ passages })));
    await cardOf('Title of ferry');
    await user.keyboard('w');
    // Beyond the first passage, nothing is known yet.
    expect(await screen.findByText('Sentence 1 of 1')).toBeVisible();
    await waitFor(() => expect(asked.filter((after) => after === 'first')).toHaveLength(1));
    await act(() => new Promise((go) => setTimeout(go, 300)));
    expect(asked.filter((after) => after === 'first')).toHaveLength(1);
  });
});
