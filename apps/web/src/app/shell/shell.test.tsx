import { screen, waitFor, within } from '@testing-library/react';
import { followUp, list } from '../../testing/delivery.js';
import { auditor, administrator, connection, contributor, deployment, team, viewer } from '../../testing/people.js';
import { renderAt } from '../../testing/render-at.js';

const counted = (totalCount: number) => ({ edges: [], totalCount, pageInfo: { hasNextPage: false, endCursor: null } });

const world = (parts: object) => ({ deployment, sessions: [], teams: [], people: connection([]), ...parts });

describe('the shell', () => {
  it('offers people and teams to administrators alone', async () => {
    const first = renderAt('/account', world({ viewer: administrator() }));
    const rail = await screen.findByRole('navigation', { name: 'Main' });
    expect(within(rail).getByRole('link', { name: 'People' })).toBeVisible();
    first.unmount();

    renderAt('/account', world({ viewer: contributor() }));
    const other = await screen.findByRole('navigation', { name: 'Main' });
    expect(within(other).queryByRole('link', { name: 'People' })).toBeNull();
  });

  it('names the document and moves focus to the heading of the page that was gone to', async () => {
    const { user } = renderAt('/account', world({ viewer: administrator() }));
    await screen.findByRole('heading', { level: 1, name: 'Ana Costa' });
    expect(document.title).toBe('Account · Followthrough');
    await user.click(screen.getByRole('link', { name: 'People' }));
    const heading = await screen.findByRole('heading', { level: 1, name: 'People and teams' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(document.title).toBe('People and teams · Followthrough');
  });

  it('has a skip link that leads to the content, first in the order of the Tab key', async () => {
    const { user } = renderAt('/account', world({ viewer: viewer() }));
    const skip = await screen.findByRole('link', { name: 'Skip to the content' });
    await user.tab();
    expect(skip).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('shows the user’s name and roles in the account menu', async () => {
    const manager = viewer({ isAdministrator: true, memberships: [{ team: team('Security'), role: 'MANAGER' }] });
    const { user } = renderAt('/account', world({ viewer: manager }));
    await user.click(await screen.findByRole('button', { name: 'Account of Ana Costa' }));
    const menu = await screen.findByRole('menu');
    expect(menu).toHaveTextContent('Administrator, Manager of Security');
    await user.click(within(menu).getByRole('menuitemradio', { name: 'Dark' }));
    expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark');
  });

  it('says that an address does not exist, and stays visible', async () => {
    renderAt('/nowhere', world({ viewer: viewer() }));
    expect(await screen.findByRole('heading', { name: 'There is nothing here' })).toBeVisible();
    expect(screen.getByRole('navigation', { name: 'Main' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Account of Ana Costa' })).toBeVisible();
    expect(screen.getAllByRole('main')).toHaveLength(1);
  });

  describe('beside My work', () => {
    const { requestIdleCallback } = window;
    beforeAll(() => {
      window.requestIdleCallback = (work) => Number(setTimeout(work));
      window.cancelIdleCallback = (id) => clearTimeout(id);
    });
    afterAll(() => void (window.requestIdleCallback = requestIdleCallback));
    const myWork = (name: string) => screen.findByRole('link', { name });

    it('says how many things wait for the reader: to decide, to agree, to report and to do', async () => {
      const lists = {
        sourcesToDecide: counted(2),
        evidenceToAccept: counted(3),
        requestsToDecide: counted(2),
        assessmentsToReply: counted(3),
        findingsToAnswer: counted(2),
        reportsToAgree: counted(5),
        reportsSentBack: counted(1),
        amendmentsToDecide: counted(1),
        readingsWaiting: counted(0),
        roundsToSign: counted(1),
        roundsToReport: counted(2),
        commitmentsNeeding: counted(4),
        myWork: counted(1),
      };
      renderAt('/account', world({ viewer: contributor(), ...lists }));
      expect(await myWork('My work, 27 waiting')).toHaveTextContent('My work27');
    });

    it('shows at most 99, and says the number in its name', async () => {
      const lists = {
        sourcesToDecide: counted(0),
        evidenceToAccept: counted(0),
        requestsToDecide: counted(0),
        assessmentsToReply: counted(0),
        findingsToAnswer: counted(0),
        reportsToAgree: counted(0),
        reportsSentBack: counted(0),
        amendmentsToDecide: counted(0),
        readingsWaiting: counted(0),
        roundsToSign: counted(0),
        roundsToReport: counted(0),
        commitmentsNeeding: counted(1200),
        myWork: counted(1),
      };
      renderAt('/account', world({ viewer: contributor(), ...lists }));
      expect(await myWork('My work, 1,201 waiting')).toHaveTextContent('My work99+');
    });

    it('counts follow-ups for users who only read, and shows no zero', async () => {
      const asked: string[] = [];
      const answer = (name: string) => () => {
        asked.push(name);
        return counted(0);
      };
      const lists = {
        sourcesToDecide: answer('decide'),
        evidenceToAccept: answer('accept'),
        requestsToDecide: answer('requests'),
        reportsToAssess: answer('assess'),
        assessmentsToReply: answer('reply'),
        findingsToAnswer: answer('answer findings'),
        findingsToCheck: answer('check findings'),
        reportsToAgree: answer('agree'),
        reportsSentBack: answer('back'),
        amendmentsToDecide: answer('amendmentsToDecide'),
        readingsWaiting: answer('readingsWaiting'),
        samplesWaiting: answer('samplesWaiting'),
        roundsToSign: answer('roundsToSign'),
        roundsToReport: answer('roundsToReport'),
        commitmentsNeeding: answer('report'),
        myWork: answer('do'),
      };
      renderAt('/account', world({ viewer: viewer(), ...lists }));
      await waitFor(() => expect(asked).toEqual(['do']));
      expect(await myWork('My work')).toHaveTextContent(/^My work$/);
    });

    it('counts the reports to assess, the findings to check and the samples that wait for auditors', async () => {
      const lists = {
        reportsToAssess: counted(2),
        findingsToCheck: counted(1),
        samplesWaiting: counted(4),
        myWork: counted(0),
      };
      renderAt('/account', world({ viewer: auditor(), ...lists }));
      expect(await myWork('My work, 7 waiting')).toHaveTextContent('My work7');
    });

    it('counts again when something was done, and leaves it in its place on the page', async () => {
      let open = 2;
      const done = { id: 'a', title: 'Ask', state: 'DONE', outcome: 'Asked.', finishedAt: '2026-11-21T09:00:00Z' };
      const { user } = renderAt(
        '/my-work',
        world({
          viewer: contributor(),
          sourcesToDecide: counted(0),
          evidenceToAccept: counted(0),
          requestsToDecide: counted(0),
          ownRequests: counted(0),
          reportsToAssess: counted(0),
          assessmentsToReply: counted(0),
          ownDraftAssessments: counted(0),
          findingsToAnswer: counted(0),
          findingsToCheck: counted(0),
          reportsToAgree: counted(0),
          reportsSentBack: counted(0),
          amendmentsToDecide: counted(0),
          readingsWaiting: counted(0),
          samplesWaiting: counted(0),
          roundsToSign: counted(0),
          roundsToReport: counted(0),
          commitmentsNeeding: counted(0),
          myWork: () => ({ ...list([followUp({ id: 'a', title: 'Ask' })]), totalCount: open }),
          finishFollowUp: () => {
            open = 1;
            return followUp(done);
          },
        }),
      );
      expect(await myWork('My work, 2 waiting')).toBeVisible();
      await user.click(await screen.findByRole('button', { name: 'Finish Ask' }));
      await user.type(await screen.findByLabelText(/Outcome/), 'Asked.{Enter}');
      expect(await myWork('My work, 1 waiting')).toBeVisible();
      expect(screen.getByText('1 item')).toBeVisible();
      expect(screen.getByRole('button', { name: 'Reopen Ask' })).toBeVisible();
    });
  });
});
