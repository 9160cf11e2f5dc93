import { Source } from '@followthrough/server/sources/source.entity';
import type { Context } from '@followthrough/server/platform/context';
import type { DemoNote, DemoRegister, DemoSource, DemoSourceFacts } from './data.js';
import type { Desk } from './desk.js';
import type { Step } from './step.js';

/** A source, then what was noted in it, then how its facts were put right. */
export function sourceSteps(register: DemoRegister): Step[] {
  return register.sources.flatMap((source) => [
    archiveStep(register, source),
    ...source.notes.map((note) => noteStep(register, source, note)),
    ...(source.corrections ?? []).map(
      ({ on, by, facts }): Step => ({
        chapter: chapterOf(register, on),
        on,
        by,
        write: (ctx, desk) => correct(ctx, desk, register, source, { ...source.facts, ...facts }),
      }),
    ),
  ]);
}

/** How progress is told: a register and a year at a time. */
export function chapterOf(register: DemoRegister, on: string): string {
  return `${register.name}: ${on.slice(0, 4)}`;
}

function archiveStep(register: DemoRegister, source: DemoSource): Step {
  return {
    chapter: chapterOf(register, source.on),
    on: source.on,
    by: source.by,
    makes: { made: 'source', key: `${register.key}/${source.key}` },
    write: async (ctx, desk) =>
      desk.services.sources.archive(ctx, {
        text: source.text,
        mediaType: 'TEXT',
        facts: await factsOf(ctx, desk, register, source, source.facts),
      }),
  };
}

function noteStep(register: DemoRegister, source: DemoSource, { key, passage, ...note }: DemoNote): Step {
  return {
    chapter: chapterOf(register, source.on),
    on: source.on,
    by: source.by,
    makes: { made: 'note', key: `${register.key}/${key}` },
    write: async (ctx, desk) =>
      desk.services.notes.notePassage(ctx, { ...(await placeOf(ctx, desk, register, source.key, passage)), note }),
  };
}

async function correct(ctx: Context, desk: Desk, register: DemoRegister, source: DemoSource, facts: DemoSourceFacts) {
  const id = await desk.id(ctx, 'source', `${register.key}/${source.key}`);
  const { version } = await ctx.db.findOneByOrFail(Source, { id });
  return desk.services.sources.correct(ctx, {
    id,
    version,
    facts: await factsOf(ctx, desk, register, source, facts),
  });
}

async function factsOf(
  ctx: Context,
  desk: Desk,
  register: DemoRegister,
  { copyState, knownGaps }: DemoSource,
  { issuer: { organisation, ...issuer }, ...facts }: DemoSourceFacts,
) {
  return {
    ...facts,
    issuer: { ...issuer, organisationId: await desk.organisation(ctx, register, organisation) },
    copyState,
    knownGaps: knownGaps ?? null,
  };
}

/** Where a passage stands in its source. @throws unless the source has exactly these words, once */
export async function placeOf(ctx: Context, desk: Desk, register: DemoRegister, source: string, passage: string) {
  const held = register.sources.find(({ key }) => key === source);
  const quote = held?.passages[passage];
  const start = quote ? held.text.indexOf(quote) : -1;
  if (!quote || start < 0 || held.text.indexOf(quote, start + 1) >= 0) {
    throw new Error(`The demo's source ${register.key}/${source} does not hold its passage “${passage}” exactly once.`);
  }
  const sourceId = await desk.id(ctx, 'source', `${register.key}/${source}`);
  return { sourceId, start, end: start + quote.length };
}
