import { screen, waitFor } from '@testing-library/react';
import { GraphQLError } from 'graphql';
import { commitment } from '../testing/commitments.js';
import { report } from '../testing/delivery.js';
import { deployment, team, viewer } from '../testing/people.js';
import { register, registered } from '../testing/register.js';
import { renderAt } from '../testing/render-at.js';

const manager = () => viewer({ memberships: [{ team: team('Security'), role: 'MANAGER' }] });
const { world } = register([registered(1, { title: 'Sign a ferry agreement' })]);
const stood = /The register as it stood on 31 March 2025, as recorded by the end of that day/;
const strip = async () => (await screen.findAllByRole('status')).find(({ textContent }) => stood.test(textContent));

/** A commitment’s page, with what a manager could change today. */
function openCommitment(address: string) {
  const held = commitment();
  return renderAt(address, { ...world, viewer: manager(), commitmentByReference: held, commitment: held });
}

describe('a page as at another day', () => {
  it('says the day in words, keeps it in links, and leads back to today', async () => {
    const { user, router } = renderAt('/register?asAt=2025-03-31', world);
    const link = await screen.findByRole('link', { name: /Sign a ferry agreement/ });
    expect(await strip()).toBeDefined();
    expect(link).toHaveAttribute('href', '/commitments/FT-0001?asAt=2025-03-31');
    await user.click(screen.getByRole('link', { name: 'Back to today' }));
    await waitFor(() => expect(router.state.location.search).toEqual({}));
    expect(await strip()).toBeUndefined();
  });

  it('is chosen from a day that there is, and not in the future', async () => {
    const { user, router } = renderAt('/board', world);
    await user.click(await screen.findByRole('button', { name: 'As at' }));
    const day = await screen.findByRole('textbox', { name: 'Day' });
    const show = () => user.click(screen.getByRole('button', { name: 'Show this day' }));
    await user.type(day, '2025-02-29');
    await show();
    expect(await screen.findByText(/February 2025 has 28 days/)).toBeVisible();
    expect(router.state.location.search).toEqual({});
    await user.clear(day);
    await user.type(day, '2999-01-01');
    await show();
    expect(await screen.findByText(/Nothing is known yet about a day in the future/)).toBeVisible();
    await user.clear(day);
    await user.type(day, '31 March 2025');
    await show();
    await waitFor(() => expect(router.state.location.search).toEqual({ asAt: '2025-03-31' }));
    expect(await strip()).toBeDefined();
    expect(screen.getByRole('button', { name: 'As at 31 March 2025' })).toBeVisible();
  });

  it('is read by effective date if that is chosen: the address, links and the strip say so, and switching keeps the day', async () => {
    const { user, router } = renderAt('/register', world);
    await user.click(await screen.findByRole('button', { name: 'As at' }));
    await user.type(await screen.findByRole('textbox', { name: 'Day' }), '31 March 2025');
    expect(screen.getByRole('radio', { name: 'By recorded date' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'By effective date' }));
    await user.click(screen.getByRole('button', { name: 'Show this day' }));
    const effective = { asAt: '2025-03-31', asAtBy: 'effective' };
    await waitFor(() => expect(router.state.location.search).toEqual(effective));
    expect(
      await screen.findByText(/stood on 31 March 2025 by effective date: what was true on that day/),
    ).toBeVisible();
    const address = '/commitments/FT-0001?asAt=2025-03-31&asAtBy=effective';
    expect(screen.getByRole('link', { name: /Sign a ferry agreement/ })).toHaveAttribute('href', address);
    await user.click(screen.getByRole('button', { name: 'Export' }));
    const csv = await screen.findByRole('menuitem', { name: 'CSV' });
    expect(csv.getAttribute('href')).toContain('asAt=2025-03-31&asAtBy=EFFECTIVE');
    await user.keyboard('{Escape}');

    await user.click(screen.getByRole('link', { name: 'Show by recorded date' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ asAt: '2025-03-31' }));
    expect(await strip()).toBeDefined();
    await user.click(screen.getByRole('link', { name: 'Show by effective date' }));
    await waitFor(() => expect(router.state.location.search).toEqual(effective));
    await user.click(screen.getByRole('link', { name: 'Back to today' }));
    await waitFor(() => expect(router.state.location.search).toEqual({}));
  });

  it('says by which dates there are days, in the words of the server, where an address names another', async () => {
    const commitments = () => {
      const extensions = { code: 'INVALID', reason: 'DAY_TIME_UNKNOWN', params: { typed: 'OTHER' } };
      throw new GraphQLError('It was refused.', { extensions });
    };
    renderAt('/register?asAt=2025-03-31&asAtBy=other', { ...world, commitments });
    expect(await screen.findByText(/cannot be read by “OTHER”. Choose recorded date/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Show by effective date' })).toBeVisible();
    expect(screen.queryByText(/The register as it stood/)).not.toBeInTheDocument();
  });

  it('offers no changes, and today offers them', async () => {
    const { user } = openCommitment('/commitments/FT-0001?asAt=2025-03-31');
    await screen.findByRole('heading', { level: 1, name: 'Fund the patrol boats' });
    const offered = () => screen.queryAllByRole('button', { name: /^(Report status|Edit|Archive|Add|Change)/ });
    expect(offered()).toEqual([]);
    await user.click(await screen.findByRole('link', { name: 'Back to today' }));
    await waitFor(() => expect(offered().length).toBeGreaterThan(0));
  });

  it('counts how long ago something was from that day', async () => {
    const late = registered(1, { title: 'Fund the boats', status: 'ON_TRACK', reportedOn: '2025-02-28' });
    renderAt('/register?asAt=2025-03-31', register([late]).world);
    expect(await screen.findByText('1 month')).toBeVisible();
  });

  it('counts the age of a report from the end of that day', async () => {
    const held = commitment({ currentReport: report({ effectiveOn: '2025-02-28' }) });
    renderAt('/commitments/FT-0001?asAt=2025-03-31', { ...world, commitmentByReference: held, commitment: held });
    expect((await screen.findAllByText(/\(1 month ago\)/))[0]).toBeVisible();
  });

  it('says why there is no such day, in the words of the server', async () => {
    const commitments = () => {
      const extensions = { code: 'INVALID', reason: 'PAST_DAY_TOO_EARLY', params: { day: '2026-03-01' } };
      throw new GraphQLError('It was refused.', { extensions });
    };
    renderAt('/register?asAt=2025-03-31', { ...world, commitments });
    expect(
      await screen.findByText('The register began on 1 March 2026. Choose that day or a later one.'),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Back to today' })).toBeVisible();
  });

  it('says since when versions are known, on a day before', async () => {
    const kept = { ...deployment, pastKeptFrom: '2026-01-05T08:00:00Z' };
    renderAt('/register?asAt=2025-03-31', { ...world, deployment: kept });
    expect(await screen.findByText(/are kept since 5 January 2026/)).toBeVisible();
  });

  it('does not apply to pages about other things, which say that they show today', async () => {
    renderAt('/account?asAt=2025-03-31', { ...world, sessions: [] });
    expect(await screen.findByText(/This page always shows today.* as at 31 March 2025\.$/)).toBeVisible();
  });

  it('says on such a page, too, that the others are read by effective date', async () => {
    renderAt('/account?asAt=2025-03-31&asAtBy=effective', { ...world, sessions: [] });
    const words = /This page always shows today.* as at 31 March 2025 by effective date\.$/;
    expect(await screen.findByText(words)).toBeVisible();
  });
});
