import { Source } from '@followthrough/server/sources/source.entity';
import type { Context } from '@followthrough/server/platform/changes/context';
import type { DemoNote, DemoRegister, DemoRejection, DemoSource, DemoSourceFacts } from './data.js';
import type { Desk } from './desk.js';
import { chapterOf, placeOf } from './places.js';
import { read } from './reading.js';
import { readingSteps } from './source-reading-steps.js';
import { isProposed, proposalId } from './statements.js';
import { accepted, type Step } from './step.js';

/** A source and its scan, then its notes and rejections, its reading by two people, and corrections of its details. */
export function sourceSteps(register: DemoRegister): Step[] {
  return register.sources.flatMap((source) => [
    archiveStep(register, source),
    ...source.notes.map((note) => noteStep(register, source, note)),
    ...(source.rejected ?? []).map((rejection) => rejectStep(register, source, rejection)),
    ...(source.reading ? readingSteps(register, source, source.reading) : []),
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

function archiveStep(register: DemoRegister, source: DemoSource): Step {
  return {
    chapter: chapterOf(register, source.on),
    on: source.on,
    by: source.by,
    makes: { made: 'source', keys: [`${register.key}/${source.key}`] },
    async write(ctx, desk) {
      const facts = await factsOf(ctx, desk, register, source, source.facts);
      accepted(await desk.services.sources.archive(ctx, { text: source.text, mediaType: 'TEXT', facts }));
      await read(ctx, desk, register, source);
    },
  };
}

function noteStep(register: DemoRegister, source: DemoSource, { key, passage, ...note }: DemoNote): Step {
  return {
    chapter: chapterOf(register, source.on),
    on: source.on,
    by: source.by,
    makes: { made: 'note', keys: [`${register.key}/${key}`] },
    async write(ctx, desk) {
      const at = { source: source.key, passage };
      if (isProposed(register, at)) {
        return desk.services.declining.note(ctx, { proposalId: await proposalId(ctx, desk, register, at), note });
      }
      const place = await placeOf(ctx, desk, register, source.key, passage);
      return desk.services.notes.notePassage(ctx, { ...place, note });
    },
  };
}

function rejectStep(register: DemoRegister, source: DemoSource, { passage, reasonCode, reason }: DemoRejection): Step {
  return {
    chapter: chapterOf(register, source.on),
    on: source.on,
    by: source.by,
    write: async (ctx, desk) =>
      desk.services.declining.reject(ctx, {
        proposalId: await proposalId(ctx, desk, register, { source: source.key, passage }),
        reasonCode,
        reason: reason ?? null,
      }),
  };
}

async function correct(ctx: Context, desk: Desk, register: DemoRegister, source: DemoSource, facts: DemoSourceFacts) {
  const id = await desk.id(ctx, 'source', `${register.key}/${source.key}`);
  const { version } = await ctx.db.findOneByOrFail(Source, { id });
  const corrected = { id, version, facts: await factsOf(ctx, desk, register, source, facts) };
  accepted(await desk.services.sources.correct(ctx, corrected));
  await read(ctx, desk, register, source);
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
