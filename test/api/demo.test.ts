import { kinds } from '@followthrough/domain/kinds';
import { rejectionReasons } from '@followthrough/domain/intake';
import { proposalStates } from '@followthrough/domain/proposal-states';
import { claims } from '@followthrough/domain/evidence';
import { ladderOf } from '@followthrough/domain/ladders';
import { deliveryStatuses } from '@followthrough/domain/statuses';
import { codeList } from '@followthrough/domain/terms';
import {
  evidenceKinds,
  followUpStates,
  grades,
  markings,
  partyRoles,
  supportRoles,
  acceptanceDecisions,
  replyEndings,
  requestEndings,
  requestKinds,
  signOffDecisions,
} from '@followthrough/domain/vocabulary';
import { OutsideRun } from '@followthrough/server/intake/outside/outside-run';
import type { Account } from '@followthrough/worker/demo/accounts';
import type { Demo } from '@followthrough/worker/demo/data';
import { loadDemo, stepsOf } from '@followthrough/worker/demo/load';
import { readDemo } from '@followthrough/worker/demo/read-demo';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { judging, passingCodes, shownCodes, statesToShow, termsToShow } from '../support/demo-states.js';
import { nameNoReader, nameReader } from '../support/given-outside-readings.js';
import { seedsBlueprint } from '../support/seeds-blueprint.js';
import { itWith, shared } from '../support/shared.js';
import { wordRuns } from '../support/word-runs.js';

const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Person { name } } }`;
const read = `query ($reference: String!) {
  commitmentByReference(reference: $reference) {
    title kind stage status isUnjudged responsibility datePassed overdue dueWords dueEdtf amount currency
    kindFields { name value }
    parties { role words organisation { name } }
    notHeardFrom { words organisation { name } }
    statements { manner force speakerName passage { quote } source { published publisher knownGaps } }
    currentReport { status missing { words } }
    followUps { totalCount }
    backgrounds { note { passage { quote } } }
    links { kind to { title } }
    milestones { words isRequired dueEdtf dueLatest }
  }
}`;
const letters: Record<string, string> = {
  UNDERTAKES: 'U',
  DELIVERS: 'D',
  PARTNER: 'P',
  BENEFICIARY: 'B',
  HOST: 'H',
  INVITED: 'I',
};
const nameOf = (party: Json) => party.organisation?.name ?? party.words;

describe('the demo registers', () => {
  let application: Application;
  let demo: Demo;
  let accounts: Account[];
  let auditor: Caller;

  const load = (say: (line: string) => void = () => undefined) => loadDemo(application.app, { demo, say });
  const values = async (query: string, parameters: unknown[] = []) =>
    (await application.database.query<{ value: string }>(query, parameters)).map(({ value }) => value);
  const caller = async (email: string) =>
    application.as({ id: (await values('select id as value from people where email = $1', [email]))[0]! });
  const rows = async () => {
    const tables = ['events', 'people', 'organisations', 'sources', 'notes', 'commitments', 'evidence', 'supports'];
    const more = ['judgements', 'stage_changes', 'follow_ups', 'files', 'commitment_links', 'sessions'];
    const count = (table: string) => `(select count(*) from ${table})::integer as ${table}`;
    const [row] = await application.database.query(`select ${[...tables, ...more].map(count).join(', ')}`);
    return row!;
  };
  const tell = async (title: string): Promise<Json> => {
    const [number] = await values('select number::text as value from commitments where title = $1', [title]);
    return auditor.ask(read, { reference: `FT-${number!.padStart(4, '0')}` });
  };

  beforeAll(async () => {
    // Nobody answers there, and nobody is asked.
    nameReader({ url: 'http://127.0.0.1:9/v1' });
    application = await startApplication();
    demo = await readDemo();
    const stopped = load((line) => {
      if (line === 'Example: 2026') throw new Error('killed');
    });
    await expect(stopped).rejects.toThrow('killed');
    await Promise.all([load(), load()]);
    auditor = await caller('auditor@example.org');
  });
  afterAll(async () => {
    nameNoReader();
    await application.close();
  });

  it('are complete after a stop half-way and two who went on at once', async () => {
    const instants = stepsOf(demo).map(({ at }) => at.toISOString());
    expect(new Set(instants).size).toBe(instants.length);
    const written = await values(
      `select distinct to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as value from events`,
    );
    expect(instants.filter((instant) => !written.includes(instant))).toEqual([]);
    const all = demo.registers.flatMap(({ commitments }) => commitments);
    // An agreed request to drop a commitment is a report, too.
    const dropped = await values(
      `select request_id as value from request_outcomes o join requests r on r.id = o.request_id
       where o.ending = 'AGREED' and r.kind = 'DROP'`,
    );
    expect(dropped).toHaveLength(1);
    expect(await rows()).toMatchObject({
      people: demo.people.length,
      commitments: all.length,
      sources: demo.registers.reduce((sum, { sources }) => sum + sources.length, 0),
      judgements: all.flatMap(({ history }) => history).filter((act) => act.do === 'report').length + dropped.length,
      evidence: all.flatMap(({ history }) => history).filter((act) => act.do === 'evidence').length,
      follow_ups: all
        .flatMap(({ history }) => history)
        .filter((act) => act.do === 'followUp' || (act.do === 'answer' && act.action)).length,
    });
  });

  it('send nothing to an outside reader, even if there is one', async () => {
    expect(await auditor.ask('{ outsideReader { host } }')).toEqual({ host: '127.0.0.1:9' });
    for (const id of await values('select id as value from sources'))
      await application.app.get(OutsideRun).run(id, new AbortController().signal);
    expect(await values('select state as value from outside_readings')).toEqual([]);
    expect(await values(`select type as value from events where type = 'source.sentOutside'`)).toEqual([]);
  });

  it('change nothing when they are loaded again but the passwords, which may have been lost', async () => {
    const { events: eventsBefore, ...before } = await rows();
    accounts = await load();
    const { events, ...after } = await rows();
    expect(after).toEqual(before);
    expect(Number(events) - Number(eventsBefore)).toBe(accounts.length);
  });

  it('have an account a role, named by role, that lets in', async () => {
    expect(accounts.map(({ role }) => role).sort()).toEqual([
      'Administrator',
      'Auditor',
      'Contributor',
      'Manager',
      'Viewer',
    ]);
    for (const { role, email, password } of accounts) {
      expect(password.length).toBeGreaterThanOrEqual(12);
      expect(await application.nobody.ask(signIn, { input: { email, password } })).toEqual({
        __typename: 'Person',
        name: `Demo ${role.toLowerCase()}`,
      });
    }
  });

  it('record every thing’s events without a gap', async () => {
    const gaps = `select subject_id::text as value from events group by subject_type, subject_id
      having max(subject_version) <> count(*) or min(subject_version) <> 1`;
    expect(await values(gaps)).toEqual([]);
    const backwards = `select later.id::text as value from events earlier join events later
      on later.subject_id = earlier.subject_id and later.subject_version = earlier.subject_version + 1
      where later.at < earlier.at and later.type <> 'person.passwordChanged'`;
    expect(await values(backwards)).toEqual([]);
  });

  describe('Seeds', () => {
    it.each(seedsBlueprint.map((row) => [row.title, row] as const))(
      'holds “%s” as its release supports it',
      async (_, row) => {
        const held = await tell(row.title);
        expect(held).toMatchObject({
          kind: row.kind,
          stage: row.stage,
          status: 'UNCLEAR',
          isUnjudged: false,
          responsibility: row.responsibility ?? 'OWN',
          datePassed: row.datePassed ?? false,
          overdue: false,
        });
        expect(held.parties.map((party: Json) => `${letters[party.role]} ${nameOf(party)}`)).toEqual(row.parties);
        expect(held.notHeardFrom.map(nameOf)).toEqual(row.notHeard);
        expect(held.dueEdtf ?? held.dueWords).toBe(row.due);
        expect(held.currentReport.missing).toHaveLength(row.missing);
        expect(held.followUps.totalCount).toBeGreaterThan(0);
        expect(held.statements.map((said: Json) => `${said.manner} ${said.force} ${said.source.published}`)).toEqual(
          row.statements,
        );
        for (const said of held.statements) {
          expect(said.source.publisher).toMatch(/^Demo summary of /);
          expect(said.source.knownGaps).toContain('The original is not included');
          expect(said.speakerName).toBeNull();
        }
      },
    );

    it('is those fifteen, and three of them rest on one passage', async () => {
      const titles = demo.registers.find(({ key }) => key === 'seeds')!.commitments.map(({ title }) => title);
      expect([...titles].sort()).toEqual(seedsBlueprint.map(({ title }) => title).sort());
      const quotes = await values(
        `select p.id::text as value from statements s join passages p on p.id = s.passage_id
         group by p.id having count(*) = 3`,
      );
      expect(quotes).toHaveLength(1);
    });

    it('tells money, milestones, links and backgrounds', async () => {
      const command = await tell('Additional funding for the Border Security Command');
      expect(command).toMatchObject({ amount: '75000000', currency: 'GBP' });
      expect(command.kindFields).toEqual([{ name: 'qualifier', value: 'ADDITIONAL' }]);
      const measures = await tell('Security measures at the Belgian border');
      expect(measures).toMatchObject({ amount: null, currency: null });
      expect(measures.milestones).toHaveLength(3);
      expect(measures.backgrounds[0].note.passage.quote).toContain('November 2021');
      const officers = await tell('British officers stationed in Belgium under the law enforcement agreement');
      expect(officers.links).toEqual([
        {
          kind: 'DEPENDS_ON',
          to: { title: 'Law enforcement cooperation agreement between Belgium and the United Kingdom' },
        },
      ]);
      const customs = await tell('Customs partnership on materials for small boats');
      expect(customs.milestones).toMatchObject([{ dueEdtf: '2024-04', dueLatest: '2024-04-30', isRequired: false }]);
    });

    it('dates the sources as given, save the one that states its own', async () => {
      const dates = await values(
        `select s.published || ' ' || f.origin as value from sources s join source_facts f on f.source_id = s.id
         where f.name = 'PUBLISHED' and s.publisher like 'Demo summary%' order by 1`,
      );
      expect(dates).toEqual([
        '2022-03 GIVEN',
        '2024-01-23 STATED',
        '2024-02 GIVEN',
        '2024-11-07 GIVEN',
        '2025-12 GIVEN',
      ]);
    });
  });

  describe('Example', () => {
    const present = async (query: string, wanted: readonly string[]) =>
      expect((await values(query)).sort()).toEqual(expect.arrayContaining([...wanted]));

    it('has every reported status, and every kind on every rung of its ladder', async () => {
      await present(
        'select distinct status as value from standings where judgement_id is not null',
        codeList(deliveryStatuses),
      );
      await present('select distinct kind as value from commitments', codeList(kinds));
      const reached = await values(
        `select distinct c.kind || ' ' || s.stage as value from stage_changes s join commitments c on c.id = s.commitment_id`,
      );
      for (const kind of codeList(kinds)) {
        for (const { code } of ladderOf(kind)) expect(reached).toContain(`${kind} ${code}`);
      }
      await present('select distinct applies::text as value from rung_marks', ['false', 'true']);
    });

    it('has evidence, supports, follow-ups and parties of every sort, and every marking', async () => {
      await present('select distinct kind as value from evidence', codeList(evidenceKinds));
      await present('select distinct grade as value from supports', codeList(grades));
      await present('select distinct role as value from supports', codeList(supportRoles));
      await present('select distinct decision as value from acceptances', codeList(acceptanceDecisions));
      await present('select distinct decision as value from sign_offs', codeList(signOffDecisions));
      await present('select distinct (override is not null)::text as value from sign_offs', ['true', 'false']);
      await present('select distinct claim as value from supports', codeList(claims));
      await present('select distinct status::text as value from archived_copies', ['200']);
      await present('select distinct state as value from follow_ups', codeList(followUpStates));
      await present('select distinct role as value from parties', codeList(partyRoles));
      await present('select distinct marking as value from commitments', codeList(markings));
    });

    it.each([
      ['date passed', '{ datePassed: true }'],
      ['of other bodies, and whose date passed', '{ datePassed: true, responsibilities: [EXTERNAL] }'],
      ['overdue', '{ overdue: true }'],
      ['stale', '{ stale: true }'],
      ['stalled', '{ stalled: true }'],
      ['disputed', '{ disputed: true }'],
      ['with an open request', '{ requested: true }'],
      ['moved without leave', '{ movedWithoutLeave: true }'],
      ['narrowed in scope', '{ scopeNarrowed: true }'],
      ['inherited from an earlier government', '{ inherited: true }'],
      ['of other bodies', '{ responsibilities: [EXTERNAL] }'],
      ['archived', '{ archived: ONLY }'],
    ])('has something that is %s', async (_, filter) => {
      const { totalCount } = await auditor.ask(`{ commitments(filter: ${filter}) { totalCount } }`);
      expect(totalCount).toBeGreaterThan(0);
    });

    it('includes moved dates, withdrawals, undone decisions, superseded commitments, duplicates and corrections', async () => {
      const types = await values('select distinct type as value from events');
      for (const type of [
        'commitment.dueDateChanged',
        'report.withdrawn',
        'evidence.withdrawn',
        'evidence.revised',
        'evidence.supported',
        'commitment.markedDuplicate',
        'commitment.edited',
        'commitment.milestonesSet',
        'commitment.reassigned',
        'commitment.readersSet',
        'commitmentLink.removed',
        'source.corrected',
        'followUp.reopened',
        'scope.narrowed',
        'scope.markWithdrawn',
      ]) {
        expect(types).toContain(type);
      }
      expect(
        await values(
          'select distinct days::text as value from (select new_latest - old_latest as days from due_date_moves) m',
        ),
      ).toContain('730');
      expect(await values(`select kind as value from commitment_links where removed_at is null`)).toContain(
        'SUPERSEDES',
      );
    });

    it.each(termsToShow)('shows every code of %s', async (name, codes) => {
      const shown = await shownCodes[name]!({ values, ask: (query) => auditor.ask(query) });
      expect(codes.filter((code) => !shown.includes(code) && !passingCodes[code])).toEqual([]);
    });

    it.each(Object.entries(statesToShow))('shows %s', async (_, query) => {
      expect(await application.database.query(query)).not.toEqual([]);
    });

    it('judges no real government', async () => {
      const { organisations } = demo.registers.find(({ key }) => key === 'seeds')!;
      const real = `select p.commitment_id from parties p join organisations o on o.id = p.organisation_id
        where o.code is not null or o.name = any($1)`;
      const names = [organisations.map(({ name }) => name)];
      expect(await values(`select id as value from commitments where id in (${real})`, names)).not.toEqual([]);
      for (const table of judging) {
        const judged = await values(
          `select commitment_id as value from ${table} where commitment_id in (${real})`,
          names,
        );
        expect([table, judged]).toEqual([table, []]);
      }
    });

    it('has requests in every state', async () => {
      await present('select distinct ending as value from request_outcomes', codeList(requestEndings));
      await present('select distinct kind as value from requests', codeList(requestKinds));
      const open = 'select id as value from requests where id not in (select request_id from request_outcomes)';
      expect(await values(open)).toHaveLength(1);
    });

    it('has assessments in every state', async () => {
      await present('select distinct ending as value from assessment_replies', codeList(replyEndings));
      const drafts =
        'select id as value from assessments where id not in (select assessment_id from assessment_replies)';
      expect(await values(drafts)).toHaveLength(1);
    });

    it('has proposals in every state, a source with some to decide, and one that proposes nothing', async () => {
      // `DECIDED` is what others are shown of a decision; no proposal is stored so.
      const stored = codeList(proposalStates).filter((state) => state !== 'DECIDED');
      await present('select distinct state as value from proposals', stored);
      const reasons = await values('select distinct reason_code as value from proposals where reason_code is not null');
      expect(codeList(rejectionReasons)).toEqual(expect.arrayContaining(reasons));
      expect(reasons.length).toBeGreaterThan(3);
      const left = await values(
        `select s.title || ' ' || count(p.id) filter (where p.state = 'PROPOSED') || '/' || count(p.id) as value
         from sources s left join proposals p on p.source_id = s.id group by s.id
         having count(p.id) = 0 or count(p.id) filter (where p.state = 'PROPOSED') > 0`,
      );
      expect(left).toHaveLength(5);
      expect(left).toContain('Telephone call between the First Minister and the Prime Minister of Osmere 0/0');
      expect(left.join()).toMatch(/Safer quays by winter after next [1-9]/);
    });

    it('has a source that is being read, one to adjudicate and decide on, and one with a reader replaced', async () => {
      const manager = await caller('manager@example.org');
      const query = `{ sourcesToDecide(first: 50) { edges { node { title readings(first: 5) { edges { node { isBlind toAdjudicate
        unanswered agreements { count } formerReaders { id } settled(first: 9) { totalCount } } } } } } }
        readingsWaiting(first: 50) { edges { node { toAdjudicate unanswered source { title } } } } }`;
      const { data } = await manager.send(query);
      const { sourcesToDecide, readingsWaiting } = data as Json;
      const read = sourcesToDecide.edges.flatMap(({ node }: Json) =>
        node.readings.edges.map((one: Json) => ({ ...node, ...one.node })),
      );
      expect(read).toMatchObject([
        { title: 'A school for pilots at Port Sennet', toAdjudicate: 1, formerReaders: [], settled: { totalCount: 3 } },
        { title: 'Winter ferry to the outer islands', toAdjudicate: 0, settled: { totalCount: 2 } },
      ]);
      expect(read[1].formerReaders).toHaveLength(1);
      expect(readingsWaiting.edges.map(({ node }: Json) => node)).toMatchObject([
        { toAdjudicate: 1, unanswered: null, source: { title: 'A school for pilots at Port Sennet' } },
      ]);
      const contributor = await caller('contributor@example.org');
      const own = await contributor.ask(
        '{ readingsWaiting(first: 50) { edges { node { unanswered source { title } } } } }',
      );
      expect(own.edges).toMatchObject([
        { node: { unanswered: 2, source: { title: 'What the ministry will do about dark quays' } } },
      ]);
    });

    it('leaves nothing for the worker to read, and the system proposed', async () => {
      expect(await values('select distinct state as value from extractions')).toEqual(['DONE']);
      const actors = await values(
        `select distinct coalesce(actor::text, 'nobody') as value from events where type = 'source.extracted'`,
      );
      expect(actors).toEqual(['nobody']);
    });

    it('shows a sensitive commitment only to its team and named readers', async () => {
      const seen = async (email: string) => {
        const { totalCount } = await (
          await caller(email)
        ).ask('{ commitments(filter: { markings: [OFFICIAL_SENSITIVE] }) { totalCount } }');
        return totalCount;
      };
      expect(await Promise.all(accounts.map(async ({ role, email }) => [role, await seen(email)]))).toEqual(
        accounts.map(({ role }) => [role, ['Contributor', 'Manager', 'Auditor'].includes(role) ? 1 : 0]),
      );
      expect(await seen('legal-adviser@example.org')).toBe(1);
    });

    it('has names in other scripts and sums in several currencies', async () => {
      await present('select name as value from organisations', ['Élonie', 'هيئة موانئ الساحل']);
      await present('select distinct currency as value from commitments', ['EUR', 'USD', 'CHF', 'GBP']);
    });
  });

  itWith('corpus')('share no run of six words with the documents they tell of', () => {
    const folder = shared('corpus');
    const theirs = ['seeds', 'documents'].flatMap((part) =>
      readdirSync(join(folder, part)).map((name) => wordRuns(readFileSync(join(folder, part, name), 'utf8'), 6)),
    );
    const ours = demo.registers.map((register) => JSON.stringify(register).replace(/\\n/g, ' '));
    const common = ours.flatMap((text) => [...wordRuns(text, 6)].filter((run) => theirs.some((set) => set.has(run))));
    expect(common).toEqual([]);
  });
});
