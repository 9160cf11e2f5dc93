import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { webcrypto } from 'node:crypto';
import { commitment, source, statement } from '../testing/commitments.js';
import { assessment, evidence, list, report, stageChange } from '../testing/delivery.js';
import { auditor, deployment, team, viewer } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';

const ana = { __typename: 'Person', id: 'person-ana', name: 'Ana Costa' };
const recordedIn = (id: string, subjectVersion: number) => ({
  __typename: 'Event',
  id,
  subjectVersion,
  at: '2026-11-20T09:00:00Z',
  leafHash: `leaf-of-${id}`,
});
const text = 'The ministers met. Norland will open a ferry line next June. They parted.';
const archived = source({
  text,
  address: null,
  textSha256: 'b9f3',
  textLength: text.length,
  archivedAt: '2026-11-19T09:00:00Z',
  archivedBy: ana,
  recordedIn: recordedIn('archived', 1),
});
const passage = {
  __typename: 'Passage',
  id: 'p1',
  quote: 'Norland will open a ferry line',
  prefix: 'The ministers met. ',
  suffix: ' next June.',
  start: 19,
  end: 49,
  source: archived,
};
const support = (id: string, parts: object) => ({
  __typename: 'Support',
  id: `support-${id}`,
  role: 'SUPPORTS',
  grade: 'B',
  isAccepted: true,
  evidence: evidence({ id, recordedIn: recordedIn(`event-${id}`, 4), ...parts }),
});
const letter = support('e1', { title: 'The letter', kind: 'PASSAGE', passage });
const link = support('e2', { title: 'A release' });
const judged = report({ supports: [letter, link], recordedIn: recordedIn('reported', 5) });
const milestone = {
  __typename: 'Milestone',
  id: 'm1',
  words: 'All boats sail',
  isRequired: true,
  neededGrade: 'B',
  isMet: false,
  supports: [],
};

function open(address = '/commitments/FT-0001/walk', parts: object = {}, world: object = {}) {
  const held = commitment({
    currentReport: judged,
    milestones: [milestone],
    stageChanges: list([stageChange()]),
    statements: [statement('s1', 'x', { passage })],
    ...parts,
  });
  return renderAt(address, {
    deployment,
    viewer: viewer(),
    teams: [team('Security')],
    commitmentByReference: held,
    source: archived,
    evidence: link.evidence,
    ...world,
  });
}
const pane = async (name: string) => within(await screen.findByRole('region', { name }));
const chosen = async (name: string) =>
  (await pane(name)).getAllByRole('button').find((one) => one.getAttribute('aria-current') === 'true')?.textContent;

describe('the evidence walk', () => {
  it('shows the status, its evidence, the passage and the archived copy beside each other', async () => {
    open();
    expect((await pane('Status')).getByText('The contract was signed.')).toBeVisible();
    expect(await chosen('Evidence')).toContain('The letter');
    expect((await pane('Passage')).getByText(passage.quote)).toBeVisible();
    expect((await pane('Passage')).getByText('Characters 19 to 49 of 73')).toBeVisible();
    const copy = await pane('Archived copy');
    expect(copy.getByText('b9f3')).toBeVisible();
    expect(copy.getByText('leaf-of-archived')).toBeVisible();
    expect(copy.getByRole('link', { name: 'Entry 4 of FT-0001' })).toHaveAttribute(
      'href',
      '/commitments/FT-0001#event-event-e1',
    );
  });

  it('ends at the archived copies of a linked page, each with its hash and its own place in the record', async () => {
    const copy = (id: string, fetchedAt: string) => ({
      __typename: 'ArchivedCopy',
      id,
      address: 'https://example.org/new',
      fetchedAt,
      keptBy: ana,
      file: {
        __typename: 'StoredFile',
        id: `file-${id}`,
        name: 'example.org.warc',
        size: 210_400,
        sha256: `hash-${id}`,
      },
      recordedIn: recordedIn(`copied-${id}`, 6),
    });
    const copies = [copy('c2', '2026-11-20T09:00:00Z'), copy('c1', '2026-03-03T10:00:00Z')];
    open('/commitments/FT-0001/walk?item=e2', {}, { evidence: { ...link.evidence, copies } });
    const held = await pane('Archived copy');
    const downloads = await held.findAllByRole('link', { name: 'Download example.org.warc' });
    expect(downloads.map((one) => one.getAttribute('href'))).toEqual(['/files/file-c2', '/files/file-c1']);
    expect(held.getByText('hash-c2')).toBeVisible();
    expect(held.getAllByText('From https://example.org/new')).toHaveLength(2);
    expect(held.getAllByRole('button', { name: 'Check copy' })).toHaveLength(2);
    expect(held.getAllByText('The copy in the record')).toHaveLength(2);
    expect(held.getByText('leaf-of-copied-c1')).toBeVisible();
    expect(held.getByText('The evidence in the record')).toBeVisible();
    expect(held.getByText('leaf-of-event-e2')).toBeVisible();
    expect(held.queryByText(/only the address was recorded/)).toBeNull();
  });

  it('moves by arrow keys, takes the focus along, and keeps every choice in the address', async () => {
    const { user, router } = open();
    await pane('Status');
    await user.keyboard('{ArrowRight}{ArrowDown}');
    await waitFor(async () => expect(await chosen('Evidence')).toContain('A release'));
    expect(router.state.location.search).toMatchObject({ pane: 'evidence', claim: 'status', item: 'e2' });
    expect((await pane('Evidence')).getByRole('button', { name: /A release/ })).toHaveFocus();
    expect(await (await pane('Archived copy')).findByText(/only the address was recorded/)).toBeVisible();
    await user.keyboard('{ArrowRight}{ArrowUp}');
    await waitFor(() => expect(screen.getByRole('region', { name: 'Passage' })).toHaveFocus());
    expect(router.state.location.search).toMatchObject({ pane: 'passage', item: 'e1' });
    await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowDown}');
    await waitFor(async () => expect(await chosen('Status')).toContain('All boats sail'));
    expect((await pane('Evidence')).getByText('No evidence is cited for this.')).toBeVisible();
    expect(router.state.location.search).toEqual({ pane: 'status', claim: 'milestone-m1' });
  });

  it('opens where its address says', async () => {
    open('/commitments/FT-0001/walk?pane=evidence&claim=stated&item=s1');
    expect(await chosen('Status')).toBe('What was promised');
    expect((await pane('Evidence')).getByText('Statement')).toBeVisible();
  });

  it('is read in the voice of the address, with its author', async () => {
    const one = assessment({ judgement: judged, recordedIn: recordedIn('assessed', 1) });
    open('/commitments/FT-0001/walk?voice=assessed', { currentAssessment: one });
    const status = await pane('Status');
    expect(status.getByText('The crane is not chartered.')).toBeVisible();
    expect(status.getByText('Ida Berg')).toBeVisible();
    expect(await chosen('Evidence')).toContain('The letter');
  });

  it('says so where nobody agreed or assessed', async () => {
    open('/commitments/FT-0001/walk?voice=agreed');
    expect((await pane('Status')).getByText(/No agreed report/)).toBeVisible();
    expect((await pane('Evidence')).getByText('No evidence is cited for this.')).toBeVisible();
  });

  it('says under an agreement that evidence was lacking, with the reason', async () => {
    const signedOff = {
      __typename: 'SignOff',
      id: 'sign-off-1',
      decision: 'AGREED',
      reason: null,
      override: 'The log is on its way.',
      unmetMilestones: [{ __typename: 'Milestone', id: 'm1', words: 'All boats sail', removedAt: null }],
      at: '2026-11-20T10:00:00Z',
      by: ana,
    };
    open('/commitments/FT-0001/walk?voice=agreed', {
      agreedReport: { ...judged, id: 'report-2', signOffs: [signedOff] },
    });
    const why = (await pane('Status')).getByText('Agreed without accepted evidence for:').parentElement!;
    expect(within(why).getByRole('listitem')).toHaveTextContent('All boats sail');
    expect(within(why).getByText('The log is on its way.')).toBeVisible();
  });

  it('has the stage of the whole commitment, not of one party', async () => {
    const party = { __typename: 'Party', id: 'party-1' };
    const ofParty = stageChange({ id: 'stage-2', stage: 'ALLOCATED', party });
    open('/commitments/FT-0001/walk?claim=stage', { stageChanges: list([ofParty, stageChange()]) });
    expect(await chosen('Status')).toBe('AnnouncedStage');
  });

  it('claims no stage where no change led to it', async () => {
    open('/commitments/FT-0001/walk', { stage: 'PAID_OVER' });
    const status = await pane('Status');
    expect(status.getByText('What was promised')).toBeVisible();
    expect(status.queryByText('Stage')).toBeNull();
  });

  it('says that evidence has expired', async () => {
    const expired = support('e1', { title: 'The letter', validUntil: '2020-01-31' });
    open('/commitments/FT-0001/walk', { currentReport: { ...judged, supports: [expired] } });
    expect((await pane('Evidence')).getByText(/^Expired: valid until/)).toHaveTextContent('31 Jan 2020');
  });

  it('leaves the focus on the choice of the voice', async () => {
    const { user } = open('/commitments/FT-0001/walk', {
      agreedReport: { ...judged, id: 'report-2', supports: [link] },
    });
    await pane('Status');
    await user.keyboard('{ArrowRight}{ArrowDown}{ArrowUp}{ArrowUp}');
    await waitFor(async () => expect(await chosen('Evidence')).toContain('The letter'));
    const voice = screen.getByRole('combobox', { name: 'Status' });
    await user.selectOptions(voice, 'AGREED');
    await waitFor(async () => expect(await chosen('Evidence')).toContain('A release'));
    expect(voice).toHaveFocus();
  });

  it('leaves a key to the page where it changes nothing', async () => {
    open();
    await pane('Status');
    expect(fireEvent.keyDown(document.body, { key: 'ArrowUp' })).toBe(true);
    expect(fireEvent.keyDown(document.body, { key: 'ArrowDown' })).toBe(false);
  });

  it('gives the place in the record of a report that cites nothing', async () => {
    open('/commitments/FT-0001/walk', { currentReport: { ...judged, supports: [] } });
    expect((await pane('Archived copy')).getByText('leaf-of-reported')).toBeVisible();
  });

  it('checks the copy against its hash, in the browser', async () => {
    Object.defineProperty(globalThis.crypto, 'subtle', { value: webcrypto.subtle, configurable: true });
    const digest = Buffer.from(await webcrypto.subtle.digest('SHA-256', Buffer.from(text))).toString('hex');
    const good = { ...archived, textSha256: digest };
    const item = { ...letter, evidence: { ...letter.evidence, passage: { ...passage, source: good } } };
    const { user } = open('/commitments/FT-0001/walk', { currentReport: { ...judged, supports: [item] } });
    await user.click((await pane('Archived copy')).getByRole('button', { name: 'Check copy' }));
    expect(await screen.findByText('The copy matches its recorded hash.')).toBeVisible();
  });

  it('says so where the copy differs from its hash', async () => {
    Object.defineProperty(globalThis.crypto, 'subtle', { value: webcrypto.subtle, configurable: true });
    const { user } = open();
    await user.click((await pane('Archived copy')).getByRole('button', { name: 'Check copy' }));
    expect(await screen.findByText(/does not match its recorded hash/)).toBeVisible();
  });

  it('says so where the copy cannot be read', async () => {
    const { user } = open('/commitments/FT-0001/walk', {}, { source: null });
    await user.click((await pane('Archived copy')).getByRole('button', { name: 'Check copy' }));
    expect(await screen.findByText(/^The copy could not be checked/)).toBeVisible();
  });

  it('says the same of what is missing and of what is hidden', async () => {
    open('/commitments/FT-0001/walk', {}, { viewer: auditor(), commitmentByReference: null });
    expect(await screen.findByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible();
  });

  it('notes that an auditor looked, and leads to the next one that nobody has looked at for longest', async () => {
    const looks: string[] = [];
    const noteLook = ({ commitmentId }: { commitmentId: string }) => {
      looks.push(commitmentId);
      return { ...commitment(), lookedAtLast: '2026-11-20T09:00:00Z' };
    };
    const nodes = [commitment(), commitment({ id: 'c2', reference: 'FT-0002', title: 'Open the school' })];
    const held = { noteLook, commitmentsUnseen: list(nodes), viewer: auditor() };
    const { user, router } = open('/commitments/FT-0001/walk', {}, held);
    await pane('Status');
    await user.keyboard('n');
    await waitFor(() => expect(router.state.location.pathname).toBe('/commitments/FT-0002/walk'));
    expect(looks[0]).toBe('c1');
  });

  it.each([
    ['nothing is left to look at', list([commitment()]), 'Everything was looked at in the last 90 days.'],
    ['the queue cannot be loaded', null, 'The next commitment could not be loaded. Try again.'],
  ])('says beside the button where %s', async (_, commitmentsUnseen, said) => {
    const held = { noteLook: commitment(), commitmentsUnseen, viewer: auditor() };
    const { user } = open('/commitments/FT-0001/walk', {}, held);
    const next = await screen.findByRole('button', { name: 'Open next in queue' });
    await user.click(next);
    expect(await within(next.parentElement!).findByText(said)).toBeVisible();
  });

  it('notes nothing of others, and offers them no queue', async () => {
    const looks: string[] = [];
    open('/commitments/FT-0001/walk', {}, { noteLook: () => looks.push('c1') });
    await pane('Status');
    expect(screen.queryByRole('button', { name: 'Open next in queue' })).toBeNull();
    expect(looks).toEqual([]);
  });
});
