import { act, screen, waitFor, within } from '@testing-library/react';
import { EvidenceBlock_CommitmentFragmentDoc } from '../../generated/graphql.js';
import { commitment, evidence, list, report } from '../../testing/delivery.js';
import { contributor, manager, viewer } from '../../testing/people.js';
import { FakeUpload } from '../../testing/fake-upload.js';
import { renderBlocks } from '../../testing/render-block.js';
import { EvidenceBlock } from './evidence-block.js';

const open = (parts: object = {}, world: object = {}) =>
  renderBlocks(
    { viewer: contributor(), commitment: commitment(parts), ...world },
    [EvidenceBlock_CommitmentFragmentDoc],
    (of) => <EvidenceBlock commitment={of} />,
  );
const milestone = {
  __typename: 'Milestone',
  id: 'm1',
  words: 'Boats delivered',
  neededGrade: 'B',
  isSupported: false,
  isMet: false,
  supports: [],
};

describe('the evidence of a commitment', () => {
  it('says what will appear while there is none, and offers the one action', async () => {
    open();
    expect(await screen.findByText(/Links, files, figures and passages/)).toBeVisible();
    expect(screen.getAllByRole('button', { name: 'Add evidence' })).toHaveLength(1);
  });

  it('can be read by all, and only the lead team adds to it', async () => {
    open({ evidence: list([evidence()]), evidenceCount: 1 }, { viewer: viewer() });
    expect(await screen.findByText('The ministry’s release')).toBeVisible();
    expect(screen.queryAllByRole('button', { name: /Add evidence|Say what|Withdraw/ })).toEqual([]);
  });

  it('shows each kind as what it is, with its grade for each claim', async () => {
    const items = [
      evidence({
        id: 'e1',
        supports: [
          { __typename: 'Support', id: 's1', role: 'SUPPORTS', grade: 'A', milestone },
          {
            __typename: 'Support',
            id: 's2',
            role: 'CONTRADICTS',
            grade: 'C',
            judgement: report({ id: 'an old one', status: 'AT_RISK', effectiveOn: '2025-02-03' }),
          },
        ],
      }),
      evidence({
        id: 'e2',
        kind: 'FIGURE',
        title: 'Boats',
        address: null,
        measure: 'boats found',
        value: '46.5',
        unit: '%',
      }),
      evidence({
        id: 'e3',
        kind: 'FILE',
        title: 'The letter',
        file: { __typename: 'StoredFile', id: 'f1', name: 'letter.pdf', size: 1_234_567, sha256: 'ab'.repeat(32) },
        place: 'page 2, last paragraph',
        quote: 'All boats are paid for.',
      }),
      evidence({
        id: 'e4',
        kind: 'PASSAGE',
        title: 'Paragraph 4',
        passage: {
          __typename: 'Passage',
          id: 'p1',
          quote: 'The first boat sails in June.',
          source: {
            __typename: 'Source',
            id: 'src1',
            title: 'A release',
            publisher: 'Ministry',
            published: '2026-01-15',
          },
        },
      }),
      evidence({
        id: 'e5',
        title: 'Wrong one',
        isWithdrawn: true,
        withdrawal: {
          __typename: 'EvidenceWithdrawal',
          id: 'w1',
          reason: 'A mix-up.',
          at: '2026-11-20T09:00:00Z',
          by: null,
        },
      }),
    ];
    open({ evidence: list(items), evidenceCount: 4, bestGrade: 'A', milestones: [milestone] });
    const item = async (title: string) => within((await screen.findByText(title)).closest('li')!);
    expect(await screen.findByText(/4 items, best grade A/)).toBeVisible();
    const link = await item('The ministry’s release');
    expect(link.getByText('Grade A')).toBeVisible();
    expect(link.getByText('Milestone: Boats delivered')).toBeVisible();
    expect(link.getByText('Report: At risk, 3 Feb 2025')).toBeVisible();
    expect(link.getByText('Contradicts')).toBeVisible();
    expect(link.getByRole('link', { name: 'https://example.org/release' })).toHaveAttribute(
      'rel',
      expect.stringContaining('noopener'),
    );
    expect((await item('Boats')).getByText(/46.5 %/)).toBeVisible();
    const file = await item('The letter');
    expect(file.getByRole('link', { name: 'Download letter.pdf' })).toHaveAttribute('href', '/files/f1');
    expect(file.getByText(/1\.2 MB/)).toHaveTextContent('ab'.repeat(32));
    expect(file.getByText('All boats are paid for.').tagName).toBe('BLOCKQUOTE');
    expect(file.getByText('page 2, last paragraph')).toBeVisible();
    const passage = await item('Paragraph 4');
    expect(passage.getByText('The first boat sails in June.').tagName).toBe('BLOCKQUOTE');
    expect(passage.getByRole('link', { name: 'In A release' })).toHaveAttribute('href', '/sources/src1#passage-p1');
    const withdrawn = await item('Wrong one');
    expect(withdrawn.getByText('A mix-up.')).toBeVisible();
    expect(withdrawn.queryByRole('button')).toBeNull();
  });

  describe('that waits for a decision', () => {
    const ben = { __typename: 'Person', id: 'person-ben', name: 'Ben Ito' };
    const support = { __typename: 'Support', id: 's1', role: 'SUPPORTS', grade: 'B', isAccepted: null, milestone };
    const waiting = evidence({ submittedBy: ben, supports: [{ ...support, createdBy: ben }] });
    const acceptance = (parts: object = {}) => ({
      __typename: 'Acceptance',
      id: 'a1',
      decision: 'ACCEPTED',
      reason: null,
      at: '2026-11-21T09:00:00Z',
      by: { __typename: 'Person', id: 'person-ana', name: 'Ana Costa' },
      ...parts,
    });
    const ask = (item: object, world: object = {}) =>
      open({ evidence: list([item]), evidenceCount: 1 }, { viewer: manager(), ...world });

    it('is accepted by a manager with one click, for the claims that were shown', async () => {
      const asked: object[] = [];
      const decideEvidence = ({ input }: { input: object }) => {
        asked.push(input);
        return evidence({ acceptances: [acceptance()], supports: [{ ...support, isAccepted: true, createdBy: ben }] });
      };
      const { user } = ask(waiting, { decideEvidence });
      expect(await screen.findByText('Waiting for acceptance')).toBeVisible();
      await user.click(screen.getByRole('button', { name: 'Accept The ministry’s release' }));
      expect(await screen.findByText('Accepted')).toBeVisible();
      expect(screen.getByText('Ana Costa', { selector: 'li ol *' })).toBeVisible();
      expect(screen.getByLabelText('Accepted')).toBeVisible();
      expect(screen.queryByRole('button', { name: /^Accept/ })).toBeNull();
      expect(asked).toEqual([
        { evidenceId: 'evidence-1', decision: 'ACCEPTED', reason: null, supportIds: ['s1'], seenAcceptanceId: null },
      ]);
    });

    it('is not accepted with a reason, which stands beside it; an earlier decision stays', async () => {
      const refused = acceptance({ id: 'a2', decision: 'NOT_ACCEPTED', reason: 'Another harbour.' });
      const decideEvidence = () => evidence({ acceptances: [refused, acceptance()] });
      const held = evidence({ submittedBy: ben, acceptances: [acceptance()] });
      const { user } = ask(held, { decideEvidence });
      await user.click(await screen.findByRole('button', { name: 'Do not accept The ministry’s release' }));
      await user.keyboard('{Enter}');
      expect(await screen.findByText('Give the reason: it becomes part of the record.')).toBeVisible();
      await user.keyboard('Another harbour.{Enter}');
      expect(await screen.findByText('Not accepted')).toBeVisible();
      expect(screen.getByText('Another harbour.')).toBeVisible();
      expect(screen.getByText(/Earlier:/)).toBeVisible();
    });

    it('says that claims were added after the decision, while they wait for another', async () => {
      const added = { ...support, id: 's2', isAccepted: null, createdBy: ben };
      const supports = [{ ...support, isAccepted: true, createdBy: ben }, added];
      ask(evidence({ submittedBy: ben, acceptances: [acceptance()], supports }));
      expect(await screen.findByText('Claims were added after this decision.')).toBeVisible();
    });

    it('says what another manager decided meanwhile', async () => {
      const decideEvidence = {
        __typename: 'InvalidInput',
        code: 'EVIDENCE_DECIDED_MEANWHILE',
        message: 'x',
        field: null,
        params: [
          { name: 'by', value: 'Cem Ay' },
          { name: 'decision', value: 'NOT_ACCEPTED' },
        ],
      };
      const { user } = ask(waiting, { decideEvidence });
      await user.click(await screen.findByRole('button', { name: 'Accept The ministry’s release' }));
      expect(
        await screen.findByText(/Cem Ay decided on this evidence after you opened it: Not accepted/),
      ).toBeVisible();
    });

    it('is another manager’s to decide where the reader submitted it, and nobody else’s', async () => {
      ask(evidence());
      expect(await screen.findByText(/another manager of the team decides/)).toBeVisible();
      expect(screen.queryByRole('button', { name: /ccept/ })).toBeNull();
    });

    it('offers contributors no decision', async () => {
      ask(waiting, { viewer: contributor() });
      expect(await screen.findByText('Waiting for acceptance')).toBeVisible();
      expect(screen.queryByRole('button', { name: /ccept/ })).toBeNull();
    });
  });

  it('grows by a link, with what it supports and how well', async () => {
    const asked: object[] = [];
    const addEvidence = ({ input }: { input: object }) => {
      asked.push(input);
      return { ...evidence(), commitment: commitment({ evidence: list([evidence()]), evidenceCount: 1 }) };
    };
    const { user } = open({ milestones: [milestone] }, { addEvidence });
    await user.click(await screen.findByRole('button', { name: 'Add evidence' }));
    const form = within(screen.getByRole('form', { name: 'Add evidence' }));
    await user.click(form.getByLabelText(/^Title/));
    await user.paste('The ministry’s release');
    await user.click(form.getByLabelText(/^Address/));
    await user.paste('https://example.org/release');
    await user.click(form.getByLabelText('Place in the document'));
    await user.paste('page 12');
    await user.click(form.getByLabelText('Quote'));
    await user.paste('Two boats sail.');
    await user.type(form.getByLabelText('Effective date'), 'spring 2026');
    await user.click(form.getByRole('checkbox', { name: 'Milestone: Boats delivered' }));
    await user.selectOptions(form.getByLabelText('Grade'), 'B');
    await user.click(form.getByRole('button', { name: 'Add evidence' }));
    expect(await screen.findByText('1 item')).toBeVisible();
    expect(asked).toEqual([
      {
        commitmentId: 'c1',
        kind: 'LINK',
        title: 'The ministry’s release',
        address: 'https://example.org/release',
        place: 'page 12',
        quote: 'Two boats sail.',
        effectiveOn: '2026-21',
        validUntil: null,
        supports: [{ claim: 'MILESTONE', claimId: 'm1', role: 'SUPPORTS', grade: 'B' }],
      },
    ]);
  });

  it('keeps what was typed, and says what is wrong beside the field it is about', async () => {
    const addEvidence = { __typename: 'InvalidInput', message: 'This is no web address.', field: 'address', code: 'X' };
    const { user } = open({}, { addEvidence });
    await user.click(await screen.findByRole('button', { name: 'Add evidence' }));
    const form = within(screen.getByRole('form'));
    expect(form.getByLabelText('Kind of evidence')).toHaveFocus();
    await user.type(form.getByLabelText(/^Address/), 'example');
    await user.click(form.getByRole('button', { name: 'Add evidence' }));
    await waitFor(() => expect(form.getByLabelText(/^Address/)).toHaveAccessibleDescription('This is no web address.'));
    expect(form.getByLabelText(/^Address/)).toHaveFocus();
    expect(form.getByLabelText(/^Address/)).toHaveValue('example');
  });

  describe('that is a search without a result', () => {
    const search = (parts: object = {}) =>
      evidence({
        kind: 'SEARCH',
        title: 'Nothing found: a contract',
        address: null,
        effectiveEdtf: '2026-11-20',
        lookedFor: 'a contract',
        lookedIn: ['the gazette', 'gov.example'],
        ...parts,
      });
    const reports = list([
      report({ id: 'r1', status: 'NOT_STARTED', effectiveOn: '2026-11-19' }),
      report({ id: 'r2', status: 'ON_TRACK', effectiveOn: '2026-11-01' }),
    ]);

    it('says where it was looked for and when, and that nothing was found', async () => {
      open({ evidence: list([search()]), evidenceCount: 1 });
      const item = (await screen.findByText('Nothing found: a contract')).closest('li')!;
      expect(item).toHaveTextContent(
        'Looked for a contract in the gazette and gov.example on 20 Nov 2026: nothing found',
      );
      expect(item).not.toHaveTextContent('Effective date');
    });

    it('is offered for reports of “unclear” and “not started” only, and never graded', async () => {
      const asked: object[] = [];
      const addEvidence = ({ input }: { input: object }) => {
        asked.push(input);
        return { ...search(), commitment: commitment({ evidence: list([search()]), evidenceCount: 1 }) };
      };
      const { user } = open({ milestones: [milestone], reports }, { addEvidence });
      await user.click(await screen.findByRole('button', { name: 'Add evidence' }));
      const form = within(screen.getByRole('form'));
      await user.click(form.getByRole('checkbox', { name: 'Milestone: Boats delivered' }));
      await user.selectOptions(form.getByLabelText('Kind of evidence'), 'Search');
      expect(form.queryByLabelText(/^Title/)).toBeNull();
      await user.click(form.getByRole('button', { name: 'Add evidence' }));
      expect(form.getByLabelText(/^What you looked for/)).toHaveAccessibleDescription('Enter what you looked for.');
      await user.type(form.getByLabelText(/^What you looked for/), 'a contract');
      await user.type(form.getByLabelText(/^Where you searched/), 'the gazette{Enter}{Enter} gov.example ');
      await user.clear(form.getByLabelText(/^Day of the search/));
      await user.type(form.getByLabelText(/^Day of the search/), '20 Nov 2026');
      expect(form.getAllByRole('checkbox')).toHaveLength(1);
      await user.click(form.getByRole('checkbox', { name: /^Report: Not started/ }));
      expect(form.queryByLabelText('Grade')).toBeNull();
      await user.click(form.getByRole('button', { name: 'Add evidence' }));
      expect(await screen.findByText('1 item')).toBeVisible();
      expect(asked).toEqual([
        {
          commitmentId: 'c1',
          kind: 'SEARCH',
          title: 'Nothing found: a contract',
          lookedFor: 'a contract',
          lookedIn: ['the gazette', 'gov.example'],
          effectiveOn: '2026-11-20',
          supports: [{ claim: 'JUDGEMENT', claimId: 'r1', role: 'SUPPORTS', grade: 'D' }],
        },
      ]);
    });

    it('leaves no title behind where another kind is chosen', async () => {
      const { user } = open();
      await user.click(await screen.findByRole('button', { name: 'Add evidence' }));
      const form = within(screen.getByRole('form'));
      await user.selectOptions(form.getByLabelText('Kind of evidence'), 'Search');
      await user.type(form.getByLabelText(/^What you looked for/), 'a contract');
      await user.selectOptions(form.getByLabelText('Kind of evidence'), 'Link');
      expect(form.getByLabelText(/^Title/)).toHaveValue('');
    });

    it('is linked later to such a report, and to nothing else', async () => {
      const { user } = open({ evidence: list([search()]), evidenceCount: 1, milestones: [milestone], reports });
      await user.click(await screen.findByRole('button', { name: /^Link to a claim/ }));
      const claim = screen.getByRole('combobox', { name: 'Claim' });
      expect(within(claim).getAllByRole('option')).toHaveLength(1);
      expect(within(claim).getByRole('option')).toHaveTextContent(/^Report: Not started/);
      expect(screen.queryByLabelText('Grade')).toBeNull();
    });
  });

  describe('that is revised', () => {
    const held = evidence({
      supports: [
        { __typename: 'Support', id: 's1', claim: 'MILESTONE', claimId: 'm1', role: 'SUPPORTS', grade: 'B', milestone },
      ],
    });
    const second = evidence({
      id: 'evidence-2',
      title: 'The corrected release',
      number: 2,
      revisionReason: 'The figure was corrected.',
      earlierVersions: [evidence({ newerVersion: { __typename: 'Evidence', id: 'evidence-2' } })],
    });

    it('starts from what it says, and is sent with a reason and the milestones that it supports', async () => {
      const asked: object[] = [];
      const reviseEvidence = ({ input }: { input: object }) => {
        asked.push(input);
        return {
          ...second,
          commitment: commitment({ milestones: [milestone], evidence: list([second]), evidenceCount: 1 }),
        };
      };
      const revised = { ...held, commitment: commitment({ milestones: [milestone] }) };
      const { user } = open(
        { evidence: list([held]), evidenceCount: 1, milestones: [milestone] },
        { reviseEvidence, evidence: revised },
      );
      await user.click(await screen.findByRole('button', { name: 'Revise The ministry’s release' }));
      const form = within(await screen.findByRole('form', { name: 'Revise The ministry’s release' }));
      expect(form.queryByLabelText('Kind of evidence')).toBeNull();
      const title = form.getByLabelText(/^Title/);
      expect(title).toHaveValue('The ministry’s release');
      await user.clear(title);
      await user.type(title, 'The corrected release');
      await user.type(form.getByLabelText(/^Reason for the revision/), 'The figure was corrected.');
      expect(form.getByRole('checkbox', { name: 'Milestone: Boats delivered' })).toBeChecked();
      await user.click(form.getByRole('button', { name: 'Save new version' }));
      expect(await screen.findByText('Version 2')).toBeVisible();
      expect(screen.getByText('Acceptance of earlier versions does not carry over.')).toBeVisible();
      expect(asked).toEqual([
        expect.objectContaining({
          evidenceId: 'evidence-1',
          kind: 'LINK',
          title: 'The corrected release',
          address: 'https://example.org/release',
          effectiveOn: '2026-06',
          reason: 'The figure was corrected.',
          supports: [{ claim: 'MILESTONE', claimId: 'm1', role: 'SUPPORTS', grade: 'B' }],
        }),
      ]);
    });

    it('can be another passage, and the focus goes along', async () => {
      const source = {
        __typename: 'Source',
        id: 'src1',
        title: 'A release',
        publisher: null,
        text: 'It sails in June.',
      };
      const passage = { __typename: 'Passage', id: 'p1', start: 0, end: 8, quote: 'It sails', source };
      const cited = evidence({ kind: 'PASSAGE', title: 'A release', address: null, passage, commitment: commitment() });
      const sources = list([source]);
      const { user } = open({ evidence: list([cited]), evidenceCount: 1 }, { evidence: cited, sources, source });
      await user.click(await screen.findByRole('button', { name: 'Revise A release' }));
      const form = within(await screen.findByRole('form', { name: 'Revise A release' }));
      await user.click(form.getByRole('button', { name: 'Choose another passage' }));
      expect(form.getByRole('combobox', { name: 'Source' })).toHaveFocus();
      await user.keyboard('release');
      await user.click(await screen.findByRole('option', { name: /A release/ }));
      await user.type(form.getByLabelText('Words of the source'), 'in June');
      await user.click(form.getByRole('button', { name: 'Find passage' }));
      expect(await form.findByText('in June')).toBeVisible();
      expect(form.getByRole('button', { name: 'Choose another passage' })).toHaveFocus();
    });

    it('shows its earlier versions when asked, each with what it said', async () => {
      const { user } = open({ evidence: list([second]), evidenceCount: 1 }, { evidence: second });
      await user.click(await screen.findByRole('button', { name: '1 earlier version' }));
      const first = within((await screen.findByText(/^Version 1:/)).closest('li')!);
      expect(first.getByText('The ministry’s release')).toBeVisible();
      expect(first.getByText('A newer version exists')).toBeVisible();
      expect(first.queryByRole('button')).toBeNull();
      const opener = screen.getByRole('button', { name: '1 earlier version', expanded: true });
      expect(opener).toHaveFocus();
      await user.keyboard('{Enter}');
      expect(screen.queryByText(/^Version 1:/)).toBeNull();
      expect(opener).toHaveAttribute('aria-expanded', 'false');
    });

    it('is not offered to readers, nor where it is withdrawn', async () => {
      open({ evidence: list([evidence({ isWithdrawn: true })]), evidenceCount: 0 });
      expect(await screen.findByText('Withdrawn')).toBeVisible();
      expect(screen.queryByRole('button', { name: /^Revise/ })).toBeNull();
    });
  });

  it('warns before it expires, and says when it has', async () => {
    const until = (validUntil: string, id: string) => evidence({ id, title: id, validUntil });
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const items = [until(day(-2), 'over'), until(day(29), 'near'), until(day(40), 'far')];
    open({ evidence: list(items), evidenceCount: 3 });
    const item = async (title: string) => (await screen.findByText(title)).closest('li')!;
    expect(await item('over')).toHaveTextContent(/Expired: valid until .+ \(.+ago\)/);
    expect(await item('near')).toHaveTextContent(/Valid until .+ \(in .+\)/);
    expect(await item('far')).toHaveTextContent(/Valid until/);
    expect(await item('far')).not.toHaveTextContent(/\(in/);
  });

  it('never sends an invalid number', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Add evidence' }));
    const form = within(screen.getByRole('form'));
    await user.selectOptions(form.getByLabelText('Kind of evidence'), 'Figure');
    await user.type(form.getByLabelText(/^Value/), '1e999');
    await user.click(form.getByRole('button', { name: 'Add evidence' }));
    expect(form.getByLabelText(/^Value/)).toHaveAccessibleDescription(/“1e999” is not a number/);
    expect(form.getByLabelText(/^Value/)).toHaveFocus();
  });

  it('asks which day a date in figures is, and sends nothing before it knows', async () => {
    const asked: { effectiveOn?: string }[] = [];
    const addEvidence = ({ input }: { input: object }) => {
      asked.push(input);
      return { ...evidence(), commitment: commitment({ evidence: list([evidence()]), evidenceCount: 1 }) };
    };
    const { user } = open({}, { addEvidence });
    await user.click(await screen.findByRole('button', { name: 'Add evidence' }));
    const form = within(screen.getByRole('form'));
    await user.type(form.getByLabelText('Effective date'), '12/03/2025');
    await user.click(form.getByRole('button', { name: 'Add evidence' }));
    expect(form.getByLabelText('Effective date')).toHaveAccessibleDescription(
      /can mean 12 March 2025 or 3 December 2025/,
    );
    expect(asked).toEqual([]);
    const days = within(form.getByRole('group', { name: 'Which day do you mean?' }));
    expect(days.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      '12 March 2025',
      '3 December 2025',
    ]);
    await user.click(days.getByRole('button', { name: '12 March 2025' }));
    expect(form.getByLabelText('Effective date')).toHaveValue('2025-03-12');
    expect(form.getByLabelText('Effective date')).toHaveFocus();
    await user.click(form.getByRole('button', { name: 'Add evidence' }));
    expect(await screen.findByText('1 item')).toBeVisible();
    expect(asked).toMatchObject([{ effectiveOn: '2025-03-12' }]);
  });

  it('can be withdrawn by its submitter, with a reason', async () => {
    const second = evidence({
      id: 'evidence-2',
      number: 2,
      revisionReason: 'Corrected.',
      title: 'The ministry’s note',
    });
    let items = [second];
    const withdrawEvidence = () => {
      items = [evidence({ ...second, isWithdrawn: true }), evidence()];
      return { ...evidence({ ...second, isWithdrawn: true }), commitment: commitment({ evidenceCount: 0 }) };
    };
    const held = () =>
      commitment({ evidence: list(items), evidenceCount: items.filter((one) => !one.isWithdrawn).length });
    const { user } = open({}, { withdrawEvidence, commitment: held });
    await user.click(await screen.findByRole('button', { name: /^Withdraw The ministry/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Reason/), 'The wrong one.');
    await user.click(dialog.getByRole('button', { name: 'Withdraw evidence' }));
    expect(await screen.findByText('Withdrawn')).toBeVisible();
    expect(await screen.findByText('The ministry’s release')).toBeVisible();
    expect(screen.getByText('1 item')).toBeVisible();
  });

  describe('with a file', () => {
    const browserUpload = window.XMLHttpRequest;
    beforeEach(() => void (window.XMLHttpRequest = FakeUpload as never));
    afterEach(() => void (window.XMLHttpRequest = browserUpload));

    async function choosing(world: object = {}) {
      const { user } = open({}, world);
      await user.click(await screen.findByRole('button', { name: 'Add evidence' }));
      const form = within(screen.getByRole('form'));
      await user.selectOptions(form.getByLabelText('Kind of evidence'), 'File');
      const file = new File(['The letter'], 'letter.pdf', { type: 'application/pdf' });
      const input = () => document.querySelector<HTMLInputElement>('input[type=file]')!;
      return { user, form, choose: (chosen = file) => user.upload(input(), chosen) };
    }

    it('shows its progress, and is sent with the form', async () => {
      const asked: object[] = [];
      const addEvidence = ({ input }: { input: object }) => (
        asked.push(input),
        { ...evidence(), commitment: commitment() }
      );
      const { user, form, choose } = await choosing({ addEvidence });
      await choose();
      act(() => FakeUpload.last.progress(4, 10));
      expect(await form.findByRole('progressbar', { name: 'Uploading letter.pdf' })).toHaveAttribute(
        'aria-valuenow',
        '40',
      );
      expect((FakeUpload.last.sent?.get('file') as File).name).toBe('letter.pdf');
      act(() => FakeUpload.last.answer(201, { id: 'f1', sha256: 'a', size: 10, mediaType: 'application/pdf' }));
      expect(await form.findByText(/10 bytes/)).toHaveTextContent('letter.pdf');
      expect(form.getByLabelText(/^Title/)).toHaveValue('letter.pdf');
      await user.click(form.getByRole('button', { name: 'Add evidence' }));
      await waitFor(() => expect(asked).toMatchObject([{ kind: 'FILE', fileId: 'f1', title: 'letter.pdf' }]));
    });

    it('keeps what is typed while it is sent', async () => {
      const { user, form, choose } = await choosing();
      await choose();
      await user.type(form.getByLabelText(/^Title/), 'The letter');
      act(() => FakeUpload.last.answer(201, { id: 'f1', sha256: 'a', size: 10, mediaType: 'application/pdf' }));
      expect(await form.findByText(/10 bytes/)).toBeVisible();
      expect(form.getByLabelText(/^Title/)).toHaveValue('The letter');
    });

    it('can be stopped, and chosen again', async () => {
      const { user, form, choose } = await choosing();
      await choose();
      await user.click(await form.findByRole('button', { name: 'Cancel upload' }));
      expect(FakeUpload.last.aborted).toBe(true);
      expect(form.getByText('Choose a file')).toBeVisible();
      expect(screen.queryByRole('alert')).toBeNull();
    });

    it('says why it was refused, in the server’s words or, without an answer, in its own', async () => {
      const { form, choose } = await choosing();
      await choose();
      act(() => FakeUpload.last.answer(400, { code: 'INVALID', message: 'The file is empty.' }));
      expect(await form.findByText('letter.pdf: The file is empty.')).toBeVisible();
      await choose();
      act(() => FakeUpload.last.dispatchEvent(new Event('error')) as never);
      expect(await form.findByText(/could not be sent/)).toBeVisible();
    });

    it('is sent under the same id where no answer came, so that it is stored once', async () => {
      const { form, choose } = await choosing();
      const file = new File(['Once'], 'once.pdf');
      await choose(file);
      const first = FakeUpload.last;
      act(() => first.dispatchEvent(new Event('error')) as never);
      expect(await form.findByText(/could not be sent/)).toBeVisible();
      await choose(file);
      expect(FakeUpload.last).not.toBe(first);
      expect(FakeUpload.last.headers['Idempotency-Key']).toMatch(/^"[0-9a-f]{32}"$/);
      expect(FakeUpload.last.headers).toEqual(first.headers);
    });
  });
});
