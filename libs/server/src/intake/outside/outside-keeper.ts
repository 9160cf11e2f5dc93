import { ExtractionState } from '@followthrough/domain/extraction-states';
import { limits } from '@followthrough/domain/limits';
import { coversMost, quotationAt, type Quotation, type Span } from '@followthrough/domain/passages';
import { isProblem } from '@followthrough/domain/problems';
import type { Proposal as Proposed } from '@followthrough/extraction/proposal';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { PassageService } from '../../sources/passage.service.js';
import { columnsOf, issuerOf, notRead, overlap, proposalOf } from '../extraction/proposal-keeper.js';
import { Proposal } from '../proposals/proposal.entity.js';
import { OutsideReading } from './outside-reading.entity.js';

/** What a reading of a source is about, and who reads. */
export interface OutsideWork {
  readonly sourceId: string;
  readonly asking: string;
  readonly model: string;
}

interface Held extends Span, Pick<Proposal, 'id' | 'madeBy'> {
  /** Neither decided nor read by two people. */
  readonly isOpen: boolean;
}

/** Saves what the outside reader proposes, beside the proposals of the scan and the decisions. The source is locked. */
@Injectable()
export class OutsideKeeper {
  constructor(private readonly passages: PassageService) {}

  /**
   * Saves some proposals and returns how many could not be used. One that overlaps a decided proposal, or one that two people read, or most of whose
   * words people stated or noted themselves, is not made again. One that has the passage of an open proposal adds only that
   * this reader proposes it, too.
   */
  async keep(ctx: Context, work: OutsideWork, text: string, some: readonly Proposed[]): Promise<number> {
    let unusable = 0;
    const used = await usedIn(ctx, work.sourceId);
    const held = await heldIn(ctx, work.sourceId);
    const issuer = await issuerOf(ctx, work.sourceId);
    let free = limits.proposals - held.filter(({ madeBy }) => madeBy !== null).length;
    for (const proposed of some) {
      const quotation = quotationAt(text, proposed);
      if (isProblem(quotation)) {
        unusable += 1;
        continue;
      }
      if (used.some((span) => coversMost(span, quotation))) continue;
      const overlapped = held.filter((one) => overlap(one, quotation));
      if (overlapped.some(({ isOpen }) => !isOpen)) continue;
      const columns = columnsOf(proposed, issuer);
      if (overlapped.length > 0) await again(ctx, work, overlapped, quotation, columns);
      else if (free > 0) {
        free -= 1;
        await this.#add(ctx, work, quotation, columns);
      } else unusable += 1;
    }
    return unusable;
  }

  async #add(ctx: Context, work: OutsideWork, quotation: Quotation, columns: ReturnType<typeof columnsOf>) {
    const passage = await this.passages.keep(ctx, work.sourceId, quotation);
    const made = { ...columns, madeBy: work.model, alsoBy: null, outsideAsking: work.asking };
    // Of an earlier scan, which did not find it again.
    const dropped = await ctx.db.findOneBy(Proposal, { passageId: passage.id });
    if (dropped) await ctx.db.update(Proposal, dropped.id, { ...made, droppedAt: null });
    else await ctx.db.insert(Proposal, { ...proposalOf(ctx, passage, columns), ...made });
  }

  /**
   * Finishes a reading. In the part that it read, open proposals of earlier readings that it did not make again are retired,
   * and those of the scan no longer name it.
   */
  async finish(ctx: Context, { sourceId, asking }: OutsideWork, done: number): Promise<void> {
    const earlier = `source_id = $1 and state = 'PROPOSED' and ${notRead('proposals')}
      and outside_asking is distinct from $2 and position < $3`;
    await ctx.db.query(
      `update proposals set dropped_at = $4 where made_by is not null and dropped_at is null and ${earlier}`,
      [sourceId, asking, done, ctx.now()],
    );
    await ctx.db.query(`update proposals set also_by = null where also_by is not null and ${earlier}`, [
      sourceId,
      asking,
      done,
    ]);
    await ctx.db.update(OutsideReading, { sourceId }, { state: ExtractionState.DONE, done, endedAt: ctx.now() });
  }
}

/** It proposes an open proposal again, or the same passage as the scan. The details of its own one are read anew. */
async function again(
  ctx: Context,
  { model, asking }: OutsideWork,
  overlapped: readonly Held[],
  { start, end }: Span,
  columns: ReturnType<typeof columnsOf>,
): Promise<void> {
  for (const { id, madeBy, ...span } of overlapped) {
    const isSame = span.start === start && span.end === end;
    if (madeBy === null && !isSame) continue;
    const who = madeBy === null ? { alsoBy: model } : { madeBy: model, ...(isSame && columns) };
    await ctx.db.update(Proposal, id, { ...who, outsideAsking: asking });
  }
}

/** Where people stated commitments or made notes, hidden ones too: a decided proposal also counts for everyone. */
async function usedIn(ctx: Context, sourceId: string): Promise<Span[]> {
  return ctx.db.query<Span[]>(
    `select start, "end" from passages p where source_id = $1
       and (exists (select 1 from counting_statements said where said.passage_id = p.id)
         or exists (select 1 from counting_notes note where note.passage_id = p.id))`,
    [sourceId],
  );
}

/** The proposals of a source that readers can see. */
async function heldIn(ctx: Context, sourceId: string): Promise<Held[]> {
  return ctx.db.query<Held[]>(
    `select p.id, p.state = 'PROPOSED' and ${notRead('p')} as "isOpen", p.made_by as "madeBy", passages.start, passages."end"
     from proposals p join passages on passages.id = p.passage_id where p.source_id = $1 and p.dropped_at is null`,
    [sourceId],
  );
}
