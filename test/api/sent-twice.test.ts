import { ExtractionRun } from '@followthrough/server/intake/extraction/extraction-run';
import { forgetOld } from '@followthrough/server/platform/changes/once';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApplication, type Answer, type Application, type Caller, type Json } from '../support/application.js';
import { commitmentFacts, said } from '../support/given-commitments.js';
import { seenOf } from '../support/given-delivery.js';
import { password } from '../support/given-people.js';
import { archivedSource, asProposed, readSource, someText, sourceFacts } from '../support/given-sources.js';
import { assessmentInput } from '../support/given-assessments.js';
import { mutationDocument, mutationNames } from '../support/mutations.js';
import { doneOnce, idempotencyHeader, sentThrice } from '../support/sent-twice.js';
import { givenIn, type Given } from '../support/given.js';

/** Why repeating these is harmless: operations open to anyone have no request id, and fetching changes nothing. */
const withoutId: Readonly<Record<string, string>> = {
  acceptInvitation: 'Its link works once.',
  chooseNewPassword: 'Its link works once.',
  createFirstAdministrator: 'Its code works once.',
  fetchPage: 'It saves nothing.',
  signIn: 'Each sign-in is a session of its own, which its owner sees and can end.',
  signOut: 'A session ends once.',
};

/** The mutations that the test of their own feature sends twice. */
const sentElsewhere = readdirSync(import.meta.dirname).flatMap((file) =>
  [...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(/doneOnce\(application, '(\w+)'/g)].map(
    ([, name]) => name!,
  ),
);

describe('a mutation that is sent twice', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller & { id: string };
  let manager: Caller & { id: string };
  let administrator: Caller & { id: string };
  const sent = new Set<string>();

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
    manager = await given.manager(team);
    administrator = await given.administrator();
  });
  afterAll(() => application.close());

  const send = (by: Caller, name: string, variables: object, key: string): Promise<Answer> =>
    by.send(mutationDocument(name), { ...variables }, idempotencyHeader(key));
  const thrice = (name: string, by: Caller, variables?: object) => (
    sent.add(name),
    sentThrice(application, name, by, variables)
  );
  const once = (name: string, by: Caller, variables?: object) => (
    sent.add(name),
    doneOnce(application, name, by, variables)
  );

  describe('with the id of its request is done once, and answered as before:', () => {
    const input = (facts: object) => ({ input: facts });
    const newCommitment = (facts: object = {}) =>
      input({ leadTeamId: team.id, facts: commitmentFacts(facts), noStatementReason: 'Heard at a meeting.' });
    const reason = 'Entered by mistake.';

    it('commitments, and all that belongs to them', async () => {
      const made = await once('createCommitment', contributor, newCommitment());
      const other = await once('createCommitment', contributor, newCommitment());
      expect(other.id).not.toBe(made.id);
      const { id } = made;
      const source = await archivedSource(contributor);
      const span = { sourceId: source.id, start: 0, end: 9 };
      await once('addStatement', contributor, input({ commitmentId: id, statement: { ...span, ...said } }));
      const facts = commitmentFacts({ title: 'Ferries to all islands' });
      await once('editCommitment', contributor, input({ id, version: 1, facts }));
      const due = { edtf: '2027-06', why: 'As the minister wrote.' };
      await once(
        'changeDueDate',
        contributor,
        input({ commitmentId: id, version: 2, due, reason, isCorrection: true }),
      );
      const milestones = [{ words: 'The first ferry sails', isRequired: true }];
      await once('setMilestones', contributor, input({ commitmentId: id, version: 3, milestones }));
      const link = await once(
        'linkCommitments',
        contributor,
        input({ fromId: id, toId: other.id, kind: 'DEPENDS_ON' }),
      );
      await once('removeLink', contributor, input({ id: link.id }));
      const note = await once('notePassage', contributor, input({ ...span, note: { kind: 'POSITION', words: 'So.' } }));
      await once('addBackground', contributor, input({ commitmentId: id, noteId: note.id }));
      await once('removeBackground', contributor, input({ commitmentId: id, noteId: note.id }));
      await once('markDuplicate', contributor, input({ id: other.id, ofId: id, reason }));
      await once('unmarkDuplicate', contributor, input({ id: other.id, reason }));
      await once('archiveCommitment', manager, input({ id: other.id, reason }));
      await once('restoreCommitment', manager, input({ id: other.id, reason }));
      await once('setReaders', manager, input({ id: other.id, version: 1, readerIds: [contributor.id] }));
      const elsewhere = await given.team();
      await once('reassignCommitment', manager, input({ id: other.id, leadTeamId: elsewhere.id, reason }));
    });

    it('requests', async () => {
      const dated = newCommitment();
      const { id: commitmentId } = await once('createCommitment', contributor, {
        input: { ...dated.input, due: { words: 'June 2026' } },
      });
      const ask = { commitmentId, version: 1, due: { words: 'June 2027' }, reason };
      const asked = await once('requestDueDate', contributor, input(ask));
      await once('withdrawRequest', contributor, input({ requestId: asked.id }));
      const source = await archivedSource(contributor);
      const span = { sourceId: source.id, start: 0, end: 9 };
      const statement = await once(
        'addStatement',
        contributor,
        input({ commitmentId, statement: { ...span, ...said, roles: ['WITHDRAWS'] } }),
      );
      const drop = await once('requestDrop', contributor, input({ commitmentId, statementId: statement.id, reason }));
      await once('decideRequest', manager, input({ requestId: drop.id, decision: 'REFUSED', words: reason }));
    });

    it('assessments', async () => {
      const auditor = await given.auditor();
      const { id: commitmentId } = await once('createCommitment', contributor, newCommitment());
      const status = { status: 'ON_TRACK', rationale: 'Talks go on.', effectiveOn: '2026-11-20' };
      await once('reportStatus', contributor, input({ commitmentId, ...status }));
      const draft = async () =>
        once('draftAssessment', auditor, input(await assessmentInput(auditor, { id: commitmentId })));
      const replied = await draft();
      await once('replyToAssessment', contributor, input({ assessmentId: replied.id, words: 'It is on track.' }));
      await once('declineReply', contributor, input({ assessmentId: (await draft()).id }));
      await once('withdrawAssessment', auditor, input({ assessmentId: (await draft()).id, reason }));
    });

    it('evidence, reports, stages and follow-ups', async () => {
      const { id: commitmentId } = await once('createCommitment', contributor, newCommitment());
      const link = { kind: 'LINK', title: 'A release', address: 'https://example.org/release' };
      const evidence = await once('addEvidence', contributor, input({ commitmentId, ...link }));
      const supports = [{ evidenceId: evidence.id, role: 'SUPPORTS', grade: 'A' }];
      const stage = { commitmentId, stage: 'ALLOCATED', effectiveOn: '2026-10-02', supports };
      await once('changeStage', contributor, input(stage));
      await once('markRung', contributor, input({ commitmentId, stage: 'SPENT', applies: false, reason }));
      const status = { status: 'ON_TRACK', rationale: 'Talks go on.', effectiveOn: '2026-11-20' };
      const report = await once('reportStatus', contributor, input({ commitmentId, ...status }));
      const claim = { claim: 'JUDGEMENT', claimId: report.id };
      await once(
        'supportClaim',
        contributor,
        input({ evidenceId: evidence.id, ...claim, role: 'CONTEXT', grade: 'D' }),
      );
      const seen = await seenOf(manager, evidence.id);
      await once('decideEvidence', manager, input({ ...seen, decision: 'ACCEPTED' }));
      const test = {
        number: 0,
        delivered: 'a',
        partlyDelivered: 'b',
        notDelivered: 'c',
        whoseWord: 'd',
        isByDueDate: true,
      };
      const { id: seenTestId } = await once('writeDeliveryTest', contributor, input({ commitmentId, ...test }));
      await once('signOffReport', manager, input({ judgementId: report.id, decision: 'AGREED', seenTestId }));
      await once('withdrawReport', contributor, input({ judgementId: report.id, reason }));
      const corrected = { kind: 'LINK', title: 'Corrected', address: 'https://example.org/corrected' };
      await once('reviseEvidence', contributor, input({ evidenceId: evidence.id, reason, ...corrected }));
      await once('withdrawEvidence', contributor, input({ evidenceId: evidence.id, reason }));

      const ask = { commitmentId, title: 'Ask the ministry', dueOn: '2026-12-01', assigneeId: contributor.id };
      const { id } = await once('assignFollowUp', contributor, input(ask));
      const edited = { title: 'Ask the minister', dueOn: '2026-12-02', assigneeId: contributor.id };
      await once('editFollowUp', contributor, input({ id, version: 1, ...edited }));
      await once('startFollowUp', contributor, input({ id }));
      await once('finishFollowUp', contributor, input({ id, outcome: 'They answered.' }));
      await once('reopenFollowUp', contributor, input({ id, reason }));
      await once('cancelFollowUp', contributor, input({ id, reason }));
    });

    it('sources and proposals', async () => {
      const words = Array.from({ length: 6 }, (_, n) => `Norland will open ferry line ${n} to Sudmark by June 2026.`);
      const station = 'Norland will open a new coastguard station with 40 staff at Ansel by June 2027.';
      words.push(station, station.replace('a new', 'the new'));
      const archive = input({ text: someText(words.join('\n\n')), facts: sourceFacts() });
      const { id } = await once('archiveSource', contributor, archive);
      await once('correctSource', contributor, input({ id, version: 1, facts: sourceFacts() }));
      await once('cancelExtraction', contributor, { sourceId: id });
      await once('extractAgain', contributor, { sourceId: id });
      await application.app.get(ExtractionRun).run(id, new AbortController().signal);
      const { proposals } = await contributor.ask(readSource, { id });
      const [accepted, unchanged, split, linked, noted, rejected] = proposals.edges.map(({ node }: Json) => node);
      const founded = (proposal: Json) => asProposed(proposal, team.id, commitmentFacts());
      const { id: commitmentId } = await once('createCommitment', contributor, newCommitment());
      await once('acceptProposal', contributor, input({ proposalId: accepted.id, commitment: founded(accepted) }));
      const { id: proposalId, version } = unchanged;
      await once('acceptAsProposed', contributor, input({ proposalId, version, leadTeamId: team.id }));
      const parts = [founded(split), founded(split)];
      await once('splitProposal', contributor, input({ proposalId: split.id, commitments: parts }));
      await once('linkProposal', contributor, input({ proposalId: linked.id, commitmentId, said }));
      await once(
        'noteProposal',
        contributor,
        input({ proposalId: noted.id, note: { kind: 'POSITION', words: 'So.' } }),
      );
      await once('rejectProposal', contributor, input({ proposalId: rejected.id, reasonCode: 'NOTHING_UNDERTAKEN' }));
      await once('reopenProposal', contributor, input({ proposalId: rejected.id, reason }));
      const [joined] = proposals.edges.flatMap(({ node }: Json) => node.alsoSaid);
      await once('separateProposal', contributor, input({ proposalId: joined.id }));
    });

    it('organisations, people and teams', async () => {
      const organisation = { kind: 'AGENCY', name: 'Harbour Agency' };
      const { id } = await once('createOrganisation', contributor, input(organisation));
      await once('editOrganisation', contributor, input({ id, version: 1, ...organisation, name: 'Ports Agency' }));
      await once('setOwnOrganisation', administrator, input({ id, isOwn: true }));
      const made = await once('createTeam', administrator, input({ name: 'Ferries' }));
      await once('changeSettings', administrator, input({ version: 1, name: 'Pledges', idleHours: 8 }));
      await once('renameTeam', administrator, input({ teamId: made.id, version: 1, name: 'Ferries and ports' }));
      const { id: personId } = await given.person();
      const roles = { memberships: [{ teamId: team.id, role: 'VIEWER' }], isAuditor: false, isAdministrator: false };
      const [closing, other] = [await given.team(), await given.team()];
      await once('closeTeam', administrator, input({ teamId: closing.id, version: 1, reason }));
      await once('reopenTeam', administrator, input({ teamId: closing.id, version: 2 }));
      await once('mergeTeam', administrator, input({ teamId: closing.id, intoId: other.id, version: 3, reason }));
      await once('setMemberships', administrator, input({ personId, version: 1, ...roles }));
      await once('deactivatePerson', administrator, input({ personId, version: 2, reason }));
      await once('reactivatePerson', administrator, input({ personId, version: 3 }));
      await once('setTeamRole', administrator, input({ personId, teamId: other.id, role: 'MANAGER' }));
      const [one, two, auditor] = await Promise.all([
        given.account({ isAdministrator: true }),
        given.account({ isAdministrator: true }),
        given.account({ isAuditor: true }),
      ]);
      const proposing = await application.as(one);
      const change = await proposing.ask(mutationDocument('resetPassword'), { personId: auditor.id });
      await once('declineAccountChange', await application.as(two), { id: change.id });
    });

    it('what people change of themselves', async () => {
      const account = await given.account();
      const [browser, another] = [await application.as(account), await application.as(account)];
      await once('changeName', browser, input({ name: 'Ada Byron', version: 1 }));
      await once('changePassword', browser, input({ current: password, next: 'nine green lanterns' }));
      await once('endOtherSessions', browser);
      expect((await another.send('{ viewer { id } }')).data?.viewer ?? null).toBeNull();
      await application.as(account);
      const sessions = await browser.ask('{ sessions { id current } }');
      const ended = sessions.find(({ current }: Json) => !current);
      await once('endSession', browser, { id: ended.id });
    });
  });

  it('and shows a link once makes no second link, keeps none, and says what to do', async () => {
    const invite = { name: 'Ben', email: 'ben@example.org', memberships: [], isAuditor: false, isAdministrator: false };
    const invited = await given.person();
    const [joined, auditor, one, two] = await Promise.all([
      given.account(),
      given.account({ isAuditor: true }),
      given.account({ isAdministrator: true }),
      given.account({ isAdministrator: true }),
    ]);
    const proposed = await (await application.as(one)).ask(mutationDocument('resetPassword'), { personId: auditor.id });
    const second = await application.as(two);
    for (const [name, variables, type] of [
      ['invitePerson', { input: invite }, 'Invitation'],
      ['renewInvitation', { personId: invited.id }, 'Invitation'],
      ['resetPassword', { personId: joined.id }, 'PasswordReset'],
      ['confirmAccountChange', { id: proposed.id }, 'PasswordReset'],
    ] as const) {
      const { first, others, recorded, recordedAgain } = await thrice(name, second, variables);
      expect([name, first.data[name].__typename, recorded, recordedAgain]).toEqual([name, type, 1, 0]);
      for (const { errors } of others) {
        expect(errors?.[0]).toMatchObject({ extensions: { code: 'CONFLICT' } });
        expect(errors?.[0]?.message).toContain('Create a new link');
      }
    }
    const kept = await application.database.query<{ answer: unknown }>(
      `select answer from answered_requests where answer @> '"shownOnce"'`,
    );
    expect(kept).toEqual(Array(4).fill({ answer: 'shownOnce' }));
  });

  it('to say that one is here, or has read what changed, records nothing', async () => {
    for (const name of ['noteVisit', 'markChangesRead']) {
      const { first, others, recorded } = await thrice(name, contributor);
      expect([name, first.errors, recorded]).toEqual([name, undefined, 0]);
      for (const other of others) expect(other).toEqual(first);
    }
  });

  it('to note that an auditor opened a commitment records nothing', async () => {
    const one = await given.arranged(team);
    const { first, others, recorded } = await thrice('noteLook', await given.auditor(), { commitmentId: one.id });
    expect([first.errors, recorded]).toEqual([undefined, 0]);
    for (const other of others) expect(other).toEqual(first);
  });

  it('to note how far one is with the tour records nothing', async () => {
    const variables = { input: { isHidden: true, done: { name: 'ARCHIVE', about: 'FT-0001' } } };
    const { first, others, recorded } = await thrice('noteTour', contributor, variables);
    expect([first.errors, recorded]).toEqual([undefined, 0]);
    for (const other of others) expect(other).toEqual(first);
  });

  it('to sign out ends the session once', async () => {
    const { recorded, recordedAgain, ...answers } = await thrice('signOut', await given.stranger());
    expect([recorded, recordedAgain]).toEqual([1, 0]);
    for (const { data } of [answers.first, ...answers.others]) expect(data).toEqual({ signOut: true });
  });

  describe('createCommitment, say,', () => {
    const variables = (title: string) => ({
      input: { leadTeamId: team.id, facts: commitmentFacts({ title }), noStatementReason: 'Heard at a meeting.' },
    });
    const create = (by: Caller, title: string, key: string) => send(by, 'createCommitment', variables(title), key);
    const countOf = async (title: string) => {
      const rows = await application.database.query('select 1 from commitments where title = $1', [title]);
      return rows.length;
    };

    it('makes one, however many arrive at once', async () => {
      const key = randomUUID();
      const answers = await Promise.all(Array.from({ length: 8 }, () => create(contributor, 'All at once', key)));
      const ids = new Set(answers.map(({ data }) => data?.createCommitment?.id as string));
      expect([ids.size, await countOf('All at once')]).toEqual([1, 1]);
    });

    it('makes two where its requests have no id, as before', async () => {
      const document = mutationDocument('createCommitment');
      for (const _ of [1, 2]) await contributor.ask(document, variables('Without an id'));
      expect(await countOf('Without an id')).toBe(2);
    });

    it('may be tried again with the same id where it was refused', async () => {
      const key = randomUUID();
      const input = { ...variables('').input };
      expect((await send(contributor, 'createCommitment', { input }, key)).data.createCommitment).toMatchObject({
        __typename: 'InvalidInput',
      });
      const { data } = await create(contributor, 'At the second try', key);
      expect(data.createCommitment.__typename).toBe('Commitment');
    });

    it('is refused in words where the id was used for anything else', async () => {
      const key = randomUUID();
      await create(contributor, 'The first', key);
      const others = [
        await create(contributor, 'Another', key),
        await send(administrator, 'createTeam', { input: { name: 'The first' } }, key),
        await send(contributor, 'createOrganisation', { input: { kind: 'AGENCY', name: 'The first' } }, key),
      ];
      const words = others.map(({ status, errors }) => [status, errors?.[0]?.message]);
      const refused = [422, 'This request id was used for another change, so nothing was done. Send it with a new id.'];
      expect(words).toEqual([refused, [200, undefined], refused]);
      expect(await countOf('Another')).toBe(0);
    });

    it('is not answered again to another person', async () => {
      const key = randomUUID();
      const { data: mine } = await create(contributor, 'By two people', key);
      const { data: theirs } = await create(manager, 'By two people', key);
      expect(theirs.createCommitment.__typename).toBe('Commitment');
      expect(theirs.createCommitment.id).not.toBe(mine.createCommitment.id);
    });

    it('shows its maker nothing that they may no longer see', async () => {
      const leaver = await given.contributor(team);
      const facts = commitmentFacts({ marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'For the team.' });
      const input = { leadTeamId: team.id, facts, noStatementReason: 'Heard at a meeting.' };
      const key = randomUUID();
      expect((await send(leaver, 'createCommitment', { input }, key)).data.createCommitment.id).toBeTruthy();
      await application.database.query('delete from memberships where person_id = $1', [leaver.id]);
      expect((await send(leaver, 'createCommitment', { input }, key)).data).toEqual({ createCommitment: null });
    });

    it.each(['short', 'with a space in its middle', 'x'.repeat(129)])('is refused for the id “%s”', async (key) => {
      const { errors } = await create(contributor, 'With an odd id', key);
      expect(errors?.[0]?.message).toContain('Idempotency-Key');
    });

    it('is refused in a request of several changes', async () => {
      const document = 'mutation { a: createTeam(input: { name: "A" }) { __typename } b: endOtherSessions }';
      const { errors } = await administrator.send(document, {}, idempotencyHeader(randomUUID()));
      expect(errors?.[0]?.message).toContain('one change');
    });

    it('leaves nothing in the table that tells what was asked, and nothing at all after a day', async () => {
      const key = randomUUID();
      await create(contributor, 'To be forgotten', key);
      const rows = await application.database.query<{ row: string }>('select r::text as row from answered_requests r');
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter(({ row }) => row.includes('forgotten') || row.includes(key))).toEqual([]);
      const now = application.now;
      application.now = new Date(now.getTime() + 25 * 3_600_000);
      await application.arrange(forgetOld);
      application.now = now;
      expect(await application.database.query('select 1 from answered_requests')).toEqual([]);
      await create(contributor, 'To be forgotten', key);
      expect(await countOf('To be forgotten')).toBe(2);
    });
  });

  it('is one of the above, or sent by `doneOnce` in the test of its feature, for every mutation of the contract', () => {
    const all = new Set([...sent, ...sentElsewhere, ...Object.keys(withoutId)]);
    expect([...all].sort()).toEqual(mutationNames);
  });
});
