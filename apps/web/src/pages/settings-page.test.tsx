import { weightsFigures } from '@followthrough/domain/reading-weights';
import { screen, waitFor, within } from '@testing-library/react';
import { administrator, connection, contributor, deployment } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

const saved = { __typename: 'Deployment', ...deployment, version: 1, idleHours: 24, fetchHosts: null };
const norland = {
  __typename: 'Organisation',
  id: 'norland',
  name: 'Norland',
  kind: 'COUNTRY',
  version: 2,
  isOwn: true,
};

function world(parts: object = {}) {
  return {
    viewer: administrator(),
    deployment: { ...saved, events: connection([]), weightsInUse: null },
    shippedWeights: { documents: 125, commitments: 591 },
    trainedWeights: [],
    allowableHosts: ['ferries.example', 'quays.example'],
    organisations: connection([norland]),
    ...parts,
  };
}

describe('settings', () => {
  it('are hidden from people who may not change them', async () => {
    renderAt('/settings', world({ viewer: contributor() }));
    expect(await screen.findByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  });

  it('are reached from the account menu of administrators', async () => {
    const { user } = renderAt('/account', world({ sessions: [] }));
    await user.click(await screen.findByRole('button', { name: 'Account of Ana Costa' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Settings' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  });

  it('give the deployment a name, which the top bar and the title show at once', async () => {
    const asked: unknown[] = [];
    const state = { ...saved, events: connection([]) };
    const changeSettings = ({ input }: { input: object }) => {
      asked.push({ ...input });
      return Object.assign(state, input, { version: 2 });
    };
    const { user } = renderAt('/settings', world({ deployment: () => state, changeSettings }));
    const name = await screen.findByLabelText(/^Name/);
    await user.clear(name);
    await user.type(name, 'Pledges of Norland');
    await user.clear(screen.getByLabelText(/^Session length/));
    await user.type(screen.getByLabelText(/^Session length/), '8');
    await user.click(screen.getByRole('button', { name: 'Save settings' }));
    expect(await screen.findByRole('link', { name: 'Pledges of Norland' })).toBeVisible();
    await waitFor(() => expect(document.title).toBe('Settings · Pledges of Norland'));
    expect(asked).toEqual([{ version: 1, name: 'Pledges of Norland', idleHours: 8, fetchHosts: null }]);
  });

  it('say where texts of sources are sent, and nothing if they are sent nowhere', async () => {
    const first = renderAt('/settings', world());
    await screen.findByLabelText(/^Session length/);
    expect(screen.queryByText(/its text is also sent/)).toBeNull();
    first.unmount();
    const outsideReader = { __typename: 'ConfiguredReader', model: 'small-1', host: 'llm.example' };
    renderAt('/settings', world({ outsideReader }));
    expect(await screen.findByText(/its text is also sent/)).toHaveTextContent('small-1 at llm.example');
  });

  it('say that it could not be loaded where texts are sent', async () => {
    const outsideReader = () => {
      throw new Error('Down');
    };
    renderAt('/settings', world({ outsideReader }));
    expect(await screen.findByText(/^Whether texts are also sent/)).toBeVisible();
  });

  it('refuse hours that no session has, beside the field', async () => {
    const { user } = renderAt('/settings', world());
    await user.clear(await screen.findByLabelText(/^Session length/));
    await user.type(screen.getByLabelText(/^Session length/), '500');
    await user.click(screen.getByRole('button', { name: 'Save settings' }));
    expect(await screen.findByText('Enter a whole number of hours from 1 to 336.')).toBeVisible();
  });

  it('say by how much a pasted name is too long, and cut none of it', async () => {
    const asked: unknown[] = [];
    const { user } = renderAt('/settings', world({ changeSettings: (input: object) => asked.push(input) }));
    const name = await screen.findByLabelText(/^Name/);
    await user.clear(name);
    await user.click(name);
    await user.paste('n'.repeat(300));
    expect(name).toHaveValue('n'.repeat(300));
    await user.click(screen.getByRole('button', { name: 'Save settings' }));
    expect(name).toHaveAccessibleDescription(/300 characters, 240 more than the limit of 60/);
    expect([name, asked]).toEqual([document.activeElement, []]);
    expect(name).toHaveValue('n'.repeat(300));
  });

  it('narrow the hosts to some that the server lists', async () => {
    const asked: unknown[] = [];
    const changeSettings = ({ input }: { input: { fetchHosts: string[] } }) => {
      asked.push([...input.fetchHosts]);
      return { ...saved, version: 2, fetchHosts: input.fetchHosts };
    };
    const { user } = renderAt('/settings', world({ changeSettings }));
    await user.click(await screen.findByRole('radio', { name: 'Only some of them' }));
    await user.click(screen.getByRole('checkbox', { name: 'ferries.example' }));
    await user.click(screen.getByRole('button', { name: 'Save settings' }));
    await waitFor(() => expect(asked).toEqual([['quays.example']]));
  });

  it('say what to do where the server lists no host', async () => {
    renderAt('/settings', world({ allowableHosts: [] }));
    expect(await screen.findByText(/because FETCH_HOSTS is empty/)).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('keep what was typed if another administrator saved first', async () => {
    const changeSettings = { __typename: 'StaleEdit', message: 'Carla changed this.', version: 2, changes: [] };
    const { user } = renderAt('/settings', world({ changeSettings }));
    await user.type(await screen.findByLabelText(/^Name/), ' of Norland');
    await user.click(screen.getByRole('button', { name: 'Save settings' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Carla changed this.');
    expect(screen.getByLabelText(/^Name/)).toHaveValue('Followthrough of Norland');
  });

  it('list our own organisations, to add to and to remove from', async () => {
    const asked: unknown[] = [];
    const setOwnOrganisation = ({ input }: { input: { isOwn: boolean } }) => {
      asked.push({ ...input });
      return { ...norland, isOwn: input.isOwn };
    };
    const { user } = renderAt('/settings', world({ setOwnOrganisation }));
    const own = within(await screen.findByRole('region', { name: 'Our own organisations' }));
    await user.click(await own.findByRole('button', { name: 'Remove Norland' }));
    await user.type(own.getByLabelText('Add an organisation'), 'Norl');
    await user.click(await own.findByRole('option', { name: /Norland/ }));
    await waitFor(() =>
      expect(asked).toEqual([
        { id: 'norland', isOwn: false },
        { id: 'norland', isOwn: true },
      ]),
    );
  });

  describe('choose the weights for scanning:', () => {
    const figures = (isOwn: boolean, recall: number) => ({
      ...{ isOwn, commitments: 48, likely: 40, recall, precision: 0.9, f1: 0.85 },
      ...{ recallOfBoth: 0.95, proposalsPerCommitment: 1.6 },
    });
    const own = (id: string, parts: object = {}) => ({
      ...{ __typename: 'ReadingWeights', id, trainedAt: '2026-11-02T09:00:00Z', isStale: false },
      ...{ accepted: 48, declined: 36, sources: 12, figures: [figures(false, 0.7), figures(true, 0.8)] },
      ...parts,
    });
    const using = (id: string | null) => ({
      ...saved,
      events: connection([]),
      weightsInUse: id === null ? null : { __typename: 'ReadingWeights', id },
    });
    const block = async () => within(await screen.findByRole('region', { name: 'Scanning' }));
    const row = async (name: string | RegExp) => within(await (await block()).findByRole('listitem', { name }));

    it('without trained ones, the page says how to train them', async () => {
      renderAt('/settings', world());
      expect(await (await row('Shipped weights')).findByText('In use')).toBeVisible();
      expect((await block()).getByText('npm run train -- --from-register')).toBeVisible();
      expect((await block()).queryByRole('button')).toBeNull();
    });

    it('the figures of both stand side by side, with what they leave out', async () => {
      renderAt('/settings', world({ trainedWeights: [own('new'), own('old')] }));
      const table = within(await (await block()).findByRole('table', { name: /^On 48 commitments in sources/ }));
      expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Shipped', 'Our own']);
      expect(table.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(
        Object.values(weightsFigures).map(({ label }) => label),
      );
      const recall = table.getByRole('row', { name: /found by likely proposals/ });
      expect(
        within(recall)
          .getAllByRole('cell')
          .map(({ textContent }) => textContent),
      ).toEqual(['70%', '80%']);
      expect((await block()).getByText(/favour the weights that scans used until now/)).toBeVisible();
      // Earlier trainings are listed only while they are used.
      expect((await block()).getAllByRole('listitem')).toHaveLength(2);
    });

    it('later ones and those in use have names of their own, and each its figures', async () => {
      const trainedWeights = [
        own('new', { trainedAt: '2026-11-09T09:00:00Z' }),
        own('old', { isStale: true, figures: [figures(false, 0.6), figures(true, 0.65)] }),
      ];
      renderAt('/settings', world({ trainedWeights, deployment: using('old') }));
      const later = await row(/^Our own weights, trained 9 Nov 2026/);
      expect(await later.findByRole('row', { name: /recall.* 70% 80%/ })).toBeVisible();
      expect(later.getByRole('columnheader', { name: 'Shipped' })).toBeVisible();
      const earlier = await row(/^Our own weights, trained 2 Nov 2026/);
      expect(earlier.getByRole('row', { name: /recall.* 60% 65%/ })).toBeVisible();
      expect(earlier.getByRole('columnheader', { name: 'Shipped before' })).toBeVisible();
      expect(earlier.getByText(/with the shipped weights of that version/)).toBeVisible();
    });

    it('scans use our own once an administrator says so, and the shipped ones after an undo', async () => {
      const asked: unknown[] = [];
      let inUse: string | null = null;
      const chooseWeights = ({ input }: { input: { weightsId: string | null } }) => {
        asked.push({ ...input });
        inUse = input.weightsId;
        return using(inUse);
      };
      const deployment = () => using(inUse);
      const { user } = renderAt('/settings', world({ trainedWeights: [own('new')], deployment, chooseWeights }));
      expect(
        await (
          await row(/^Our own weights, trained 2 Nov 2026/)
        ).findByText(/From 48 accepted and 36 noted or rejected/),
      ).toBeVisible();
      await user.click(
        (await row(/^Our own weights, trained 2 Nov 2026/)).getByRole('button', { name: 'Use our own' }),
      );
      expect(await (await row(/^Our own weights, trained 2 Nov 2026/)).findByText('In use')).toBeVisible();
      expect((await row('Shipped weights')).queryByText('In use')).toBeNull();
      await user.click(screen.getByRole('button', { name: /^Undo/ }));
      expect(await (await row('Shipped weights')).findByText('In use')).toBeVisible();
      expect(asked).toEqual([
        { weightsId: 'new', seenId: null },
        { weightsId: null, seenId: 'new' },
      ]);
    });

    it('weights of another version are said not to be used, and can only be put away', async () => {
      const trainedWeights = [own('old', { isStale: true })];
      renderAt('/settings', world({ trainedWeights, deployment: using('old') }));
      expect(
        await (await row(/^Our own weights, trained 2 Nov 2026/)).findByText(/do not fit this version/),
      ).toBeVisible();
      expect((await row(/^Our own weights, trained 2 Nov 2026/)).queryByRole('button')).toBeNull();
      expect((await row('Shipped weights')).getByText('In use')).toBeVisible();
      expect((await row('Shipped weights')).getByRole('button', { name: 'Use the shipped ones' })).toBeVisible();
    });

    it('a choice that came after another one says so', async () => {
      const chooseWeights = {
        ...{ __typename: 'InvalidInput', code: 'WEIGHTS_CHOSEN_SINCE', params: [], field: null },
        message: 'Changed since.',
      };
      const { user } = renderAt('/settings', world({ trainedWeights: [own('new')], chooseWeights }));
      await user.click(
        await (await row(/^Our own weights, trained 2 Nov 2026/)).findByRole('button', { name: 'Use our own' }),
      );
      expect(await (await block()).findByRole('alert')).toHaveTextContent(/weights in use have changed/);
    });
  });
});
