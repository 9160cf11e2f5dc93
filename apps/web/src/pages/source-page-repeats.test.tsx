import { screen, waitFor, within } from '@testing-library/react';
import { connection, viewer } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';
import { proposedPassage, source } from '../testing/sources.js';
import { text, world, entered, decided } from '../testing/source-page.js';

describe('a source', () => {
  describe('with a passage that repeats a proposal', () => {
    const twice = `${text}\n\nA ferry line will be opened by Norland.`;
    const words = 'A ferry line will be opened by Norland.';
    const joinedAs = (state: string, passageState: string) => ({
      ...{ __typename: 'Proposal', id: 'proposal-again', state },
      passage: { __typename: 'Passage', id: 'passage-again', state: passageState, quote: words },
    });
    const main = (parts: object = {}) =>
      proposedPassage('ferry', twice, 'Norland will open a ferry line.', {
        ...{ alsoSaid: [joinedAs('PROPOSED', 'ALSO_SAID')], ...parts },
      });
    const again = (parts: object = {}) => {
      const restates = {
        __typename: 'Proposal',
        id: 'proposal-ferry',
        title: 'Title of ferry',
        passage: { id: 'passage-ferry' },
      };
      return proposedPassage('again', twice, words, { tier: 'POSSIBLE', restates, ...parts }, { state: 'ALSO_SAID' });
    };
    const second = () => proposedPassage('ports', twice, 'Sudmark will fund two ports.');
    const both = (parts: object = {}) =>
      source('a', { text: twice, proposalsMade: 2, passages: connection([main(), second(), again()]), ...parts });
    const card = async () =>
      within(await screen.findByRole('article', { name: 'Proposed: Title of ferry', current: true }));
    const article = () => screen.getByRole('article', { name: 'Statement a' });

    it('shows it under the proposal, and no second one', async () => {
      renderAt('/sources/a', world({}, both({ proposalsPossible: 0 })));
      expect((await card()).getByText('Also said')).toBeVisible();
      expect((await card()).getByText(words)).toBeVisible();
      expect(screen.queryByRole('article', { name: /Title of again/ })).toBeNull();
      expect(screen.queryByText(/may state something/)).toBeNull();
      // Under the proposal, and in the legend of the marks.
      expect(screen.getAllByText('Also said')).toHaveLength(2);
      expect(article().querySelector('mark[data-state="ALSO_SAID"]')).toHaveTextContent(words);
    });

    it('leads from the proposal to its words, and from its words to the proposal', async () => {
      const { user } = renderAt('/sources/a', world({}, both()));
      await user.click((await card()).getByText(words));
      await waitFor(() => expect(article().querySelector('mark[data-active]')).toHaveTextContent(words));
      expect((await card()).getByText('Also said')).toBeVisible();
      await user.keyboard('j');
      await screen.findByRole('article', { name: 'Proposed: Title of ports', current: true });
      await user.click(article().querySelector('mark[data-state="ALSO_SAID"]')!);
      expect((await card()).getByText('Also said')).toBeVisible();
    });

    it('accepts it with the proposal, by what was shown', async () => {
      const asked: { version: string }[] = [];
      const acceptAsProposed = ({ input }: { input: { version: string } }) => {
        asked.push(input);
        const alsoSaid = [joinedAs('LINKED', 'STATED')];
        return decided(main().proposal, { state: 'ACCEPTED', commitments: [entered], alsoSaid });
      };
      const { user } = renderAt('/sources/a', world({ acceptAsProposed }, both()));
      await card();
      await user.keyboard('a');
      await waitFor(() =>
        expect(article().querySelector('#passage-passage-again')).toHaveAttribute('data-state', 'STATED'),
      );
      expect(asked).toMatchObject([{ proposalId: 'proposal-ferry', version: 'version-ferry' }]);
    });

    it('names it in the forms, which send what they showed', async () => {
      const asked: object[] = [];
      const rejectProposal = ({ input }: { input: object }) => {
        asked.push({ ...input });
        return { __typename: 'ProposalChanged', message: 'It has changed. Check it.' };
      };
      const { user } = renderAt('/sources/a', world({ rejectProposal }, both()));
      await card();
      await user.keyboard('x');
      const dialog = within(await screen.findByRole('dialog', { name: 'Reject this proposal' }));
      expect(dialog.getByText('Also applies to')).toBeVisible();
      expect(dialog.getByText(words)).toBeVisible();
      await user.click(dialog.getByLabelText('Already done'));
      await user.click(dialog.getByRole('button', { name: 'Reject' }));
      expect(await dialog.findByText('It has changed. Check it.')).toBeVisible();
      expect(asked).toMatchObject([{ proposalId: 'proposal-ferry', alsoSaid: ['proposal-again'] }]);
    });

    it('closes a form whose proposal was joined to another one since, and leads to that one', async () => {
      let isJoined = false;
      const own = { ...again({ tier: 'LIKELY', restates: null }), state: 'PROPOSED' };
      const passages = () =>
        isJoined ? connection([main(), second(), again()]) : connection([main({ alsoSaid: [] }), second(), own]);
      const rejectProposal = () => {
        isJoined = true;
        return { __typename: 'ProposalChanged', message: 'It has changed. Check it.' };
      };
      const { user } = renderAt('/sources/a#passage-passage-again', world({ rejectProposal }, both({ passages })));
      await screen.findByRole('article', { name: 'Proposed: Title of again', current: true });
      await user.keyboard('x');
      const dialog = within(await screen.findByRole('dialog', { name: 'Reject this proposal' }));
      await user.click(dialog.getByLabelText('Already done'));
      await user.click(dialog.getByRole('button', { name: 'Reject' }));
      expect(await screen.findByText(/^This passage now counts under “Title of ferry”/)).toBeVisible();
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      expect((await card()).getByText('Also said')).toBeVisible();
    });

    it('separates it, to be decided for itself', async () => {
      let isSeparate = false;
      const own = () => again({ tier: 'LIKELY', restates: null });
      const passages = () =>
        isSeparate
          ? connection([main({ alsoSaid: [] }), second(), { ...own(), state: 'PROPOSED' }])
          : connection([main(), second(), again()]);
      const separateProposal = () => {
        isSeparate = true;
        return own().proposal;
      };
      const { user } = renderAt('/sources/a', world({ separateProposal }, both({ passages })));
      await user.click((await card()).getByRole('button', { name: `Separate “${words}”` }));
      expect(await screen.findByText('Separated: it is now a proposal of its own')).toBeInTheDocument();
      const separated = await screen.findByRole('article', { name: 'Proposed: Title of again', current: true });
      await waitFor(() => expect(separated).toHaveFocus());
      expect(screen.queryByText('Also said')).toBeNull();
    });

    it('says why it cannot be separated', async () => {
      const separateProposal = { __typename: 'ProposalDecided', message: 'Ben has decided about this already.' };
      const { user } = renderAt('/sources/a', world({ separateProposal }, both()));
      await user.click((await card()).getByRole('button', { name: /^Separate/ }));
      expect(await screen.findByText('Ben has decided about this already.')).toBeInTheDocument();
    });

    it('offers no separation to people who may not decide, nor after the decision', async () => {
      const { unmount } = renderAt('/sources/a', world({ viewer: viewer() }, both()));
      expect((await card()).getByText('Also said')).toBeVisible();
      expect(screen.queryByRole('button', { name: /^Separate/ })).toBeNull();
      unmount();
      const parts = { state: 'REJECTED', reasonCode: 'ALREADY_DONE', alsoSaid: [joinedAs('REJECTED', 'REJECTED')] };
      const passages = connection([main(parts), again({ state: 'REJECTED', reasonCode: 'ALREADY_DONE' })]);
      renderAt('/sources/a#passage-passage-ferry', world({}, both({ passages })));
      const rejected = await screen.findByRole('article', { name: 'Rejected: Title of ferry', current: true });
      expect(within(rejected).getByText('Also said')).toBeVisible();
      expect(screen.queryByRole('button', { name: /^Separate/ })).toBeNull();
      expect(screen.queryByRole('article', { name: /Title of again/ })).toBeNull();
    });

    it('opens the proposal from the address of the passage', async () => {
      renderAt('/sources/a#passage-passage-again', world({}, both()));
      expect((await card()).getByText('Also said')).toBeVisible();
      await waitFor(() => expect(article().querySelector('mark[data-active]')).toHaveTextContent(words));
    });

    it('has a card for what else rests on the passage', async () => {
      const statement = {
        ...{ __typename: 'Statement', id: 's', roles: ['STATES'], createdAt: '2026-01-01T10:00:00Z', createdBy: null },
        commitment: { __typename: 'Commitment', id: 'other', reference: 'FT-0009', title: 'Boats' },
      };
      const stated = { ...again(), statements: [statement], state: 'STATED' };
      const passages = connection([main(), second(), stated]);
      renderAt('/sources/a', world({}, both({ passages })));
      await card();
      expect(screen.getByRole('article', { name: `Commitment: ${words}` })).toHaveTextContent('FT-0009');
    });

    it('asks for no decision on it where the text is read sentence by sentence', async () => {
      const { user } = renderAt('/sources/a', world({}, both()));
      await card();
      await user.keyboard('w');
      expect(await screen.findByText('Sentence 1 of 5')).toBeVisible();
      for (let steps = 0; steps < 4; steps += 1) await user.keyboard('j');
      const stop = await screen.findByRole('article', { name: `Also said: ${words}`, current: true });
      await waitFor(() => expect(stop).toHaveFocus());
      expect(stop).toHaveTextContent('About the same commitment as “Title of ferry”, and decided with it.');
      expect(within(stop).queryByRole('button', { name: /Accept|Note|Link/ })).toBeNull();
      await user.keyboard('x');
      expect(screen.queryByRole('dialog')).toBeNull();
      await user.click(within(stop).getByRole('button', { name: 'Show proposal' }));
      expect((await card()).getByText('Also said')).toBeVisible();
    });
  });
});
