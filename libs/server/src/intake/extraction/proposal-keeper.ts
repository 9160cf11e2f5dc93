import { ExtractionState } from '@followthrough/domain/extraction-states';
import { ProposalState } from '@followthrough/domain/proposal-states';
import { ProposalTier } from '@followthrough/domain/proposal-tiers';
import { meansIssuer, type Issuer } from '@followthrough/domain/issuer-words';
import { limits } from '@followthrough/domain/limits';
import { quotationAt, type Span } from '@followthrough/domain/passages';
import { isProblem } from '@followthrough/domain/problems';
import type { Proposal as Proposed } from '@followthrough/extraction/proposal';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Context } from '../../platform/changes/context.js';
import { newId } from '../../platform/ground/uuid.js';
import { Passage } from '../../sources/passage.entity.js';
import { PassageService } from '../../sources/passage.service.js';
import { Source } from '../../sources/source.entity.js';
import { Proposal } from '../proposals/proposal.entity.js';
import type { ProposedAct } from '../proposals/proposed-act.js';
import type { Extraction } from './extraction.entity.js';

interface ScanEnd extends Pick<Extraction, 'isCut' | 'otherLanguage' | 'weightsId' | 'weightsBase'> {
  /** Everything that the scan proposes, to join what repeats another one. */
  readonly found: readonly Proposed[];
}

/** Saves the proposals of a scan, alongside decisions about earlier scans. The source is locked. */
@Injectable()
export class ProposalKeeper {
  constructor(private readonly passages: PassageService) {}

  /** Saves some proposals of a scan and returns the ids of their passages. Decided proposals stay unchanged. */
  async keep(ctx: Context, sourceId: string, text: string, some: readonly Proposed[]): Promise<string[]> {
    const decided = await decidedSpans(ctx, sourceId);
    const quoted = some.flatMap((proposed) => {
      const quotation = quotationAt(text, proposed);
      // A passage above the length limit cannot be quoted; part of it can be marked by hand.
      return isProblem(quotation) || decided.some((span) => overlap(span, quotation)) ? [] : [{ quotation, proposed }];
    });
    if (quoted.length === 0) return [];
    const passages = await this.passages.keepAll(
      ctx,
      sourceId,
      quoted.map(({ quotation }) => quotation),
    );
    const issuer = await issuerOf(ctx, sourceId);
    const held = await ctx.db.findBy(Proposal, { passageId: In(passages.map(({ id }) => id)) });
    const fresh: Proposal[] = [];
    for (const [at, { proposed }] of quoted.entries()) {
      const before = held.find(({ passageId }) => passageId === passages[at]!.id);
      if (!before) fresh.push(proposalOf(ctx, passages[at]!, columnsOf(proposed, issuer)));
      else
        await ctx.db.update(Proposal, before.id, {
          ...{ ...columnsOf(proposed, issuer), ...asOwn(before), droppedAt: null },
          // The others of the scan may not be saved yet, so it is joined at the end, unless it already is.
          ...(proposed.restates === null && { restatesId: null }),
        });
    }
    if (fresh.length > 0) await ctx.db.insert(Proposal, fresh);
    return passages.map(({ id }) => id);
  }

  /**
   * Finishes a scan: undecided proposals that it no longer found are retired. Those of the outside reader stay until its own
   * reading, which may fail, did not make them again; here only one that overlaps a proposal of the scan is retired.
   */
  async finish(
    ctx: Context,
    sourceId: string,
    kept: readonly string[],
    { isCut, otherLanguage, weightsId, weightsBase, found }: ScanEnd,
  ): Promise<void> {
    await ctx.db.query(
      `update proposals set dropped_at = $3
       where source_id = $1 and state = 'PROPOSED' and dropped_at is null and passage_id <> all($2::uuid[])
         and ${notRead('proposals')} and (made_by is null or exists (select 1 from passages its, passages own
           where its.id = proposals.passage_id and own.id = any($2::uuid[]) and its.start < own."end" and own.start < its."end"))`,
      [sourceId, kept, ctx.now()],
    );
    await join(ctx, sourceId, kept, found);
    await ctx.db.query(
      `update extractions set state = '${ExtractionState.DONE}', done = total, ended_at = $2, is_cut = $3, other_language = $4,
         weights_id = $5, weights_base = $6
       where source_id = $1`,
      [sourceId, ctx.now(), isCut, otherLanguage, weightsId, weightsBase],
    );
    const source = await ctx.db.findOneByOrFail(Source, { id: sourceId });
    // Without a count: a reader who sees fewer proposals later would know that a hidden commitment was created.
    await ctx.record('source.extracted', source);
  }
}

/**
 * Joins each undecided proposal to the one that it restates. It stands for itself if that one was decided or could not be
 * saved, and if a person or a split separated it.
 */
async function join(ctx: Context, sourceId: string, kept: readonly string[], found: readonly Proposed[]) {
  const restating = found.filter(({ restates }) => restates !== null);
  await ctx.db.query(
    `with open as (select * from proposals where source_id = $1 and state = 'PROPOSED' and ${notRead('proposals')}),
       said as (
         select own.id, main.id as main_id
         from unnest($3::integer[], $4::integer[]) said (position, restates)
         join open own on own.position = said.position and own.passage_id = any($2::uuid[])
         join open main on main.position = said.restates and main.passage_id = any($2::uuid[])
         where own.separated_at is null and main.separated_from_id is distinct from own.id)
     update proposals set restates_id = said.main_id
     from open left join said using (id)
     where open.id = proposals.id and open.restates_id is distinct from said.main_id`,
    [sourceId, kept, restating.map(({ start }) => start), restating.map(({ restates }) => restates)],
  );
}

export function proposalOf(ctx: Context, passage: Passage, columns: ReturnType<typeof columnsOf>): Proposal {
  return ctx.db.create(Proposal, {
    id: newId(),
    sourceId: passage.sourceId,
    passageId: passage.id,
    position: passage.start,
    state: ProposalState.PROPOSED,
    ...columns,
    madeBy: null,
    alsoBy: null,
    outsideAsking: null,
    restatesId: null,
    separatedFromId: null,
    separatedAt: null,
    proposedAt: ctx.now(),
    droppedAt: null,
    decidedAt: null,
    decidedBy: null,
    noteId: null,
    reasonCode: null,
    reason: null,
  });
}

/** The scan makes a proposal of the outside reader its own. Who proposed a retired one no longer does. */
const asOwn = ({ madeBy, alsoBy, droppedAt }: Proposal) => ({
  madeBy: null,
  alsoBy: droppedAt ? null : (madeBy ?? alsoBy),
});

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * Proposals that no reading by two people binds, nor what they repeat: those stay as the readers saw them, like decided ones.
 */
export const notRead = (alias: string): string =>
  `not exists (select 1 from bound_proposals b where b.proposal_id in (${alias}.id, ${alias}.restates_id))`;

async function decidedSpans(ctx: Context, sourceId: string): Promise<Span[]> {
  return ctx.db.query<Span[]>(
    `select passages.start, passages."end" from proposals join passages on passages.id = proposals.passage_id
     where proposals.source_id = $1 and (proposals.state <> 'PROPOSED' or not ${notRead('proposals')})`,
    [sourceId],
  );
}

/** Queried separately, because the source row would include its text. */
export async function issuerOf(ctx: Context, sourceId: string): Promise<Issuer | null> {
  const [issuer] = await ctx.db.query<Issuer[]>(
    `select o.kind, o.name, o.short_name as "shortName", o.aliases
     from sources s join organisations o on o.id = s.issuer_id where s.id = $1`,
    [sourceId],
  );
  return issuer ?? null;
}

export function columnsOf(
  { title, kind, parties, amount, due, dueText, stage, acts, ...said }: Proposed,
  issuer: Issuer | null,
) {
  return {
    tier: said.tier === 'likely' ? ProposalTier.LIKELY : ProposalTier.POSSIBLE,
    title: cut(title, limits.title),
    kind,
    parties: partiesOf(parties, issuer, said.speaker).slice(0, limits.parties),
    amount: amount?.value ?? null,
    currency: amount?.currency ?? null,
    dueWords: dueText && cut(dueText, limits.line),
    dueEdtf: due,
    stage,
    acts: acts.map(actOf),
    force: said.force,
    manner: said.manner,
    speaker: said.speaker ?? null,
    confidence: said.confidence,
    because: [...said.because],
  };
}

function actOf({ title, kind, amount, due, dueText }: Proposed['acts'][number]): ProposedAct {
  return {
    ...{ title: cut(title, limits.title), kind },
    ...{ amount: amount?.value ?? null, currency: amount?.currency ?? null },
    ...{ dueWords: dueText && cut(dueText, limits.line), dueEdtf: due },
  };
}

/** A party that means the issuer, such as “Government”, and the name of the issuer after it are one. */
function partiesOf(parties: Proposed['parties'], issuer: Issuer | null, speaker: string | undefined) {
  const marked = parties.map(({ name, role }) => ({
    name: cut(name, limits.name),
    role,
    meansIssuer: meansIssuer(name, issuer, name === speaker),
  }));
  const names = [issuer?.name, issuer?.shortName, ...(issuer?.aliases ?? [])].map((name) => name?.toLowerCase());
  const isSaid = ({ role, name }: (typeof marked)[number]): boolean =>
    names.includes(name.toLowerCase()) && marked.some((other) => other.meansIssuer && other.role === role);
  return marked.filter((party) => !isSaid(party));
}

/** At most this many characters, without splitting a surrogate pair. */
function cut(text: string, limit: number): string {
  return text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
}
