/**
 * Every address of the product. To add a page:
 *
 * 1. Write `pages/<name>-page.tsx` with a named export. It owns its query (`graphql(...)`), spreads the fragments of the
 *    features it joins, and handles, in this order in its file: loading, empty, failed, ready. Its heading is a
 *    `PageHeading`. It may export `preload({ client, params, search })`, which starts that query on hover.
 * 2. Add one line to `pages` below: address, import, name of the component and, if the address contains filters, a pure
 *    function that reads them. The page reads its address with `getRouteApi('/shell/<address>')`.
 * 3. If it belongs in the rail or the New menu, add it to `shell/places.ts`; a place without a route is not shown.
 */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readWalk } from '../features/delivery/walk/walk-address.js';
import { NothingHere } from '../features/platform/nothing-here.js';
import { readVoice, type VoiceAddress } from '../features/platform/voice/voice-address.js';
import { readItem } from '../features/samples/sample-address.js';
import { requireFirstVisit, requireSignedOut, requireSignIn } from './guards.js';
import { nextAddress } from './next-address.js';
import { pageOf } from './page.js';
import { rootRoute } from './root-route.js';

const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  // Not needed for signing in.
  component: lazyRouteComponent(() => import('./shell/shell.js'), 'Shell'),
  beforeLoad: ({ context, location }) => requireSignIn(context.client, location.href),
});

const signedOutRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-out',
  beforeLoad: ({ context }) => requireSignedOut(context.client),
});

const firstVisitRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'first-visit',
  beforeLoad: ({ context }) => requireFirstVisit(context.client),
});

/** Links between pages keep a past day: pages about the register show it. */
const page = pageOf(() => shellRoute, ['asAt', 'asAtBy']);
/** Pages that can be read in another voice; links between them keep it. */
const voicedPage = pageOf(() => shellRoute, ['asAt', 'asAtBy', 'voice']);
const signedOutPage = pageOf(() => signedOutRoute);
const firstVisitPage = pageOf(() => firstVisitRoute);
const openPage = pageOf(() => rootRoute);

const readNext = (search: Record<string, unknown>): { next?: string } =>
  search.next === undefined ? {} : { next: nextAddress(search.next) };

const readFollowedUp = ({ commitment }: Record<string, unknown>): { commitment?: string } =>
  typeof commitment === 'string' ? { commitment } : {};

const readWords = ({ q }: Record<string, unknown>): { q?: string } => (typeof q === 'string' ? { q } : {});

/** The filters of the activity are read where it is shown. */
const readTab = ({
  tab,
  kind,
  since,
  ...rest
}: Record<string, unknown>): VoiceAddress & { tab?: 'activity'; kind?: unknown; since?: unknown } => ({
  ...readVoice(rest),
  ...(tab === 'activity' ? { tab, ...(kind !== undefined && { kind }), ...(since !== undefined && { since }) } : {}),
});

/** An unknown address. It keeps the shell, so that the user can navigate. */
const nowhere = createRoute({ getParentRoute: () => shellRoute, path: '$', component: NothingHere });

/** Pages in the shell, for signed-in users. One line per page. */
const pages = [
  page('/', () => import('../pages/home-page.js'), 'HomePage'),
  voicedPage('/board', () => import('../pages/board-page.js'), 'BoardPage'),
  voicedPage('/register', () => import('../pages/register-page.js'), 'RegisterPage'),
  page('/account', () => import('../pages/account-page.js'), 'AccountPage'),
  page('/my-work', () => import('../pages/my-work-page.js'), 'MyWorkPage'),
  page('/changes', () => import('../pages/changes-page.js'), 'ChangesPage'),
  page('/people', () => import('../pages/people-page.js'), 'PeoplePage'),
  page('/teams/$id', () => import('../pages/team-page.js'), 'TeamPage'),
  page('/settings', () => import('../pages/settings-page.js'), 'SettingsPage'),
  page('/commitments/new', () => import('../pages/commitment-new-page.js'), 'CommitmentNewPage'),
  voicedPage('/commitments/$reference', () => import('../pages/commitment-page.js'), 'CommitmentPage', readTab),
  voicedPage(
    '/commitments/$reference/walk',
    () => import('../pages/commitment-walk-page.js'),
    'CommitmentWalkPage',
    readWalk,
  ),
  page('/commitments/$reference/edit', () => import('../pages/commitment-edit-page.js'), 'CommitmentEditPage'),
  page('/follow-ups', () => import('../pages/follow-ups-page.js'), 'FollowUpsPage'),
  page('/follow-ups/new', () => import('../pages/follow-up-new-page.js'), 'FollowUpNewPage', readFollowedUp),
  page('/rounds', () => import('../pages/rounds-page.js'), 'RoundsPage'),
  page('/rounds/$id', () => import('../pages/round-page.js'), 'RoundPage'),
  page('/rounds/$id/since/$earlier', () => import('../pages/round-comparison-page.js'), 'RoundComparisonPage'),
  page('/findings', () => import('../pages/findings-page.js'), 'FindingsPage'),
  page('/findings/$id', () => import('../pages/finding-page.js'), 'FindingPage'),
  page('/sources', () => import('../pages/sources-page.js'), 'SourcesPage', readWords),
  page('/sources/new', () => import('../pages/source-new-page.js'), 'SourceNewPage'),
  page('/sources/$id', () => import('../pages/source-page.js'), 'SourcePage'),
  page('/partners', () => import('../pages/partners-page.js'), 'PartnersPage', readWords),
  page('/partners/new', () => import('../pages/partner-new-page.js'), 'PartnerNewPage'),
  voicedPage('/partners/$id', () => import('../pages/partner-page.js'), 'PartnerPage'),
  voicedPage('/partners/$id/briefing', () => import('../pages/partner-briefing-page.js'), 'PartnerBriefingPage'),
  page('/partners/$id/edit', () => import('../pages/partner-edit-page.js'), 'PartnerEditPage'),
  page('/samples', () => import('../pages/samples-page.js'), 'SamplesPage'),
  voicedPage('/samples/new', () => import('../pages/sample-new-page.js'), 'SampleNewPage'),
  page('/samples/$id', () => import('../pages/sample-page.js'), 'SamplePage'),
  page('/samples/$id/again', () => import('../pages/sample-again-page.js'), 'SampleAgainPage'),
  page('/samples/$id/testing', () => import('../pages/sample-testing-page.js'), 'SampleTestingPage', readItem),
] as const;

export const routeTree = rootRoute.addChildren([
  shellRoute.addChildren([...pages, nowhere]),
  signedOutRoute.addChildren([
    signedOutPage('/sign-in', () => import('../pages/sign-in-page.js'), 'SignInPage', readNext),
  ]),
  firstVisitRoute.addChildren([
    firstVisitPage('/first-visit', () => import('../pages/first-visit-page.js'), 'FirstVisitPage'),
  ]),
  openPage('/invitation', () => import('../pages/invitation-page.js'), 'InvitationPage'),
  openPage('/reset-password', () => import('../pages/reset-password-page.js'), 'ResetPasswordPage'),
]);
