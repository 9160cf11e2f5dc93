import type { Team } from '@followthrough/server/people/teams/team.entity';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { sampled, sampleDocuments, tested } from '../support/given-samples.js';
import { givenIn, type Given } from '../support/given.js';
import { doneOnce } from '../support/sent-twice.js';

type Someone = Caller & { readonly id: string; readonly name: string };

const itemsOf = `query ($id: UUID!) { sample(id: $id) { items(first: 10) { edges { node { position nextUntested
  results { id result note recordedBy { id } } earlierResults { id result }
  outcomes { testId result } adjudications { id } } } } } }`;
const codes = (answers: readonly Json[]) => answers.map(({ __typename, code }) => code ?? __typename).sort();

describe('a sample with two readers', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let ana: Someone;
  let ben: Someone;
  let third: Someone;
  let sample: Json;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
  });
  beforeEach(async () => {
    application.now = new Date('2026-11-22T10:00:00.000Z');
    team = await given.team();
    [ana, ben, third] = [await given.auditor(), await given.auditor(), await given.auditor()];
    for (let made = 0; made < 3; made += 1) await given.arranged(team);
    sample = await draw();
  });
  afterAll(() => application.close());

  const query = (text: string, parameters: unknown[] = []) => application.database.query<Json>(text, parameters);
  const draw = (more: object = {}) =>
    sampled(ana, { filter: { teamIds: [team.id] }, size: 2, readerIds: [ana.id, ben.id], ...more });
  const read = (by: Caller) => by.ask(sampleDocuments.read, { id: sample.id });
  const items = async (by: Caller): Promise<Json[]> =>
    (await by.ask(itemsOf, { id: sample.id })).items.edges.map(({ node }: Json) => node);
  const finish = (by: Caller) => by.ask(sampleDocuments.finish, { input: { sampleId: sample.id } });
  /** All results of a reader: passed, but for the exceptions by item and test. */
  const readAll = async (by: Caller, ...exceptions: readonly (readonly [item: number, test: number])[]) => {
    for (const item of [1, 2]) {
      for (const test of [1, 2]) {
        const isException = exceptions.some(([ofItem, ofTest]) => ofItem === item && ofTest === test);
        await tested(by, sample, item, test, isException ? { result: 'EXCEPTION', note: `Seen by ${item}.` } : {});
      }
    }
  };
  const adjudicated = (by: Caller, item: number, test: number, more: object = {}) =>
    by.ask(sampleDocuments.adjudicate, {
      input: {
        itemId: sample.items.edges[item - 1].node.id,
        testId: sample.tests[test - 1].id,
        result: 'EXCEPTION',
        words: 'The list says so.',
        ...more,
      },
    });
  const file = async (by: Caller): Promise<string> =>
    (
      await fetch(`${application.address}/export/sample.csv?${new URLSearchParams({ id: sample.id })}`, {
        headers: { cookie: `followthrough_session=${by.token}` },
      })
    ).text();
  const eventCount = async (by: Caller, resultId: string): Promise<number> => {
    const document = `query ($id: UUID!) { sample(id: $id) { items(first: 10) { edges { node {
      results { id events(first: 5) { totalCount } } } } } } }`;
    const { items: found } = await by.ask(document, { id: sample.id });
    const results = found.edges.flatMap(({ node }: Json) => node.results);
    return results.find(({ id }: Json) => id === resultId)?.events.totalCount ?? 0;
  };

  it('names two different active auditors', async () => {
    expect(sample).toMatchObject({
      isBlind: true,
      readers: [
        { position: 1, person: { id: ana.id }, reading: null },
        { position: 2, person: { id: ben.id }, reading: null },
      ],
    });
    const contributor = await given.contributor(team);
    expect(await draw({ readerIds: [ana.id, ana.id] })).toMatchObject({
      code: 'SAMPLE_READERS_SAME',
      field: 'readerIds',
    });
    expect(await draw({ readerIds: [ana.id] })).toMatchObject({ code: 'SAMPLE_READERS_COUNT' });
    expect(await draw({ readerIds: [ana.id, contributor.id] })).toMatchObject({ code: 'SAMPLE_READER_NO_AUDITOR' });
    await query('update people set deactivated_at = now() where id = $1', [third.id]);
    expect(await draw({ readerIds: [ana.id, third.id] })).toMatchObject({ code: 'SAMPLE_READER_NO_AUDITOR' });
    const unknown = { input: { ...sampleInputOf(), readerIds: [ana.id, newId()] } };
    expect((await ana.send(sampleDocuments.draw, unknown)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
  const sampleInputOf = () => ({
    ...{ title: 'Once more', method: 'SIMPLE', size: 1, seed: '1', tests: ['One'] },
    filter: { teamIds: [team.id] },
  });

  it('hides the results of each reader from everyone else: items, counts, file and events', async () => {
    await readAll(ana, [1, 1]);
    const [mine] = (await items(ana))[0]!.results;
    expect(await finish(ana)).toMatchObject({ __typename: 'Sample', isBlind: true });
    for (const who of [ben, third]) {
      for (const item of await items(who)) {
        expect(item).toMatchObject({ results: [], earlierResults: [], outcomes: [], adjudications: [] });
      }
      const seen = await read(who);
      expect(seen).toMatchObject({ done: 0, firstUntested: 1, agreements: [], differences: { totalCount: 0 } });
      for (const tally of seen.tallies) expect(tally).toMatchObject({ passed: 0, exceptions: 0, untested: 2 });
      expect(await eventCount(who, mine.id)).toBe(0);
      const text = await file(who);
      expect(text).not.toContain('Seen by');
      expect(text).not.toContain('Exception,');
      expect((await items(who))[0]!.nextUntested).toBe(2);
    }
    expect(await eventCount(ana, mine.id)).toBe(1);
    expect(await read(ana)).toMatchObject({ done: 2, firstUntested: null });
    expect(await file(ana)).toContain('Seen by 1.');
    const events = await query(`select id from events where subject_type = 'sampleResult' and subject_id = $1`, [
      mine.id,
    ]);
    expect(events).toHaveLength(1);
  });

  it('is tested by each reader on their own, and by nobody else', async () => {
    await tested(ana, sample, 1, 1);
    expect(await tested(ben, sample, 1, 1, { result: 'NOT_APPLICABLE' })).toMatchObject({
      results: [{ result: 'NOT_APPLICABLE', recordedBy: { name: ben.name } }],
    });
    expect(await tested(third, sample, 1, 1)).toMatchObject({ code: 'SAMPLE_OTHER_READERS' });
    await expect(
      query(
        `insert into sample_results (id, item_id, test_id, result, recorded_at, recorded_by)
         values ($1, $2, $3, 'PASSED', now(), $4)`,
        [newId(), sample.items.edges[0].node.id, sample.tests[0].id, third.id],
      ),
    ).rejects.toThrow(/Only a reader/);
  });

  it('is finished by each reader once, with all results, which are final then', async () => {
    await tested(ana, sample, 1, 1);
    expect(await finish(ana)).toMatchObject({ code: 'READING_UNFINISHED', params: [{ name: 'count', value: '3' }] });
    expect(await finish(third)).toMatchObject({ code: 'SAMPLE_OTHER_READERS' });
    await readAll(ben);
    await doneOnce(application, 'finishReading', ben, { input: { sampleId: sample.id } });
    expect(await finish(ben)).toMatchObject({ code: 'READING_FINISHED' });
    const seenResultId = (await items(ben))[0]!.results[0].id;
    expect(await tested(ben, sample, 1, 1, { seenResultId })).toMatchObject({ code: 'READING_FINISHED' });
  });

  it('is finished by both at once', async () => {
    await Promise.all([readAll(ana), readAll(ben)]);
    expect(codes(await Promise.all([finish(ana), finish(ben)]))).toEqual(['Sample', 'Sample']);
    expect(await read(third)).toMatchObject({ isBlind: false, done: 2 });
  });

  describe('that both have read', () => {
    beforeEach(async () => {
      await readAll(ana, [1, 1], [2, 2]);
      await readAll(ben, [2, 2]);
      await finish(ana);
      await finish(ben);
    });

    it('shows both, their table, and what they differ on; only what they agree on counts', async () => {
      const [first, second] = sample.tests;
      const seen = await read(third);
      expect(seen).toMatchObject({
        isBlind: false,
        done: 1,
        firstUntested: 1,
        agreements: [
          { testId: first.id, first: 'EXCEPTION', second: 'PASSED', count: 1 },
          { testId: first.id, first: 'PASSED', second: 'PASSED', count: 1 },
          { testId: second.id, first: 'EXCEPTION', second: 'EXCEPTION', count: 1 },
          { testId: second.id, first: 'PASSED', second: 'PASSED', count: 1 },
        ],
        differences: { totalCount: 1, edges: [{ node: { position: 1 } }] },
        tallies: [
          { testId: first.id, passed: 1, exceptions: 0, untested: 1 },
          { testId: second.id, passed: 1, exceptions: 1, untested: 0 },
        ],
      });
      expect((await items(third))[0]!.results).toHaveLength(4);
      const [one, two] = [`Result of ${ana.name},Note of ${ana.name}`, `Result of ${ben.name},Note of ${ben.name}`];
      const text = await file(third);
      expect(text).toContain(`Test,Result,${one},${two},Adjudicated by,Reasons\r\n`);
      expect(text).toContain(`${second.words},2,2,1.0000,0.5000,1.0000\r\n`);
      expect(text).toContain(`${first.words},2,1,0.5000,0.5000,0.0000\r\n`);
      expect(text).toContain('All tests,4,3,0.7500,0.5000,0.5000\r\n');
      expect(text).toContain(`${first.words},Not tested,Exception,Seen by 1.,Passed,,,\r\n`);
    });

    it('is adjudicated by a third auditor, with words, and by neither reader', async () => {
      for (const reader of [ana, ben]) {
        expect(await adjudicated(reader, 1, 1)).toMatchObject({ code: 'ADJUDICATOR_READ' });
      }
      expect(await adjudicated(third, 1, 2)).toMatchObject({ code: 'READERS_AGREE' });
      expect(await adjudicated(third, 1, 1, { words: ' ' })).toMatchObject({ code: 'TEXT_MISSING', field: 'words' });
      const { adjudications, outcomes } = await adjudicated(third, 1, 1);
      expect(adjudications).toMatchObject([{ result: 'EXCEPTION', by: { name: third.name } }]);
      expect(outcomes[0]).toEqual({ testId: sample.tests[0].id, result: 'EXCEPTION' });
      const fourth = await given.auditor();
      const again = { result: 'PASSED', words: 'Both looked again, and showed me.' };
      expect(await adjudicated(fourth, 1, 1, again)).toMatchObject({ code: 'ADJUDICATED_MEANWHILE' });
      expect(await adjudicated(fourth, 1, 1, { ...again, seenAdjudicationId: adjudications[0].id })).toMatchObject({
        adjudications: [{ result: 'PASSED', by: { name: fourth.name } }],
        earlierAdjudications: [{ id: adjudications[0].id }],
      });
      expect((await read(ana)).tallies[0]).toMatchObject({ passed: 2, exceptions: 0, untested: 0 });
    });

    it('is adjudicated once, by one of two at once', async () => {
      const fourth = await given.auditor();
      expect(codes(await Promise.all([adjudicated(third, 1, 1), adjudicated(fourth, 1, 1)]))).toEqual([
        'ADJUDICATED_MEANWHILE',
        'SampleItem',
      ]);
    });

    it('is adjudicated once for one request, and not by people of a team', async () => {
      const input = {
        ...{ itemId: sample.items.edges[0].node.id, testId: sample.tests[0].id },
        ...{ result: 'PASSED', words: 'So.' },
      };
      const manager = await given.manager(team);
      expect((await manager.send(sampleDocuments.adjudicate, { input })).errors?.[0]?.extensions.code).toBe(
        'NOT_FOUND',
      );
      await doneOnce(application, 'adjudicateResult', third, { input });
    });

    it('is refused by the database, too: a reader, a person who is no auditor, what agrees, another test, a closed sample', async () => {
      const other = await draw();
      const insert = (item: number, testId: string, by: Someone) =>
        query(
          `insert into sample_adjudications (id, item_id, test_id, result, words, at, "by")
           values ($1, $2, $3, 'PASSED', 'So.', now(), $4)`,
          [newId(), sample.items.edges[item - 1].node.id, testId, by.id],
        );
      const [first, second] = sample.tests.map(({ id }: Json) => id);
      await expect(insert(1, first, ana)).rejects.toThrow(/Only a third auditor/);
      await expect(insert(1, first, await given.contributor(team))).rejects.toThrow(/Only a third auditor/);
      await expect(insert(1, second, third)).rejects.toThrow(/readers agree/);
      await expect(insert(1, other.tests[0].id, third)).rejects.toThrow(/another sample/);
      await insert(1, first, third);
      await third.ask(sampleDocuments.close, { input: { sampleId: sample.id } });
      await expect(insert(1, first, third)).rejects.toThrow(/is closed/);
    });

    it('closes with a reason while something is not adjudicated', async () => {
      const close = (reason: string | null) =>
        third.ask(sampleDocuments.close, { input: { sampleId: sample.id, reason } });
      expect(await close(null)).toMatchObject({ code: 'SAMPLE_UNTESTED', params: [{ name: 'count', value: '1' }] });
      await adjudicated(third, 1, 1);
      expect(await close(null)).toMatchObject({ closing: { untested: 0 } });
      expect(await adjudicated(third, 1, 1)).toMatchObject({ code: 'SAMPLE_CLOSED' });
    });
  });

  it('is closed before both have finished with the number that is missing then, which nobody is told before', async () => {
    await readAll(ana, [1, 1]);
    await readAll(ben);
    await finish(ana);
    const close = (reason: string | null) =>
      third.ask(sampleDocuments.close, { input: { sampleId: sample.id, reason } });
    expect(await close(null)).toMatchObject({ code: 'SAMPLE_READ', field: 'reason', params: [] });
    const closed = await close('Ben is away.');
    expect(closed).toMatchObject({ closing: { untested: 1 }, isBlind: false, done: 1 });
    expect(closed.tallies.reduce((sum: number, { untested }: Json) => sum + untested, 0)).toBe(1);
  });

  it('has readers and finished readings that the database accepts', async () => {
    const name = (sampleId: string, position: number, person: Someone) =>
      query(
        `insert into sample_readers (id, sample_id, position, person_id, named_at, named_by) values ($1, $2, $3, $4, now(), $4)`,
        [newId(), sampleId, position, person.id],
      );
    const [untested, begun] = [await draw({ readerIds: [] }), await draw({ readerIds: [] })];
    await expect(name(untested.id, 1, await given.contributor(team))).rejects.toThrow(/Only active auditors/);
    await tested(third, begun, 1, 1);
    await expect(name(begun.id, 1, third)).rejects.toThrow(/before anything is tested/);
    await tested(ana, sample, 1, 1);
    const [reader] = await query('select id from sample_readers where sample_id = $1 and position = 1', [sample.id]);
    const end = () =>
      query('insert into sample_readings (reader_id, finished_at) values ($1, now())', [(reader as Json).id]);
    await expect(end()).rejects.toThrow(/with all results/);
    await expect(
      query(
        `insert into sample_adjudications (id, item_id, test_id, result, words, at, "by")
         values ($1, $2, $3, 'PASSED', 'So.', now(), $4)`,
        [newId(), sample.items.edges[0].node.id, sample.tests[0].id, third.id],
      ),
    ).rejects.toThrow(/Both readers finish first/);
    await third.ask(sampleDocuments.close, { input: { sampleId: sample.id, reason: 'Ben has left.' } });
    await expect(end()).rejects.toThrow(/is closed/);
  });

  describe('with a reader who left', () => {
    const replace = (by: Caller, position: number, person: Someone, reason = 'Ana has left.') =>
      by.ask(sampleDocuments.replace, {
        input: { readerId: sample.readers[position - 1].id, personId: person.id, reason },
      });

    it('gets another one, whose results alone count; nobody sees the other’s before both have finished', async () => {
      await readAll(ana, [1, 1], [1, 2]);
      await query('update people set deactivated_at = now() where id = $1', [ana.id]);
      expect(await read(third)).toMatchObject({ readers: [{ isAble: false }, { isAble: true }] });
      expect(await replace(ben, 1, third)).toMatchObject({ code: 'READER_NAMED_BY_READER' });
      expect(await replace(third, 1, ben)).toMatchObject({ code: 'READER_READ_BEFORE', field: 'personId' });
      expect(await replace(third, 1, await given.contributor(team))).toMatchObject({
        ...{ code: 'SAMPLE_READER_NO_AUDITOR', field: 'personId' },
      });
      expect(await replace(third, 1, third, '')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
      const fourth = await given.auditor();
      await doneOnce(application, 'replaceSampleReader', third, {
        input: { readerId: sample.readers[0].id, personId: fourth.id, reason: 'Ana has left.' },
      });
      expect(await replace(third, 1, third)).toMatchObject({ code: 'READER_REPLACED' });
      expect(await read(fourth)).toMatchObject({
        ...{ isBlind: true, done: 0, formerReaders: [{ person: { id: ana.id } }] },
        readers: [
          { position: 1, person: { id: fourth.id }, reason: 'Ana has left.', namedBy: { name: third.name } },
          { position: 2, person: { id: ben.id }, reason: null },
        ],
      });
      for (const who of [fourth, ben, third]) {
        for (const item of await items(who))
          expect(item).toMatchObject({ results: [], earlierResults: [], outcomes: [] });
        expect(await file(who)).not.toContain('Seen by');
      }
      await readAll(fourth);
      await readAll(ben);
      await finish(ben);
      expect(await read(third)).toMatchObject({ isBlind: true });
      await finish(fourth);
      expect(await read(third)).toMatchObject({
        ...{ isBlind: false, done: 2, differences: { totalCount: 0 } },
        tallies: [
          { passed: 2, exceptions: 0 },
          { passed: 2, exceptions: 0 },
        ],
      });
      const [first] = await items(third);
      expect(first!.results.map(({ recordedBy }: Json) => recordedBy.id).sort()).toEqual(
        [fourth.id, fourth.id, ben.id, ben.id].sort(),
      );
      expect(first!.earlierResults.map(({ result }: Json) => result)).toEqual(['EXCEPTION', 'EXCEPTION']);
      expect(await replace(third, 2, third)).toMatchObject({ code: 'READER_FINISHED' });
    });

    it('is no longer tested, finished or adjudicated by the one who was replaced', async () => {
      await tested(ana, sample, 1, 1);
      await replace(third, 1, third, 'Ana has other work.');
      expect(await tested(ana, sample, 1, 2)).toMatchObject({ code: 'SAMPLE_OTHER_READERS' });
      expect(await finish(ana)).toMatchObject({ code: 'SAMPLE_OTHER_READERS' });
      await readAll(third, [1, 1]);
      await readAll(ben);
      await finish(third);
      await finish(ben);
      expect(await adjudicated(ana, 1, 1)).toMatchObject({ code: 'ADJUDICATOR_READ' });
      expect(await adjudicated(await given.auditor(), 1, 1)).toMatchObject({ __typename: 'SampleItem' });
    });

    it('is replaced once by two at once, by the one who drew it too, and not once it is closed', async () => {
      const [fourth, fifth] = [await given.auditor(), await given.auditor()];
      expect(codes(await Promise.all([replace(third, 2, fourth), replace(third, 2, fifth)]))).toEqual([
        'READER_REPLACED',
        'Sample',
      ]);
      sample = await draw();
      expect(await replace(ana, 2, third)).toMatchObject({ __typename: 'Sample' });
      await third.ask(sampleDocuments.close, { input: { sampleId: sample.id, reason: 'No time.' } });
      expect(await replace(ana, 1, fourth)).toMatchObject({ code: 'SAMPLE_CLOSED' });
      const manager = await given.manager(team);
      const input = { readerId: sample.readers[0].id, personId: fourth.id, reason: 'So.' };
      expect((await manager.send(sampleDocuments.replace, { input })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    });

    it('is replaced only as the database accepts it', async () => {
      const insert = (person: Someone, position: number, replaces: string) =>
        query(
          `insert into sample_readers (id, sample_id, position, person_id, replaces_id, reason, named_at, named_by)
           values ($1, $2, $3, $4, $5, 'So.', now(), $4)`,
          [newId(), sample.id, position, person.id, replaces],
        );
      const [first, second] = sample.readers.map(({ id }: Json) => id);
      await expect(insert(third, 2, first)).rejects.toThrow(/same sample/);
      await expect(insert(await given.contributor(team), 2, second)).rejects.toThrow(/Only active auditors/);
      await readAll(ben);
      await finish(ben);
      await expect(insert(third, 2, second)).rejects.toThrow(/has not finished/);
    });
  });

  describe('waits', () => {
    const waiting = async (by: Caller): Promise<Json | null> => {
      const { samplesWaiting } = (await by.send(sampleDocuments.waiting)).data as Json;
      expect(samplesWaiting.totalCount).toBe(samplesWaiting.edges.length);
      return samplesWaiting.edges.map(({ node }: Json) => node).find(({ id }: Json) => id === sample.id) ?? null;
    };
    const close = (by: Caller, reason: string | null = null) =>
      by.ask(sampleDocuments.close, { input: { sampleId: sample.id, reason } });

    it('for each reader, then for a third auditor, then for the auditor who drew it, until it is closed', async () => {
      expect(await waiting(ana)).toMatchObject({ drawn: 2, done: 0, firstUntested: 1, toAdjudicate: 0 });
      expect(await waiting(third)).toBeNull();
      await readAll(ana, [1, 1], [2, 2]);
      expect(await waiting(ana)).toMatchObject({ done: 2, firstUntested: null });
      await finish(ana);
      expect(await waiting(ana)).toBeNull();
      expect(await waiting(ben)).toMatchObject({ done: 0, toAdjudicate: 0 });
      await readAll(ben);
      await finish(ben);
      expect(await waiting(third)).toMatchObject({ toAdjudicate: 2 });
      for (const reader of [ana, ben]) expect(await waiting(reader)).toBeNull();
      await adjudicated(third, 1, 1);
      expect(await waiting(third)).toMatchObject({ toAdjudicate: 1 });
      await adjudicated(third, 2, 2);
      for (const other of [third, ben]) expect(await waiting(other)).toBeNull();
      expect(await waiting(ana)).toMatchObject({ toAdjudicate: 0 });
      await close(ana);
      expect(await waiting(ana)).toBeNull();
    });

    it('for an auditor who may name another reader, but not for the one who was replaced', async () => {
      const fourth = await given.auditor();
      await query('update people set is_auditor = false where id = $1', [ben.id]);
      expect(await waiting(third)).toMatchObject({ toAdjudicate: 0 });
      const input = { readerId: sample.readers[1].id, personId: fourth.id, reason: 'Ben has left.' };
      await third.ask(sampleDocuments.replace, { input });
      expect(await waiting(third)).toBeNull();
      expect(await waiting(fourth)).toMatchObject({ done: 0 });
      await query('update people set is_auditor = true where id = $1', [ben.id]);
      expect(await waiting(ben)).toBeNull();
    });

    it('without readers, only for the auditor who drew it; and for nobody who is no auditor', async () => {
      sample = await draw({ readerIds: undefined });
      expect(await waiting(ana)).toMatchObject({ done: 0, firstUntested: 1 });
      for (const other of [ben, third]) expect(await waiting(other)).toBeNull();
      await close(third, 'No time.');
      expect(await waiting(ana)).toBeNull();
      expect((await (await given.manager(team)).send(sampleDocuments.waiting)).data).toEqual({
        samplesWaiting: { totalCount: 0, edges: [] },
      });
    });
  });

  it('is not adjudicated before both have finished, and can be closed, which shows what there is', async () => {
    await readAll(ana, [1, 1]);
    await finish(ana);
    expect(await adjudicated(third, 1, 1)).toMatchObject({ code: 'READERS_NOT_FINISHED' });
    const input = { sampleId: sample.id, reason: 'Ben has left.' };
    expect(await third.ask(sampleDocuments.close, { input })).toMatchObject({
      closing: { untested: 4 },
      isBlind: false,
    });
    expect((await items(third))[0]!.results).toHaveLength(2);
  });
});
