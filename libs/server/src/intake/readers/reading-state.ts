import type { ReplacedReader } from '@followthrough/domain/readers';
import type {
  DifferingAnswers,
  OpenReading,
  ProposalRead,
  ReadableSource,
} from '@followthrough/domain/source-readings';
import type { Context } from '../../platform/changes/context.js';
import { sql, statement, type Sql } from '../../platform/sql/sql.js';
import { answerBy, areFinished, countingIn, isDiffering, readsFor } from './what-counts.js';
import type { ReadProposal } from './read-proposal.entity.js';
import type { SourceReading } from './source-reading.entity.js';

/** All of them require the turn of the source. */
async function found<T>(ctx: Context, query: Sql): Promise<T | undefined> {
  const { text, parameters } = statement(query);
  const [row] = await ctx.db.query<T[]>(text, parameters);
  return row;
}

const namesOf = (readingId: Sql): Sql => sql`(select json_agg(p.name order by r.position)
  from current_source_readers r join people p on p.id = r.person_id where r.reading_id = ${readingId})`;

/** A possible proposal waits outside every list of work, and one that repeats another is decided with that. */
const waitsIn = (sourceId: Sql): Sql => sql`waiting.source_id = ${sourceId} and waiting.state = 'PROPOSED'
  and waiting.tier = 'LIKELY' and waiting.restates_id is null and waiting.dropped_at is null`;

export async function readableSource(ctx: Context, id: string): Promise<ReadableSource> {
  const sourceId = sql`${id}::uuid`;
  const state = await found<ReadableSource>(
    ctx,
    sql`select exists (select 1 from extractions where source_id = ${sourceId} and state in ('QUEUED', 'RUNNING')) as "isScanned",
      (select ${namesOf(sql`b.reading_id`)} from bound_proposals b join proposals p on p.id = b.proposal_id
        where p.source_id = ${sourceId} and p.state = 'PROPOSED' limit 1) as "readBy",
      (select count(*)::integer from proposals waiting where ${waitsIn(sourceId)}) as proposals`,
  );
  return state!;
}

export async function waitingProposals(ctx: Context, sourceId: string) {
  const { text, parameters } = statement(
    sql`select id, position from proposals waiting where ${waitsIn(sql`${sourceId}::uuid`)} order by position, id`,
  );
  return ctx.db.query<{ id: string; position: number }[]>(text, parameters);
}

export async function openReading(ctx: Context, { id, endedAt }: SourceReading): Promise<OpenReading> {
  const reader = await found<{ finishedAt: string | null }>(
    ctx,
    sql`select finished_at as "finishedAt" from current_source_readers
      where reading_id = ${id}::uuid and person_id = ${ctx.viewer.id}::uuid`,
  );
  return {
    isEnded: endedAt !== null,
    isReader: reader !== undefined,
    isFinished: (reader?.finishedAt ?? null) !== null,
  };
}

/** The id of the user’s latest answer. */
export async function ownAnswer(ctx: Context, { id }: ReadProposal): Promise<string | null> {
  const answer = await found<{ id: string }>(
    ctx,
    sql`select id from reading_answers where item_id = ${id}::uuid and recorded_by = ${ctx.viewer.id}::uuid
      order by sequence desc limit 1`,
  );
  return answer?.id ?? null;
}

/** How many proposals the user has not answered. */
export async function ownUnanswered(ctx: Context, { id }: SourceReading): Promise<number> {
  const unanswered = await found<{ count: number }>(
    ctx,
    sql`select count(*)::integer as count from read_proposals i
      where i.reading_id = ${id}::uuid and not exists (${answerBy(sql`i.id`, sql`${ctx.viewer.id}::uuid`)})`,
  );
  return unanswered!.count;
}

export async function differingAnswers(
  ctx: Context,
  { endedAt }: SourceReading,
  item: ReadProposal,
): Promise<DifferingAnswers> {
  const columns = { id: sql`${item.id}::uuid`, readingId: sql`${item.readingId}::uuid` };
  const state = await found<Omit<DifferingAnswers, 'isEnded'>>(
    ctx,
    sql`select ${areFinished(columns.readingId)} as "areFinished", ${isDiffering(columns)} as "isDiffering",
      exists (select 1 from source_readers where reading_id = ${columns.readingId} and person_id = ${ctx.viewer.id}::uuid) as "hasRead",
      (select state <> 'PROPOSED' from proposals where id = ${item.proposalId}::uuid) as "isDecided",
      (select json_build_object('id', a.id, 'by', p.name) from reading_adjudications a join people p on p.id = a."by"
        where a.item_id = ${columns.id} order by a.sequence desc limit 1) as current`,
  );
  return { isEnded: endedAt !== null, ...state! };
}

/** How the reading that binds a proposal stands; null if none does. */
export async function proposalRead(ctx: Context, proposalId: string): Promise<ProposalRead | null> {
  const item = { id: sql`b.id`, readingId: sql`b.reading_id` };
  const state = await found<ProposalRead>(
    ctx,
    sql`select ${namesOf(item.readingId)} as readers, ${areFinished(item.readingId)} as "areFinished",
        counting.kind, counting.is_settled is not null as "isSettled"
      from bound_proposals b left join lateral (select c.kind, true as is_settled from (${countingIn(item)}) c) counting on true
      where b.proposal_id = ${proposalId}::uuid`,
  );
  return state ?? null;
}

/** Whether this person reads sources for the team. */
export async function isAble(ctx: Context, teamId: string, personId: string): Promise<boolean> {
  const able = await found<{ able: boolean }>(
    ctx,
    sql`select ${readsFor(sql`${teamId}::uuid`, sql`${personId}::uuid`)} as able`,
  );
  return able!.able;
}

/** A reader to be replaced, and whether a person is or was a reader of the same. */
export async function replacedReader(ctx: Context, readerId: string, personId: string) {
  const state = await found<{ reader: ReplacedReader; hasRead: boolean }>(
    ctx,
    sql`select json_build_object('name', p.name, 'isFinished', r.finished_at is not null,
        'isReplaced', exists (select 1 from source_readers later where later.replaces_id = r.id)) as reader,
      exists (select 1 from source_readers had where had.reading_id = r.reading_id
        and had.person_id = ${personId}::uuid) as "hasRead"
      from source_readers r join people p on p.id = r.person_id where r.id = ${readerId}::uuid`,
  );
  return state!;
}
