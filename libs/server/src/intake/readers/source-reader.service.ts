import type { RuleProblem } from '@followthrough/domain/problems';
import { replaceReaderProblem } from '@followthrough/domain/readers';
import { askReadersProblem, endReadingProblem, sourceReaderProblem } from '@followthrough/domain/source-readings';
import { closedTeamProblem } from '@followthrough/domain/teams';
import { Injectable } from '@nestjs/common';
import { personView } from '../../people/persons/person.view.js';
import { teamInTurn } from '../../people/teams/team-in-turn.js';
import type { Context } from '../../platform/changes/context.js';
import { newId } from '../../platform/ground/uuid.js';
import { takeTurn } from '../../sources/passages-in-turn.js';
import { sourceView } from '../../sources/source.view.js';
import { ReadProposal } from './read-proposal.entity.js';
import type { AskReadersInput, EndReadingInput, ReplaceSourceReaderInput } from './reading.inputs.js';
import { replacedReader, isAble, readableSource, waitingProposals } from './reading-state.js';
import { readerView } from './reading.view.js';
import { readingInTurn, sourceOf } from './reading-in-turn.js';
import { SourceReader } from './source-reader.entity.js';
import { SourceReading } from './source-reading.entity.js';

/** Who reads a source for a team, as its managers say. */
@Injectable()
export class SourceReaderService {
  async ask(ctx: Context, { sourceId, teamId, readerIds }: AskReadersInput): Promise<SourceReading | RuleProblem> {
    const source = await ctx.see(sourceView, sourceId);
    const team = await teamInTurn(ctx, teamId);
    ctx.allow('intake.nameReaders', { teamId });
    await takeTurn(ctx, sourceId);
    const refused =
      askReadersProblem(await readableSource(ctx, sourceId), readerIds) ??
      closedTeamProblem(team, 'teamId') ??
      (await unfitProblem(ctx, teamId, readerIds, 'readerIds'));
    if (refused) return refused;

    const reading = ctx.db.create(SourceReading, {
      ...{ id: newId(), sourceId, teamId, askedAt: ctx.now(), askedBy: ctx.viewer.id },
      ...{ endedAt: null, endedBy: null, endedReason: null },
    });
    await ctx.db.insert(SourceReading, reading);
    const readingId = reading.id;
    for (const [index, personId] of readerIds.entries()) {
      await name(ctx, { readingId, position: index + 1, personId, replacesId: null, reason: null });
    }
    const proposals = await waitingProposals(ctx, sourceId);
    const items = proposals.map(({ id: proposalId, position }) => ({ id: newId(), readingId, proposalId, position }));
    await ctx.db.insert(ReadProposal, items);
    const proposalIds = items.map(({ proposalId }) => proposalId);
    await ctx.record('reading.asked', source, { readingId, teamId, readerIds, proposalIds });
    return reading;
  }

  /** The answers of the former reader stay in the record and do not count. */
  async replace(
    ctx: Context,
    { readerId, personId, reason }: ReplaceSourceReaderInput,
  ): Promise<SourceReading | RuleProblem> {
    const { readingId, position, personId: fromId } = await ctx.see(readerView, readerId);
    const reading = await readingInTurn(ctx, readingId, 'intake.nameReaders');
    const ended = reading.endedAt !== null;
    const person = await ctx.see(personView, personId);
    const { reader, hasRead } = await replacedReader(ctx, readerId, personId);
    const refused =
      endReadingProblem({ isEnded: ended }, reason) ??
      replaceReaderProblem(reader, { name: person.name, hasRead }, reason) ??
      (await unfitProblem(ctx, reading.teamId, [personId], 'personId'));
    if (refused) return refused;

    await name(ctx, { readingId, position, personId, replacesId: readerId, reason });
    await ctx.record(
      'reading.readerReplaced',
      sourceOf(ctx, reading),
      { readingId, fromId, toId: personId },
      { reason },
    );
    return reading;
  }

  async end(ctx: Context, { readingId, reason }: EndReadingInput): Promise<SourceReading | RuleProblem> {
    const reading = await readingInTurn(ctx, readingId, 'intake.nameReaders');
    const refused = endReadingProblem({ isEnded: reading.endedAt !== null }, reason);
    if (refused) return refused;

    const ended = { endedAt: ctx.now(), endedBy: ctx.viewer.id, endedReason: reason };
    await ctx.db.update(SourceReading, readingId, ended);
    await ctx.record('reading.ended', sourceOf(ctx, reading), { readingId }, { reason });
    return Object.assign(reading, ended);
  }
}

type Named = Pick<SourceReader, 'readingId' | 'position' | 'personId' | 'replacesId' | 'reason'>;

async function name(ctx: Context, reader: Named): Promise<void> {
  const named = { namedAt: ctx.now(), namedBy: ctx.viewer.id, finishedAt: null };
  await ctx.db.insert(SourceReader, { id: newId(), ...reader, ...named });
}

/** One after another: a transaction has one connection, which runs one statement at a time. */
async function unfitProblem(ctx: Context, teamId: string, personIds: readonly string[], field: string) {
  const people = [];
  for (const id of personIds) {
    const person = await ctx.see(personView, id);
    people.push({ name: person.name, isAble: await isAble(ctx, teamId, id) });
  }
  return sourceReaderProblem(people, field);
}
