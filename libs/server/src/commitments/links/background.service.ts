import { archivedProblem } from '@followthrough/domain/archived';
import { backgroundProblem } from '@followthrough/domain/commitment-links';
import type { RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { Refusal } from '../../platform/ground/refusal.js';
import { newId } from '../../platform/ground/uuid.js';
import { noteView } from '../../sources/note.view.js';
import { Background } from './background.entity.js';
import { Commitment } from '../commitment.entity.js';
import type { BackgroundInput } from '../commitment.inputs.js';
import { commitmentView } from '../commitment.view.js';

@Injectable()
export class BackgroundService {
  async add(ctx: Context, { commitmentId, noteId }: BackgroundInput): Promise<Commitment | RuleProblem> {
    const commitment = await ctx.acquire(commitmentView, commitmentId, 'commitment.edit');
    const note = await ctx.see(noteView, noteId);
    const held = await ctx.db.findBy(Background, { commitmentId: commitment.id });
    const refused =
      archivedProblem(commitment) ??
      backgroundProblem(
        held.map((background) => background.noteId),
        note.id,
      );
    if (refused) return refused;
    await ctx.db.insert(Background, {
      id: newId(),
      commitmentId: commitment.id,
      noteId: note.id,
      createdAt: ctx.now(),
      createdBy: ctx.reader.viewer?.id ?? null,
    });
    await ctx.record('commitment.backgroundAdded', commitment, { noteId: note.id, sourceId: note.sourceId });
    return commitment;
  }

  async remove(ctx: Context, { commitmentId, noteId }: BackgroundInput): Promise<Commitment | RuleProblem> {
    const commitment = await ctx.acquire(commitmentView, commitmentId, 'commitment.edit');
    const refused = archivedProblem(commitment);
    if (refused) return refused;
    const { affected } = await ctx.db.delete(Background, { commitmentId: commitment.id, noteId });
    if (!affected) throw Refusal.notFound();
    await ctx.record('commitment.backgroundRemoved', commitment, { noteId });
    return commitment;
  }
}
