import { log } from '@followthrough/server/platform/ground/log';
import { Database } from '@followthrough/server/platform/sql/database';
import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Json } from '../support/application.js';
import {
  again,
  cancel,
  long,
  missed,
  other,
  ours,
  outsideOf,
  outsideStage,
  suggestFirst,
  words,
} from '../support/given-outside-readings.js';
import { archivedSource, decisions, someText, sourceFacts } from '../support/given-sources.js';
import { suggesting, type SmallReader } from '../support/outside-reader.js';
import { eventually, startWorker } from '../support/worker.js';

describe('a reading by the outside reader', () => {
  const { stage, scan, run, look, scanned, readBoth } = outsideStage();

  it('reads a long text in pieces between paragraphs, with progress, and says how far it read', async () => {
    const source = await scanned(long(3));
    const progress: number[] = [];
    stage.reader.answering = (asked, response) =>
      void look(source.id).then(({ outside }) => {
        progress.push(outside.done as number);
        suggestFirst(asked, response);
      });
    await run(source.id);
    const pieces = stage.reader.asked.map(({ text }) => text);
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) expect(piece.length).toBeLessThan(8_000);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(new Set(progress).size).toBe(progress.length);
    const now = await look(source.id);
    expect(outsideOf(now)).toHaveLength(3);
    expect(now.outside).toMatchObject({ state: 'DONE', done: source.textLength, total: source.textLength });
  });

  it('reads only the first pieces of a very long text, and says so', async () => {
    const source = await readBoth(long(45));
    expect(stage.reader.asked).toHaveLength(40);
    expect(source.outside.state).toBe('DONE');
    expect(source.outside.done).toBeLessThan(source.outside.total);
    expect(source.outside.done).toBeGreaterThan(200_000);
  });

  it('goes on where it was killed, and doubles nothing', async () => {
    const source = await scanned(long(3));
    const killed = new AbortController();
    stage.reader.answering = (asked, response) =>
      stage.reader.asked.length === 2 ? killed.abort() : suggestFirst(asked, response);
    await expect(run(source.id, killed.signal)).rejects.toThrow();
    const half = await look(source.id);
    expect(half.outside.state).toBe('RUNNING');
    expect(outsideOf(half)).toHaveLength(1);
    stage.reader.answering = suggestFirst;
    await run(source.id);
    const now = await look(source.id);
    expect(now.outside.state).toBe('DONE');
    expect(outsideOf(now)).toHaveLength(3);
    expect(new Set(stage.reader.asked.map(({ text }) => text)).size).toBe(stage.reader.asked.length - 1);
    expect(now.events.filter((type: string) => type === 'source.sentOutside')).toHaveLength(1);
  });

  it('is done once, by however many at once', async () => {
    const source = await scanned();
    await Promise.all([run(source.id), run(source.id), run(source.id)]);
    await run(source.id);
    expect(stage.reader.asked).toHaveLength(1);
    expect(outsideOf(await look(source.id))).toHaveLength(1);
  });

  it('is cancelled in the middle of a request, and keeps what it found', async () => {
    const source = await scanned(long(3));
    stage.reader.answering = (asked, response) =>
      stage.reader.asked.length < 2 ? suggestFirst(asked, response) : undefined;
    const running = run(source.id);
    await eventually(async () => stage.reader.asked.length === 2);
    const cancelled = await stage.contributor.ask(cancel, { id: source.id });
    expect(cancelled).toMatchObject({ __typename: 'Extraction', state: 'DONE', outside: { state: 'CANCELLED' } });
    await running;
    const now = await look(source.id);
    expect(now.outside.state).toBe('CANCELLED');
    expect(outsideOf(now)).toHaveLength(1);
    expect(now.events.at(-1)).toBe('source.outsideReadingCancelled');
    expect(await stage.contributor.ask(cancel, { id: source.id })).toMatchObject({ code: 'EXTRACTION_ENDED' });
  });

  it('is discarded by a newer scan, which is followed by a reading of its own', async () => {
    const source = await scanned();
    let answer = (): void => undefined;
    stage.reader.answering = (asked, response) => (answer = () => suggesting({ quote: missed })(asked, response));
    const running = run(source.id);
    await eventually(async () => stage.reader.asked.length === 1);
    expect(await stage.contributor.ask(again, { id: source.id })).toMatchObject({ state: 'QUEUED' });
    expect((await look(source.id)).outside).toBeNull();
    answer();
    await running;
    expect(outsideOf(await look(source.id))).toEqual([]);
    await run(source.id);
    expect(stage.reader.asked).toHaveLength(1);
    stage.reader.answering = suggesting({ quote: other });
    await scan(source.id);
    await run(source.id);
    expect(outsideOf(await look(source.id)).map(({ passage }) => passage.quote)).toEqual([other]);
  });

  it('goes on if it cannot be read whether it was cancelled', async () => {
    const source = await scanned();
    const database = stage.application.app.get(Database);
    stage.reader.answering = (asked, response) => {
      const failing = jest.spyOn(database, 'rows').mockRejectedValue(new Error('Connection terminated'));
      setTimeout(() => {
        expect(failing).toHaveBeenCalled();
        failing.mockRestore();
        suggesting({ quote: missed })(asked, response);
      }, 200);
    };
    await run(source.id);
    const now = await look(source.id);
    expect(now.outside.state).toBe('DONE');
    expect(outsideOf(now)).toHaveLength(1);
  });

  it('says less and less often that it cannot be read whether it was cancelled, and says when it can again', async () => {
    const source = await scanned();
    const warned = jest.spyOn(log, 'warn');
    const told = () => warned.mock.calls.map(([, words]) => String(words));
    const failing = jest.spyOn(stage.application.app.get(Database), 'rows');
    stage.reader.answering = (asked, response) => {
      failing.mockRejectedValue(new Error('Connection terminated'));
      // From 50 ms to 400 ms it doubles three times, and is silent after that.
      void wait(2_000)
        .then(() => expect(told()).toHaveLength(3))
        .then(() => failing.mockRestore())
        .then(() => eventually(async () => told().length === 4))
        .then(() => suggesting({ quote: missed })(asked, response));
    };
    await run(source.id);
    expect(told().map((words) => /could not be read|can be read again/.exec(words)?.[0])).toEqual([
      ...Array.from({ length: 3 }, () => 'could not be read'),
      'can be read again',
    ]);
    const pauses = warned.mock.calls.map(([facts]) => (facts as Json).againInMilliseconds);
    expect(pauses).toEqual([100, 200, 400, undefined]);
    warned.mockRestore();
    expect((await look(source.id)).outside.state).toBe('DONE');
  });

  it('ends without a request where the text has nothing to send', async () => {
    const text = `Statement of the ministers\nMinistry of Ferries\n2025-12-09\n\n---\nedition: ${randomUUID()}\n---\n`;
    const source = await archivedSource(stage.contributor, text);
    await scan(source.id);
    await run(source.id);
    expect(stage.reader.asked).toEqual([]);
    const now = await look(source.id);
    expect(now.outside).toMatchObject({
      ...{ state: 'DONE', done: source.textLength, total: source.textLength, added: 0 },
      ...{ startedAt: null, endedAt: expect.any(String) },
    });
    expect(now.events).toEqual(['source.archived', 'source.extracted']);
  });

  const correct = async (id: string, value: string) => {
    const facts = sourceFacts({ published: { value, origin: 'GIVEN', why: 'The site says so.' } });
    const correcting = `mutation ($input: CorrectSourceInput!) { correctSource(input: $input) { __typename } }`;
    await stage.contributor.ask(correcting, { input: { id, version: 1, facts } });
    await scan(id);
    await run(id);
  };

  it('starts again after it was cancelled only on request', async () => {
    const source = await scanned();
    await stage.contributor.ask(cancel, { id: source.id });
    await correct(source.id, '2027-12-09');
    expect(await look(source.id)).toMatchObject({ extraction: { state: 'DONE' }, outside: { state: 'CANCELLED' } });
    expect(stage.reader.asked).toHaveLength(0);
    await stage.contributor.ask(again, { id: source.id });
    await scan(source.id);
    await run(source.id);
    expect((await look(source.id)).outside).toMatchObject({ state: 'DONE', added: 1 });
  });

  describe('of a source that is scanned again', () => {
    const rescanned = async (answering: SmallReader['answering']) => {
      const source = await readBoth();
      await stage.contributor.ask(again, { id: source.id });
      stage.reader.answering = answering;
      await scan(source.id);
      const between = await look(source.id);
      await run(source.id);
      return { before: source, between, now: await look(source.id) };
    };

    it('keeps its open proposals until the next reading ends, then retires what that one did not propose', async () => {
      const { before, between, now } = await rescanned(suggesting({ quote: other }));
      expect(outsideOf(between).map(({ id }) => id)).toEqual(outsideOf(before).map(({ id }) => id));
      expect(outsideOf(now).map(({ passage }) => passage.quote)).toEqual([other]);
    });

    it('counts what this reading proposed, and not what was decided of an earlier one', async () => {
      const source = await readBoth();
      const input = { proposalId: outsideOf(source)[0]!.id, reasonCode: 'ALREADY_DONE' };
      await stage.contributor.ask(decisions.reject, { input });
      await stage.contributor.ask(again, { id: source.id });
      await scan(source.id);
      await run(source.id);
      expect((await look(source.id)).outside).toMatchObject({ state: 'DONE', added: 0 });
    });

    it('keeps its open proposals if it fails', async () => {
      const { before, now } = await rescanned((_, response) => response.writeHead(500).end());
      expect(now.outside.state).toBe('FAILED');
      expect(outsideOf(now).map(({ id }) => id)).toEqual(outsideOf(before).map(({ id }) => id));
    });

    it('makes the same proposal again without a double, also after it was retired', async () => {
      const { before, now } = await rescanned(suggesting({ quote: missed }));
      expect(outsideOf(now).map(({ id }) => id)).toEqual(outsideOf(before).map(({ id }) => id));
      const { between, now: third } = await rescanned(suggesting());
      expect([outsideOf(between).length, outsideOf(third).length]).toEqual([1, 0]);
    });

    it('gives a proposal to the scan once the scan makes it, too', async () => {
      const source = await readBoth();
      // As an earlier version left it, whose scan did not see this passage.
      await stage.application.database.query(`update proposals set made_by = 'small-1' where source_id = $1`, [
        source.id,
      ]);
      await stage.contributor.ask(again, { id: source.id });
      await scan(source.id);
      const [own, outside] = (await look(source.id)).proposals;
      expect(own).toMatchObject({ passage: { quote: ours }, madeBy: null, alsoBy: 'small-1' });
      expect(outside).toMatchObject({ passage: { quote: missed }, madeBy: 'small-1', alsoBy: null });
    });

    it('names who proposed a passage only if that one proposed it since it was retired', async () => {
      stage.reader.answering = suggesting({ quote: ours }, { quote: missed });
      const source = await readBoth();
      expect(source.proposals.map(({ madeBy, alsoBy }: Json) => [madeBy, alsoBy])).toEqual([
        [null, 'small-1'],
        ['small-1', null],
      ]);
      // As scans left them that found neither.
      await stage.application.database.query('update proposals set dropped_at = now() where source_id = $1', [
        source.id,
      ]);
      await stage.contributor.ask(again, { id: source.id });
      await scan(source.id);
      const found = (await look(source.id)).proposals.map(({ passage, madeBy, alsoBy }: Json) => [
        passage.quote,
        madeBy,
        alsoBy,
      ]);
      expect(found).toEqual([[ours, null, null]]);
      await run(source.id);
      expect((await look(source.id)).proposals[0]).toMatchObject({ madeBy: null, alsoBy: 'small-1' });
    });

    it('reads dates anew after the date of the source was corrected', async () => {
      const dated = 'It rained on the islands until June.';
      stage.reader.answering = suggesting({ quote: dated });
      const source = await readBoth(`${ours}\n\n${dated}`);
      expect(outsideOf(source)[0]!.dueEdtf).toBe('2026-06');
      await correct(source.id, '2027-12-09');
      expect(outsideOf(await look(source.id))[0]!.dueEdtf).toBe('2028-06');
    });
  });

  it('never holds up the scans of other sources in the worker', async () => {
    stage.reader.answering = () => undefined;
    const worker = await startWorker();
    try {
      const first = await archivedSource(stage.contributor, someText(words));
      const second = await archivedSource(stage.contributor, someText(words));
      await eventually(async () => stage.reader.asked.length > 0);
      const later = await Promise.all(
        Array.from({ length: 4 }, () => archivedSource(stage.contributor, someText(words))),
      );
      for (const { id } of [first, second, ...later]) {
        await eventually(async () => (await look(id)).extraction.state === 'DONE');
        expect((await look(id)).proposals).toHaveLength(1);
      }
      expect(stage.reader.asked).toHaveLength(1);
      const states = await Promise.all(
        [first, second, ...later].map(async ({ id }) => (await look(id)).outside.state as string),
      );
      // A source of an earlier test may be the one that is being read.
      expect(states.filter((state) => state === 'QUEUED').length).toBeGreaterThan(4);
    } finally {
      await worker.close();
    }
  });
});
