import { quotationAt, type Quotation, type Span } from '@followthrough/domain/passages';
import { isProblem, problem, type RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Context } from '../platform/changes/context.js';
import { Refusal } from '../platform/ground/refusal.js';
import { untimedId } from '../platform/ground/uuid.js';
import { Passage } from './passage.entity.js';
import { sourceView } from './source.view.js';

/** The only writer of passages. The same range of a source is one passage, however often it is used. */
@Injectable()
export class PassageService {
  /**
   * Finds or creates the passage between two positions in UTF-16 code units, without surrounding white space.
   * @throws Refusal NOT_FOUND if the source is not visible.
   */
  async passageAt(ctx: Context, sourceId: string, start: number, end: number): Promise<Passage | RuleProblem> {
    const source = await ctx.see(sourceView, sourceId);
    const quotation = quotationAt(await this.textOf(ctx, source.id), { start, end });
    return isProblem(quotation) ? quotation : this.keep(ctx, source.id, quotation);
  }

  /**
   * The text of a source, read separately because it can be megabytes.
   * @throws Refusal NOT_FOUND, CONFLICT if it is not the text that was archived
   */
  async textOf(ctx: Context, sourceId: string): Promise<string> {
    const [source] = await ctx.db.query<{ text: string; isIntact: boolean }[]>(
      `select text, sha256(convert_to(text, 'UTF8')) = text_sha256 as "isIntact" from sources where id = $1`,
      [sourceId],
    );
    if (!source) throw Refusal.notFound();
    if (!source.isIntact) throw new Refusal('CONFLICT', problem('SOURCE_DAMAGED'));
    return source.text;
  }

  /** Saves a quotation of a source. Two people who mark the same words at the same time get the same passage. */
  async keep(ctx: Context, sourceId: string, quotation: Quotation): Promise<Passage> {
    const [passage] = await this.keepAll(ctx, sourceId, [quotation]);
    return passage!;
  }

  /** The same for several quotations, in their order, with a fixed number of statements. */
  async keepAll(ctx: Context, sourceId: string, quotations: readonly Quotation[]): Promise<Passage[]> {
    const marked = { sourceId, createdAt: ctx.now(), createdBy: ctx.reader.viewer?.id ?? null };
    // A person who marks words used by something hidden gets the existing passage, whose id must not reveal its age.
    const rows = quotations.map((quotation) => ({ id: untimedId(), ...quotation, ...marked }));
    await ctx.db.createQueryBuilder().insert().into(Passage).values(rows).orIgnore().execute();
    const starts = In(quotations.map(({ start }) => start));
    const held = await ctx.db.findBy(Passage, { sourceId, start: starts });
    const byPlace = new Map(held.map((passage) => [placeOf(passage), passage]));
    return quotations.map((quotation) => byPlace.get(placeOf(quotation))!);
  }
}

const placeOf = ({ start, end }: Span): string => `${start} ${end}`;
