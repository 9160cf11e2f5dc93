import { screen, waitFor } from '@testing-library/react';
import { list } from '../testing/delivery.js';
import { finding } from '../testing/findings.js';
import { auditor, coded, contributor, deployment, team, viewer } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

interface Asked {
  readonly filter: Readonly<Record<string, unknown>>;
}

const teamId = '00000000-0000-4000-8000-00000000000a';

/** Keeps what was asked. */
function world(parts: object = {}) {
  const asked: Asked[] = [];
  const findings = (args: Asked) => {
    asked.push(args);
    return list([finding()]);
  };
  const teams = [{ ...team('Security'), id: teamId }];
  return { asked, world: { deployment, viewer: contributor(), teams, findings, ...parts } };
}

describe('all findings', () => {
  it('shows a skeleton while it loads', async () => {
    renderAt('/findings', world({ findings: () => new Promise(() => undefined) }).world);
    expect(await screen.findByRole('status', { name: 'Loading' })).toBeInTheDocument();
  });

  it('says what will appear here, and where findings begin', async () => {
    renderAt('/findings', world({ findings: list([]) }).world);
    expect(await screen.findByText(/What auditors find, and your team’s answers/)).toBeVisible();
  });

  it('tells an auditor how to raise one', async () => {
    renderAt('/findings', world({ findings: list([]), viewer: auditor() }).world);
    expect(await screen.findByText(/Raise one on the page of a commitment/)).toBeVisible();
  });

  it('says that nothing matches a filter', async () => {
    renderAt('/findings?severity=LOW', world({ findings: list([]) }).world);
    expect(await screen.findByText('No findings match this filter.')).toBeVisible();
  });

  it('says what happened', async () => {
    const fail = () => {
      throw coded('INTERNAL');
    };
    renderAt('/findings', world({ findings: fail }).world);
    expect(await screen.findByText(/Something went wrong on our side/)).toBeVisible();
  });

  it('lists open ones, each with a link to its page, its severity and what is next', async () => {
    const { asked, world: answers } = world();
    renderAt('/findings', answers);
    const link = await screen.findByRole('link', { name: 'No inspection report' });
    expect(link).toHaveAttribute('href', '/findings/finding-1');
    expect(screen.getByRole('img', { name: 'Severity: High' })).toBeVisible();
    expect(screen.getByText(/^Answer due/)).toBeVisible();
    expect(asked.at(-1)?.filter).toEqual({
      text: null,
      states: ['DRAFT', 'UNANSWERED', 'TO_DO', 'TO_CHECK'],
      severities: null,
      delays: null,
      teamIds: null,
    });
  });

  it('reads the whole filter of an address, and leaves out what means nothing', async () => {
    const { asked, world: answers } = world();
    renderAt(`/findings?q=lantern&state=CLOSED&severity=HIGH&severity=DREADFUL&late=ANSWER&team=${teamId}`, answers);
    expect(await screen.findByRole('button', { name: 'State: Closed' })).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Team: led by Security' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Overdue: Answer overdue' })).toBeVisible();
    expect(asked.at(-1)?.filter).toEqual({
      text: 'lantern',
      states: ['CLOSED'],
      severities: ['HIGH'],
      delays: ['ANSWER'],
      teamIds: [teamId],
    });
  });

  it('keeps what is chosen in the address', async () => {
    const { user, router } = renderAt('/findings', world().world);
    await user.click(await screen.findByRole('button', { name: 'Severity: any severity' }));
    await user.click(await screen.findByRole('checkbox', { name: 'High' }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ severity: 'HIGH' }));
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Clear the filter' }));
    await waitFor(() => expect(router.state.location.href).toBe('/findings'));
  });

  it('searches when typing pauses', async () => {
    const { asked, world: answers } = world();
    const { user, router } = renderAt('/findings', answers);
    await user.type(
      await screen.findByRole('searchbox', { name: 'Words in the finding or its commitment' }),
      'lantern',
    );
    await waitFor(() => expect(router.state.location.search).toMatchObject({ q: 'lantern' }));
    await waitFor(() => expect(asked.at(-1)?.filter).toMatchObject({ text: 'lantern' }));
  });

  it('is a place of the rail for auditors and people who contribute, and for no one else', async () => {
    renderAt('/findings', world({ viewer: viewer() }).world);
    await screen.findByRole('link', { name: 'No inspection report' });
    expect(screen.queryByRole('link', { name: 'Findings' })).toBeNull();
    renderAt('/findings', world({ viewer: auditor() }).world);
    expect(await screen.findByRole('link', { name: 'Findings' })).toBeVisible();
  });
});
