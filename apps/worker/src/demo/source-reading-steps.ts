import type { Kind } from '@followthrough/domain/kinds';
import type { Context } from '@followthrough/server/platform/changes/context';
import type { DemoRegister, DemoSource } from './data.js';
import { oneId, type Desk } from './desk.js';
import { chapterOf } from './places.js';
import type { DemoReading, DemoReadingAct } from './source-reading-data.js';
import { proposalId } from './statements.js';
import { accepted, inOrder, type Step } from './step.js';

/** The reading of a source by two people, and what they do. */
export function readingSteps(register: DemoRegister, source: DemoSource, reading: DemoReading): Step[] {
  const step = ({ on, by }: { readonly on: string; readonly by: string }, write: Step['write']): Step => ({
    ...{ chapter: chapterOf(register, on), on, by, write },
  });
  return [
    step(reading, async (ctx, desk) => {
      const sourceId = await desk.id(ctx, 'source', `${register.key}/${source.key}`);
      const teamId = await desk.id(ctx, 'team', reading.team);
      const readerIds = await inOrder(reading.readers, (key) => desk.id(ctx, 'person', key));
      return desk.services.sourceReaders.ask(ctx, { sourceId, teamId, readerIds });
    }),
    ...reading.history.map((act) => step(act, (ctx, desk) => write(ctx, desk, register, source, act))),
  ];
}

async function write(ctx: Context, desk: Desk, register: DemoRegister, source: DemoSource, act: DemoReadingAct) {
  const { readings, sourceReaders } = desk.services;
  const sourceId = await desk.id(ctx, 'source', `${register.key}/${source.key}`);
  const item = async (passage: string): Promise<string> => {
    const proposal = await proposalId(ctx, desk, register, { source: source.key, passage });
    return oneId(ctx, `the reading of “${passage}”`, 'select id from read_proposals where proposal_id = $1', [
      proposal,
    ]);
  };
  switch (act.do) {
    case 'answer':
      return inOrder(Object.entries(act.found), async ([passage, kind]) => {
        const answer = { itemId: await item(passage), ...foundOf(kind), note: act.notes?.[passage] ?? null };
        return accepted(await readings.answer(ctx, answer));
      });
    case 'finish': {
      const find = 'select id from source_readings where source_id = $1';
      return readings.finish(ctx, await oneId(ctx, 'the reading', find, [sourceId]));
    }
    case 'adjudicate':
      return readings.adjudicate(ctx, { itemId: await item(act.passage), ...foundOf(act.kind), words: act.words });
    case 'replace': {
      const find = `select r.id from source_readers r join source_readings s on s.id = r.reading_id
        where s.source_id = $1 and r.person_id = $2`;
      const former = await desk.id(ctx, 'person', act.reader);
      const readerId = await oneId(ctx, 'the reader', find, [sourceId, former]);
      const personId = await desk.id(ctx, 'person', act.person);
      return sourceReaders.replace(ctx, { readerId, personId, reason: act.reason });
    }
  }
}

const foundOf = (kind: Kind | null) => ({ isCommitment: kind !== null, kind });
