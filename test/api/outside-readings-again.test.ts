import { piecesOf } from '@followthrough/extraction/outside/pieces';
import { OutsideRun } from '@followthrough/server/intake/outside/outside-run';
import { Configuration } from '@followthrough/server/platform/ground/configuration';
import type { Caller, Json } from '../support/application.js';
import {
  again,
  askOutside,
  cancel,
  long,
  missed,
  outsideOf,
  outsideStage,
  readOutside,
  suggestFirst,
  words,
} from '../support/given-outside-readings.js';
import { suggesting } from '../support/outside-reader.js';
import { doneOnce } from '../support/sent-twice.js';
import { eventually, startWorker } from '../support/worker.js';

describe('a reading by the outside reader that is asked for again', () => {
  const { stage, run, scan, look, scanned } = outsideStage();

  const ask = (id: string, by = stage.contributor): Promise<Json> => by.ask(askOutside, { id });
  const failed = async (text = words): Promise<Json> => {
    const source = await scanned(text);
    stage.reader.answering = (asked, response) =>
      stage.reader.asked.length === 1 ? suggestFirst(asked, response) : response.writeHead(500).end();
    if (text === words) stage.reader.answering = (_, response) => response.writeHead(500).end();
    await run(source.id);
    expect((await look(source.id)).outside).toMatchObject({ state: 'FAILED', failure: 'REFUSED' });
    stage.reader.asked.length = 0;
    stage.reader.answering = suggestFirst;
    return source;
  };

  it('continues where it failed, without a scan, and the record names who asked and which model', async () => {
    const source = await failed(long(3));
    expect(await ask(source.id)).toMatchObject({
      ...{ __typename: 'Extraction', state: 'DONE' },
      outside: { state: 'QUEUED' },
    });
    expect((await look(source.id)).outside).toMatchObject({ failure: null, httpStatus: null, endedAt: null });
    await run(source.id);
    const now = await look(source.id);
    expect(now.outside).toMatchObject({ state: 'DONE', added: 3, failure: null });
    const pieces = piecesOf(source.text).map(({ start, end }) => source.text.slice(start, end) as string);
    expect(stage.reader.asked.map(({ text }) => text)).toEqual(pieces.slice(1));
    expect(now.events).toEqual([
      'source.archived',
      'source.extracted',
      'source.sentOutside',
      'source.outsideReadingAsked',
    ]);
    const { events } = await stage.contributor.ask(readOutside, { id: source.id });
    expect(events.edges[0].node.texts).toEqual(
      expect.arrayContaining([
        { field: 'model', text: 'small-1' },
        { field: 'host', text: stage.reader.host },
      ]),
    );
  });

  it('begins anew with another reader, and the record says where the text goes now', async () => {
    const source = await failed(long(3));
    const configuration = stage.application.app.get(Configuration);
    const before = configuration.outsideReader!;
    Object.assign(configuration, { outsideReader: { ...before, model: 'small-2' } });
    await ask(source.id);
    expect((await look(source.id)).outside).toMatchObject({ state: 'QUEUED', model: 'small-2', done: 0 });
    await run(source.id).finally(() => Object.assign(configuration, { outsideReader: before }));
    expect(stage.reader.asked).toHaveLength(piecesOf(source.text).length);
    expect((await look(source.id)).events.slice(-2)).toEqual(['source.outsideReadingAsked', 'source.sentOutside']);
  });

  it('counts only what another reader proposes, and retires what it does not propose again', async () => {
    const source = await failed(long(3));
    const [before] = outsideOf(await look(source.id));
    expect(before).toMatchObject({ madeBy: 'small-1' });
    const configuration = stage.application.app.get(Configuration);
    const reader = configuration.outsideReader!;
    Object.assign(configuration, { outsideReader: { ...reader, model: 'small-2' } });
    stage.reader.answering = (asked, response) =>
      stage.reader.asked.length === 1 ? suggesting()(asked, response) : suggestFirst(asked, response);
    await ask(source.id);
    expect((await look(source.id)).outside).toMatchObject({ added: 0 });
    await run(source.id).finally(() => Object.assign(configuration, { outsideReader: reader }));
    const now = await look(source.id);
    const made = outsideOf(now);
    expect(now.outside).toMatchObject({ state: 'DONE', added: made.length });
    expect(made.length).toBeGreaterThan(0);
    expect(made.every(({ madeBy }) => madeBy === 'small-2')).toBe(true);
    expect(made.map(({ id }) => id)).not.toContain(before!.id);
  });

  it('begins anew if it was cancelled before a later scan, so nothing that it does not read is retired', async () => {
    const source = await scanned(long(3));
    stage.reader.answering = (asked, response) => {
      if (stage.reader.asked.length === 1) suggestFirst(asked, response);
      else void stage.contributor.ask(cancel, { id: source.id });
    };
    await run(source.id);
    const before = await look(source.id);
    expect(before.outside).toMatchObject({ state: 'CANCELLED', done: expect.any(Number) });
    expect(before.outside.done).toBeGreaterThan(0);
    // As a correction of its date does.
    await stage.application.database.query(
      `update extractions set state = 'QUEUED', asking = gen_random_uuid() where source_id = $1`,
      [source.id],
    );
    await scan(source.id);
    expect((await look(source.id)).outside).toMatchObject({
      ...{ state: 'CANCELLED', done: 0, leftOut: 0, startedAt: null },
    });
    stage.reader.asked.length = 0;
    stage.reader.answering = suggestFirst;
    await ask(source.id);
    await run(source.id);
    expect(stage.reader.asked).toHaveLength(piecesOf(source.text).length);
    expect(outsideOf(await look(source.id)).map(({ id }) => id)).toContain(outsideOf(before)[0]!.id);
  });

  it('goes on after it was cancelled', async () => {
    const source = await scanned();
    await stage.contributor.ask(cancel, { id: source.id });
    await ask(source.id);
    await run(source.id);
    expect(outsideOf(await look(source.id))).toHaveLength(1);
  });

  it('sends nothing twice if it was cancelled and asked for within one request', async () => {
    const { app } = stage.application;
    app.get(OutsideRun).lookEvery = { usually: 60_000, atMost: 60_000 };
    const source = await scanned();
    let answer = (): void => undefined;
    stage.reader.answering = (asked, response) => (answer = () => suggesting({ quote: missed })(asked, response));
    const running = run(source.id);
    await eventually(async () => stage.reader.asked.length === 1);
    app.get(OutsideRun).lookEvery = { usually: 50, atMost: 400 };
    await stage.contributor.ask(cancel, { id: source.id });
    await ask(source.id);
    answer();
    await Promise.all([running, run(source.id)]);
    expect(stage.reader.asked).toHaveLength(1);
    expect(await look(source.id)).toMatchObject({ outside: { state: 'DONE', added: 1 } });
  });

  it('reads a source that was scanned before there was a reader', async () => {
    const source = await scanned();
    await stage.application.database.query('delete from outside_readings where source_id = $1', [source.id]);
    expect(await ask(source.id)).toMatchObject({ outside: { state: 'QUEUED' } });
    await run(source.id);
    expect((await look(source.id)).outside).toMatchObject({ state: 'DONE', added: 1 });
  });

  it('is refused while it is under way or after it ended, with what to do', async () => {
    const source = await scanned();
    expect(await ask(source.id)).toMatchObject({ code: 'OUTSIDE_READING_UNDER_WAY' });
    let code = '';
    stage.reader.answering = (asked, response) =>
      void ask(source.id).then((refused) => {
        code = refused.code;
        suggesting()(asked, response);
      });
    await run(source.id);
    expect(code).toBe('OUTSIDE_READING_UNDER_WAY');
    expect(await ask(source.id)).toMatchObject({
      code: 'OUTSIDE_READING_DONE',
      message: expect.stringContaining('Load the page again'),
    });
    expect((await look(source.id)).events).not.toContain('source.outsideReadingAsked');
  });

  it('is refused while the source is scanned, and where it needs a new scan first', async () => {
    const source = await failed();
    const { database } = stage.application;
    await database.query(`update extractions set weights_base = 'of an earlier version' where source_id = $1`, [
      source.id,
    ]);
    expect(await ask(source.id)).toMatchObject({
      code: 'OUTSIDE_READING_NEEDS_SCAN',
      message: expect.stringContaining('Scan again'),
    });
    await stage.contributor.ask(again, { id: source.id });
    expect(await ask(source.id)).toMatchObject({ code: 'OUTSIDE_READING_AFTER_SCAN' });
    await stage.contributor.ask(cancel, { id: source.id });
    expect(await ask(source.id)).toMatchObject({ code: 'OUTSIDE_READING_NEEDS_SCAN' });
  });

  it('is asked for once by two at once, and by a request that is sent twice', async () => {
    const { application } = stage;
    const source = await failed();
    const other = await stage.given.contributor(await stage.given.team());
    const both = await Promise.all([ask(source.id), ask(source.id, other)]);
    expect(both.map(({ code }) => code ?? 'asked').sort()).toEqual(['OUTSIDE_READING_UNDER_WAY', 'asked']);
    const asked = (await look(source.id)).events.filter((type: string) => type === 'source.outsideReadingAsked');
    expect(asked).toHaveLength(1);
    const { id: sourceId } = await failed();
    await doneOnce(application, 'askOutsideReader', stage.contributor, { sourceId });
  });

  it('is refused to people who may not scan, whichever team it is, and for what is no source', async () => {
    const source = await failed();
    const team = await stage.given.team();
    const commitment = await stage.given.commitment(await stage.given.contributor(team), team);
    const codeOf = async (by: Caller, id: string) => (await by.send(askOutside, { id })).errors?.[0]?.extensions.code;
    expect(await codeOf(await stage.given.viewer(team), source.id)).toBe('FORBIDDEN');
    expect(await codeOf(await stage.given.auditor(), source.id)).toBe('FORBIDDEN');
    expect(await codeOf(stage.application.nobody, source.id)).toBe('UNAUTHENTICATED');
    for (const id of [commitment.id, team.id, '00000000-0000-7000-8000-00000000dead'])
      expect(await codeOf(stage.contributor, id)).toBe('NOT_FOUND');
    expect((await look(source.id)).outside.state).toBe('FAILED');
  });

  it('is done by the worker', async () => {
    const source = await failed();
    stage.reader.answering = suggesting({ quote: missed });
    const worker = await startWorker();
    try {
      await ask(source.id);
      await eventually(async () => (await look(source.id)).outside.state === 'DONE');
    } finally {
      await worker.close();
    }
    expect(outsideOf(await look(source.id))).toHaveLength(1);
  });
});
