import { limits } from '@followthrough/domain/limits';
import { problem, type RuleProblem } from '@followthrough/domain/problems';
import type { Context } from '../platform/context.js';
import { newId } from '../platform/uuid.js';
import { Passage } from '../sources/passage.entity.js';
import { Source } from '../sources/source.entity.js';
import { sourceView } from '../sources/source.view.js';

/** The passage at these places of a source, marked now where nobody has marked it yet. */
export async function passageAt(
  ctx: Context,
  sourceId: string,
  start: number,
  end: number,
): Promise<Passage | RuleProblem> {
  const source = await ctx.see(sourceView, sourceId);
  const held = await ctx.db.findOneBy(Passage, { sourceId: source.id, start, end });
  if (held) return held;
  const { text } = await ctx.db.findOneOrFail(Source, { where: { id: source.id }, select: { id: true, text: true } });
  if (start < 0 || end <= start || end > text.length) {
    return problem(
      'PASSAGE_OUTSIDE',
      'These places are not in the text of the source. Select the words again.',
      'start',
    );
  }
  const passage = ctx.db.create(Passage, {
    id: newId(),
    sourceId: source.id,
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - limits.quoteContext), start),
    suffix: text.slice(end, end + limits.quoteContext),
    createdAt: ctx.now(),
    createdBy: ctx.reader.viewer?.id ?? null,
  });
  await ctx.db.insert(Passage, passage);
  return passage;
}
