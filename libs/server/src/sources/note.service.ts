import { noteProblem } from '@followthrough/domain/notes';
import { isProblem, problem, type RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import type { Context } from '../platform/changes/context.js';
import { newId } from '../platform/ground/uuid.js';
import { NoteWithdrawal } from './note-withdrawal.entity.js';
import { Note } from './note.entity.js';
import type { NoteFactsInput, NotePassageInput } from './note.inputs.js';
import type { Passage } from './passage.entity.js';
import { PassageService } from './passage.service.js';
import { sourceView } from './source.view.js';

/** The only writer of notes. They are only added; one made by mistake is withdrawn and stays in the record. */
@Injectable()
export class NoteService {
  constructor(private readonly passages: PassageService) {}

  async notePassage(
    ctx: Context,
    { sourceId, start, end, note: facts }: NotePassageInput,
  ): Promise<Note | RuleProblem> {
    const source = await ctx.acquire(sourceView, sourceId, 'source.notePassage');
    const passage = await this.passages.passageAt(ctx, source.id, start, end);
    if (isProblem(passage)) return passage;
    const kept = await this.keep(ctx, passage, facts);
    if (isProblem(kept)) return kept;
    if (!kept.isNew) return problem('NOTED_ALREADY');
    await ctx.record('passage.noted', source, recordedNote(kept.note), writtenIn(kept.note));
    return kept.note;
  }

  /** Finds or creates a note of a passage of a locked source, without an event. */
  async keep(
    ctx: Context,
    passage: Passage,
    facts: NoteFactsInput,
  ): Promise<{ readonly note: Note; readonly isNew: boolean } | RuleProblem> {
    const wanted = columnsOf(facts);
    const refused = noteProblem(wanted);
    if (refused) return refused;
    const held = await ctx.db
      .createQueryBuilder(Note, 'note')
      .where('note.passageId = :passageId', { passageId: passage.id })
      .andWhere('note.id in (select id from counting_notes)')
      .getMany();
    const same = held.find((note) => sameNote(note, wanted));
    if (same) return { note: same, isNew: false };
    const note = ctx.db.create(Note, {
      id: newId(),
      passageId: passage.id,
      sourceId: passage.sourceId,
      ...wanted,
      createdAt: ctx.now(),
      createdBy: ctx.reader.viewer?.id ?? null,
    });
    await ctx.db.insert(Note, note);
    return { note, isNew: true };
  }

  /** Withdraws a note of a locked source, without an event. */
  async withdraw(ctx: Context, { id }: Note, reason: string): Promise<void> {
    const withdrawal = { id: newId(), noteId: id, reason, at: ctx.now(), by: ctx.reader.viewer?.id ?? null };
    await ctx.db.insert(NoteWithdrawal, withdrawal);
  }
}

export function recordedNote({ id, passageId, kind, value }: Note) {
  return { noteId: id, passageId, kind, value };
}

export function writtenIn({ measure, valueWords, unit, period, comparison, words }: Note) {
  return { measure, valueWords, unit, period, comparison, words };
}

function columnsOf({ kind, measure, value, valueWords, unit, period, comparison, words }: NoteFactsInput) {
  return {
    kind,
    measure: measure || null,
    value: value || null,
    valueWords: valueWords || null,
    unit: unit || null,
    period: period || null,
    comparison: comparison || null,
    words: words || null,
  };
}

/** A repeated click adds no second figure; two figures of one passage differ in more than the notation of the value. */
function sameNote(held: Note, wanted: ReturnType<typeof columnsOf>): boolean {
  const { value, valueWords: _, ...words } = wanted;
  const sameValue =
    held.value === value || (held.value !== null && value !== null && Number(held.value) === Number(value));
  return sameValue && (Object.keys(words) as (keyof typeof words)[]).every((name) => held[name] === words[name]);
}
