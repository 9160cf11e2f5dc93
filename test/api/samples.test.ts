import { allocated, drawn, rankedText } from '@followthrough/domain/sampling';
import { limits } from '@followthrough/domain/limits';
import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { createHash } from 'node:crypto';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { idsIn, sampled, sampleDocuments, sampleInput, tested } from '../support/given-samples.js';
import { reported } from '../support/given-delivery.js';
import { givenIn, type Given } from '../support/given.js';
import { doneOnce } from '../support/sent-twice.js';

type Someone = Caller & { readonly id: string; readonly name: string };

const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const only = (...teams: readonly Team[]) => ({ teamIds: teams.map(({ id }) => id) });
const codes = (answers: readonly Json[]) => answers.map(({ __typename, code }) => code ?? __typename).sort();

describe('samples', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let manager: Someone;
  let auditor: Someone;
  let colleague: Someone;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
  });
  beforeEach(async () => {
    application.now = new Date('2026-11-22T10:00:00.000Z');
    team = await given.team();
    manager = await given.manager(team);
    auditor = await given.auditor();
    colleague = await given.auditor();
  });
  afterAll(() => application.close());

  const query = (text: string, parameters: unknown[] = []) => application.database.query<Json>(text, parameters);
  const commitments = async (count: number, facts: object = {}, of = team): Promise<Commitment[]> => {
    const made: Commitment[] = [];
    while (made.length < count) made.push(await given.arranged(of, facts));
    return made;
  };
  const read = (by: Caller, { id }: Json) => by.ask(sampleDocuments.read, { id });
  const codeOf = async (by: Caller, document: string, input: object): Promise<string | undefined> =>
    (await by.send(document, { input })).errors?.[0]?.extensions.code;
  const eventsOf = async (by: Caller, id: string): Promise<Json[]> => {
    const document = `query ($id: UUID!) { sample(id: $id) { events(first: 50) { edges { node {
      type data texts { field text } } } } } }`;
    return (await by.ask(document, { id })).events.edges.map(({ node }: Json) => node);
  };

  describe('are drawn', () => {
    it('over a filter, and record how', async () => {
      const all = await commitments(8);
      await commitments(2, {}, await given.team());
      const sample = await sampled(auditor, { filter: only(team) });
      const ids = all.map(({ id }) => id).sort();
      expect(sample).toMatchObject({
        title: 'Status against evidence',
        filter: only(team),
        voice: 'REPORTED',
        seed: '20261122',
        method: 'SIMPLE',
        strataBy: null,
        size: 3,
        day: '2026-11-22',
        asAt: '2026-11-22T10:00:00+00:00',
        population: 8,
        populationSha256: hash(ids.join('\n')),
        drawnBy: { name: auditor.name },
        drawn: 3,
        done: 0,
        firstUntested: 1,
        strata: [{ key: '', teamName: null, count: 8, size: 3 }],
        closing: null,
      });
      const expected = ids
        .map((id) => ({ id, rank: hash(`20261122:${id}`) }))
        .sort((a, b) => (a.rank < b.rank ? -1 : 1));
      expect(sample.items.edges.map(({ node }: Json) => [node.position, node.commitment.id, node.rank])).toEqual(
        expected.slice(0, 3).map(({ id, rank }, index) => [index + 1, id, rank]),
      );
    });

    it('as the pure function draws them, whatever the method and the strata', async () => {
      const other = await given.team();
      const all = [
        ...(await commitments(9, {
          kind: 'FUNDING',
          dueLatest: '2027-03-31',
          dueEdtf: '2027-03',
          dueEarliest: '2027-03-01',
          dueWords: 'by March 2027',
          dueBasis: 'GIVEN',
        })),
        ...(await commitments(4, { kind: 'SUMMIT' })),
        ...(await commitments(2, { kind: 'REFORM' }, other)),
      ];
      const keys: Record<string, (c: Commitment) => string> = {
        KIND: ({ kind }) => kind,
        TEAM: ({ leadTeamId }) => leadTeamId,
        STATUS: () => 'UNCLEAR',
        DUE_YEAR: ({ dueLatest }) => dueLatest?.slice(0, 4) ?? 'NONE',
      };
      for (const [strataBy, keyOf] of Object.entries(keys)) {
        for (const [method, size] of [
          ['PROPORTIONAL', 7],
          ['FIXED', 3],
        ] as const) {
          const seed = `${strataBy} ${method} ünï'code\\`;
          const candidates = all.map((c) => ({ id: c.id, stratum: keyOf(c), rank: hash(rankedText(seed, c.id)) }));
          const counts = new Map<string, number>();
          for (const { stratum } of candidates) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
          const strata = [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => (a.key < b.key ? -1 : 1));
          const allocation = allocated(strata, { method, size });
          const sample = await sampled(auditor, { filter: only(team, other), method, strataBy, size, seed });
          expect(sample.strata).toMatchObject(allocation);
          expect(idsIn(sample)).toEqual(drawn(allocation, candidates).map(({ id }) => id));
        }
      }
    });

    it('again by the same seed over the same population, and as others by another seed', async () => {
      await commitments(30);
      const size = 10;
      const [first, again, other] = [
        await sampled(auditor, { filter: only(team), size }),
        await sampled(colleague, { filter: only(team), size, title: 'Once more' }),
        await sampled(auditor, { filter: only(team), size, seed: '20261123' }),
      ];
      expect(idsIn(again)).toEqual(idsIn(first));
      expect(again.populationSha256).toBe(first.populationSha256);
      expect(idsIn(other)).not.toEqual(idsIn(first));
    });

    it('in the voice of the reader', async () => {
      const [judged] = await commitments(3);
      await reported(manager, judged!, { status: 'ON_TRACK' });
      const filter = { ...only(team), statuses: ['ON_TRACK'] };
      const input = sampleInput({ filter, size: 1 });
      expect(idsIn(await sampled(auditor, { filter, size: 1 }))).toEqual([judged!.id]);
      const voiced = await auditor.send(sampleDocuments.draw, { input }, { 'followthrough-voice': 'ASSESSED' });
      expect(voiced.data.drawSample).toMatchObject({ code: 'SAMPLE_OF_NOTHING' });
      const all = await auditor.send(
        sampleDocuments.draw,
        { input: sampleInput({ filter: only(team), size: 3 }) },
        { 'followthrough-voice': 'AGREED' },
      );
      expect(all.data.drawSample).toMatchObject({ voice: 'AGREED', population: 3 });
    });

    it('over an earlier day, as what then stood', async () => {
      application.now = new Date('2026-11-20T10:00:00.000Z');
      [manager, auditor] = [
        Object.assign(manager, await application.as(manager)),
        Object.assign(auditor, await application.as(auditor)),
      ];
      const [judged] = await commitments(2);
      await reported(manager, judged!, { status: 'ON_TRACK', effectiveOn: '2026-11-20' });
      application.now = new Date('2026-11-22T10:00:00.000Z');
      [manager, auditor] = [
        Object.assign(manager, await application.as(manager)),
        Object.assign(auditor, await application.as(auditor)),
      ];
      const page = await manager.ask('query ($id: UUID!) { commitment(id: $id) { currentReport { id } } }', {
        id: judged!.id,
      });
      await reported(manager, judged!, { status: 'AT_RISK', seenJudgementId: page.currentReport.id });
      const filter = { ...only(team), statuses: ['ON_TRACK'] };
      expect(await sampled(auditor, { filter, size: 1 })).toMatchObject({ code: 'SAMPLE_OF_NOTHING' });
      expect(await sampled(auditor, { filter, size: 1, day: '2026-11-20' })).toMatchObject({
        day: '2026-11-20',
        asAt: '2026-11-20T23:59:59.999+00:00',
        population: 1,
      });
    });

    it('again from the population of another one of today, whatever changed since', async () => {
      const all = await commitments(12);
      await reported(manager, all[0]!, { status: 'ON_TRACK' });
      const size = 6;
      const document = sampleDocuments.draw;
      const filter = { ...only(team), statuses: ['UNCLEAR'] };
      const input = sampleInput({ filter, size });
      const first = (await auditor.send(document, { input }, { 'followthrough-voice': 'AGREED' })).data.drawSample;
      expect(first).toMatchObject({ voice: 'AGREED', population: 12 });
      application.now = new Date('2026-11-22T15:00:00.000Z');
      await commitments(12);
      expect(idsIn(await sampled(colleague, { filter, size }))).not.toEqual(idsIn(first));
      const again = await sampled(colleague, { againId: first.id, size });
      expect(idsIn(again)).toEqual(idsIn(first));
      const { voice, day, asAt, population, populationSha256 } = first;
      expect(again).toMatchObject({ filter, voice, day, asAt, population, populationSha256 });
      expect(again.drawnAt).toBe('2026-11-22T15:00:00+00:00');
      application.now = new Date('2026-11-23T08:00:00.000Z');
      Object.assign(colleague, await application.as(colleague));
      expect(idsIn(await sampled(colleague, { againId: again.id, size }))).toEqual(idsIn(first));
      expect(await sampled(colleague, { againId: first.id, size, filter })).toMatchObject({
        code: 'SAMPLE_AGAIN_OTHER',
      });
      expect(await codeOf(colleague, document, sampleInput({ againId: newId() }))).toBe('NOT_FOUND');
    });

    it('with a count of the population before, by stratum', async () => {
      await commitments(3, { kind: 'SUMMIT' });
      await commitments(2);
      const document = `query ($filter: CommitmentFilter, $by: SampleStrata) {
        samplePopulation(filter: $filter, strataBy: $by) { key count } }`;
      expect(await auditor.ask(document, { filter: only(team), by: 'KIND' })).toEqual([
        { key: 'FUNDING', count: 2 },
        { key: 'SUMMIT', count: 3 },
      ]);
      expect(await auditor.ask(document, { filter: only(team) })).toEqual([{ key: '', count: 5 }]);
      expect(await auditor.ask(document, { filter: only(await given.team()) })).toEqual([]);
    });

    it('once, however often the request arrives', async () => {
      await commitments(4);
      const before = await query('select id from samples');
      await doneOnce(application, 'drawSample', auditor, { input: sampleInput({ filter: only(team) }) });
      expect(await query('select id from samples')).toHaveLength(before.length + 1);
    });
  });

  describe('are refused', () => {
    it('of nothing, above the population, over a day to come, and without what they need', async () => {
      await commitments(3);
      const refusals: readonly (readonly [object, object])[] = [
        [{ filter: only(await given.team()) }, { code: 'SAMPLE_OF_NOTHING', field: 'size' }],
        [{ size: 4 }, { code: 'SAMPLE_ABOVE_POPULATION', field: 'size', params: [{ name: 'count', value: '3' }] }],
        [{ size: 0 }, { code: 'SAMPLE_SIZE' }],
        [{ size: limits.sampleSize + 1 }, { code: 'SAMPLE_SIZE' }],
        [{ size: 4, method: 'FIXED', strataBy: 'KIND' }, { code: 'SAMPLE_ABOVE_POPULATION' }],
        [{ day: '2026-11-23' }, { code: 'SAMPLE_DAY_LATER', field: 'day' }],
        [{ day: '2001-02-28' }, { code: 'SAMPLE_OF_NOTHING' }],
        [{ method: 'FIXED' }, { code: 'SAMPLE_STRATA_MISSING' }],
        [{ strataBy: 'TEAM' }, { code: 'SAMPLE_STRATA_UNUSED' }],
        [{ seed: ' ' }, { code: 'TEXT_MISSING', field: 'seed' }],
        [{ seed: 'a\0b' }, { code: 'TEXT_HAS_NUL' }],
        [{ tests: [] }, { code: 'SAMPLE_TESTS', field: 'tests' }],
        [{ tests: Array.from({ length: 5_000 }, (_, at) => String(at)) }, { code: 'SAMPLE_TESTS' }],
        [{ title: 'x'.repeat(100_000) }, { code: 'TEXT_TOO_LONG' }],
      ];
      const before = await query('select count(*) from samples');
      for (const [more, refusal] of refusals) {
        expect(await sampled(auditor, { filter: only(team), ...more })).toMatchObject(refusal);
      }
      expect(await query('select count(*) from samples')).toEqual(before);
      const day = await auditor.send(sampleDocuments.draw, { input: sampleInput({ day: '2026-02-30' }) });
      expect(day.errors?.[0]?.extensions.code).toBe('INVALID');
    });

    it('to all but auditors', async () => {
      await commitments(3);
      const sample = await sampled(auditor, { filter: only(team) });
      const result = { itemId: sample.items.edges[0].node.id, testId: sample.tests[0].id, result: 'PASSED' };
      for (const who of [manager, await given.contributor(team), await given.administrator()]) {
        expect(await codeOf(who, sampleDocuments.draw, sampleInput({ filter: only(team) }))).toBe('FORBIDDEN');
        expect(await codeOf(who, sampleDocuments.record, result)).toBe('NOT_FOUND');
        expect(await codeOf(who, sampleDocuments.close, { sampleId: sample.id })).toBe('NOT_FOUND');
        expect(await read(who, sample)).toBeNull();
        expect((await who.ask('{ samples(first: 5) { totalCount } }')).totalCount).toBe(0);
        const item = 'query ($id: UUID!) { sampleItem(sampleId: $id, position: 1) { id } }';
        expect(await who.ask(item, { id: sample.id })).toBeNull();
      }
      expect(await codeOf(application.nobody, sampleDocuments.draw, sampleInput())).toBe('UNAUTHENTICATED');
    });
  });

  describe('are tested', () => {
    let sample: Json;

    beforeEach(async () => {
      await commitments(4);
      sample = await sampled(auditor, { filter: only(team), size: 2 });
    });

    it('item by item and test by test', async () => {
      expect(await tested(auditor, sample, 1, 1)).toMatchObject({
        __typename: 'SampleItem',
        nextUntested: 2,
        results: [{ result: 'PASSED', note: null, recordedBy: { name: auditor.name } }],
        sample: { done: 0, firstUntested: 1 },
      });
      const note = 'The record has no date.';
      expect(await tested(auditor, sample, 1, 2, { result: 'EXCEPTION', note })).toMatchObject({
        nextUntested: 2,
        sample: { done: 1, firstUntested: 2 },
      });
      await tested(colleague, sample, 2, 1, { result: 'NOT_APPLICABLE' });
      const [first, second] = sample.tests;
      expect(await read(colleague, sample)).toMatchObject({
        done: 1,
        tallies: [
          { testId: first.id, stratum: '', passed: 1, exceptions: 0, notApplicable: 1, untested: 0 },
          { testId: second.id, stratum: '', passed: 0, exceptions: 1, notApplicable: 0, untested: 1 },
        ],
      });
      expect(await tested(auditor, sample, 2, 2)).toMatchObject({
        nextUntested: null,
        sample: { firstUntested: null },
      });
    });

    it('with a note for each exception', async () => {
      expect(await tested(auditor, sample, 1, 1, { result: 'EXCEPTION' })).toMatchObject({
        code: 'RESULT_MISSING_NOTE',
        field: 'note',
      });
      expect(await tested(auditor, sample, 1, 1, { result: 'PASSED', note: 'x'.repeat(20_000) })).toMatchObject({
        code: 'TEXT_TOO_LONG',
      });
      await expect(
        query(
          `insert into sample_results (id, item_id, test_id, result, recorded_at, recorded_by)
           values ($1, $2, $3, 'EXCEPTION', now(), $4)`,
          [newId(), sample.items.edges[0].node.id, sample.tests[0].id, auditor.id],
        ),
      ).rejects.toThrow(/check constraint/);
    });

    it('and a changed result keeps the earlier one, in the record too', async () => {
      const { results } = await tested(auditor, sample, 1, 1);
      const note = 'On second thoughts, it is not.';
      const changed = await tested(colleague, sample, 1, 1, {
        result: 'EXCEPTION',
        note,
        seenResultId: results[0].id,
      });
      expect(changed).toMatchObject({
        results: [{ result: 'EXCEPTION', note, recordedBy: { name: colleague.name } }],
        earlierResults: [{ id: results[0].id, result: 'PASSED' }],
      });
      const [event] = await query(
        `select e.type, p.name from events e join people p on p.pseudonym = e.actor
         where e.subject_type = 'sampleResult' and e.subject_id = $1`,
        [changed.results[0].id],
      );
      expect(event).toEqual({ type: 'sample.tested', name: colleague.name });
      await expect(query('update sample_results set result = $1', ['PASSED'])).rejects.toThrow();
      await expect(query('delete from sample_results')).rejects.toThrow();
    });

    it('by one of two at once; the other is told', async () => {
      const answers = await Promise.all([
        tested(auditor, sample, 1, 1),
        tested(colleague, sample, 1, 1, { result: 'NOT_APPLICABLE' }),
      ]);
      expect(codes(answers)).toEqual(['RESULT_CHANGED_MEANWHILE', 'SampleItem']);
      expect(answers.find(({ code }) => code)).toMatchObject({
        message: expect.stringContaining('Your note is still'),
      });
    });

    it('once for one request', async () => {
      const input = { itemId: sample.items.edges[0].node.id, testId: sample.tests[0].id, result: 'PASSED' };
      await doneOnce(application, 'recordResult', auditor, { input });
    });

    it('with a test of their own only', async () => {
      const other = await sampled(auditor, { filter: only(team) });
      const input = { itemId: sample.items.edges[0].node.id, testId: other.tests[0].id, result: 'PASSED' };
      expect(await codeOf(auditor, sampleDocuments.record, input)).toBe('NOT_FOUND');
      expect(await codeOf(auditor, sampleDocuments.record, { ...input, itemId: newId() })).toBe('NOT_FOUND');
      await expect(
        query(
          `insert into sample_results (id, item_id, test_id, result, recorded_at, recorded_by)
           values ($1, $2, $3, 'PASSED', now(), $4)`,
          [newId(), input.itemId, input.testId, auditor.id],
        ),
      ).rejects.toThrow(/another sample/);
    });

    it('and stay with the commitment: what becomes sensitive is still read by auditors, and by nobody else', async () => {
      const [first] = idsIn(sample);
      await query(
        `update commitments set marking = 'OFFICIAL_SENSITIVE', handling_instruction = 'For the team.' where id = $1`,
        [first],
      );
      expect(idsIn(await read(auditor, sample))).toContain(first);
    });
  });

  describe('are closed', () => {
    let sample: Json;

    beforeEach(async () => {
      await commitments(2);
      sample = await sampled(auditor, { filter: only(team), size: 1 });
    });
    const close = (by: Caller, reason: string | null = null) =>
      by.ask(sampleDocuments.close, { input: { sampleId: sample.id, reason } });

    it('when all is tested, and nothing changes afterwards', async () => {
      const { results } = await tested(auditor, sample, 1, 1);
      await tested(auditor, sample, 1, 2);
      expect(await close(colleague)).toMatchObject({
        closing: { untested: 0, reason: null, by: { name: colleague.name } },
      });
      const again = { seenResultId: results[0].id, result: 'EXCEPTION', note: 'Too late.' };
      expect(await tested(auditor, sample, 1, 1, again)).toMatchObject({ code: 'SAMPLE_CLOSED' });
      expect(await close(auditor)).toMatchObject({ code: 'SAMPLE_CLOSED_MEANWHILE' });
      expect(await eventsOf(auditor, sample.id)).toMatchObject([
        { type: 'sample.closed', data: { untested: 0 } },
        { type: 'sample.drawn', data: { population: 2, commitmentIds: idsIn(sample) } },
      ]);
    });

    it('or with a reason', async () => {
      expect(await close(auditor)).toMatchObject({ code: 'SAMPLE_UNTESTED', field: 'reason' });
      expect(await close(auditor, 'The team was dissolved.')).toMatchObject({
        closing: { untested: 2, reason: 'The team was dissolved.' },
      });
    });

    it('by one of two at once', async () => {
      const answers = await Promise.all([close(auditor, 'Enough.'), close(colleague, 'Enough.')]);
      expect(codes(answers)).toEqual(['SAMPLE_CLOSED_MEANWHILE', 'Sample']);
    });

    it('once for one request', async () => {
      await doneOnce(application, 'closeSample', auditor, { input: { sampleId: sample.id, reason: 'Enough.' } });
    });

    it('before or after a result that is entered at the same time, and say which', async () => {
      for (let times = 0; times < 5; times += 1) {
        sample = await sampled(auditor, { filter: only(team), size: 1 });
        const [result, closed] = await Promise.all([tested(auditor, sample, 1, 1), close(colleague, 'Enough.')]);
        const { closing, tallies } = await read(auditor, sample);
        expect(closed.__typename).toBe('Sample');
        expect(closing.untested).toBe(result.__typename === 'SampleItem' ? 1 : 2);
        expect(tallies.reduce((sum: number, { untested }: Json) => sum + untested, 0)).toBe(closing.untested);
      }
    });
  });

  describe('as a file', () => {
    const file = async (id: string, by: Caller = auditor) => {
      const response = await fetch(`${application.address}/export/sample.csv?${new URLSearchParams({ id })}`, {
        headers: by.token ? { cookie: `followthrough_session=${by.token}` } : {},
      });
      return { status: response.status, text: await response.text() };
    };

    it('tell how they were drawn, the figures and every result', async () => {
      await commitments(2);
      const sample = await sampled(auditor, { filter: only(team), size: 2, title: '=1+1' });
      await tested(auditor, sample, 1, 1, { result: 'EXCEPTION', note: 'Said, “not shown”, and\nno more.' });
      await tested(auditor, sample, 2, 1);
      const { status, text } = await file(sample.id);
      expect(status).toBe(200);
      const { reference, id } = sample.items.edges[0].node.commitment;
      for (const line of [
        "Sample,'=1+1\r\n",
        'Seed,20261122\r\n',
        'Population,2\r\n',
        `SHA-256 of the sorted ids,${sample.populationSha256}\r\n`,
        `${sample.tests[0].words},,1,1,0,0,0.5000,0.0945,0.9055\r\n`,
        `${sample.tests[1].words},,0,0,0,2\r\n`,
        `1,${reference},`,
        `${id},,${sample.items.edges[0].node.rank},${sample.tests[0].words},Exception,"Said, “not shown”, and\nno more.",${auditor.name},`,
        `${sample.tests[1].words},Not tested,,,\r\n`,
      ]) {
        expect(text).toContain(line);
      }
    });

    it('have all rows, beyond one page', async () => {
      const size = 120;
      await commitments(size);
      const sample = await sampled(auditor, { filter: only(team), size, tests: ['One'] });
      expect((await file(sample.id)).text.match(/,One,Not tested,/g)).toHaveLength(size);
    });

    it('are for auditors alone', async () => {
      await commitments(2);
      const sample = await sampled(auditor, { filter: only(team), size: 1 });
      expect((await file(sample.id, manager)).status).toBe(404);
      expect((await file(newId())).status).toBe(404);
      expect((await file('none')).status).toBe(400);
      expect((await file(sample.id, application.nobody)).status).toBe(401);
    });
  });
});
