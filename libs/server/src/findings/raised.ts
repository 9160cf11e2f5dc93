import type { RaisedFinding, Withdrawn } from '@followthrough/domain/findings';
import { Commitment } from '../commitments/commitment.entity.js';
import { seesOriginal } from '../commitments/commitment.view.js';
import { evidenceView } from '../evidence/evidence.view.js';
import type { Context } from '../platform/changes/context.js';
import { staleSince } from '../platform/changes/stale-edit.js';
import { Refusal } from '../platform/ground/refusal.js';
import type { StaleEdit } from '../platform/schema/problem.js';
import { raw, sql, statement } from '../platform/sql/sql.js';
import { passageView } from '../sources/passage.view.js';
import { FindingWording } from './finding-wording.entity.js';
import type { Finding } from './finding.entity.js';
import { replyDue, stateOf } from './finding.view.js';

/** Every change to a finding locks its commitment first. */
export async function lockedCommitment(ctx: Context, { commitmentId: id }: Finding): Promise<Commitment> {
  return ctx.db.findOneOrFail(Commitment, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** Requires the lock on the commitment. */
export async function asRaised(ctx: Context, { id, firstReplyDue, raisedBy }: Finding): Promise<RaisedFinding> {
  const due = replyDue({ id: sql`${id}::uuid`, firstReplyDue: sql`${firstReplyDue}::date` });
  const { text, parameters } = statement(sql`select ${stateOf({ id: sql`${id}::uuid` })} as state,
    ${due}::text as "replyDue",
    (select json_build_object('answer', r.answer, 'by', p.name) from finding_responses r join people p on p.id = r."by"
      where r.finding_id = ${id}::uuid) as answered,
    (select json_build_object('closing', c.closing, 'by', p.name) from finding_checks c join people p on p.id = c."by"
      where c.finding_id = ${id}::uuid) as closed,
    (select json_build_object('state', u.state, 'dueOn', r.due_on) from finding_responses r
      join follow_ups u on u.id = r.follow_up_id where r.finding_id = ${id}::uuid) as action`);
  const [facts] = await ctx.db.query<Omit<RaisedFinding, 'raisedBy'>[]>(text, parameters);
  return { ...facts!, raisedBy };
}

/** The wording that counts. Requires the lock on the commitment. */
export async function currentWording(ctx: Context, { id: findingId }: Finding): Promise<FindingWording> {
  return ctx.db.findOneOrFail(FindingWording, { where: { findingId }, order: { number: 'DESC' } });
}

/** Refuses what was written for an earlier wording. */
export async function staleWording(
  ctx: Context,
  { id }: Finding,
  { number }: FindingWording,
  version: number,
): Promise<StaleEdit | null> {
  if (number === version) return null;
  return staleSince(ctx, { type: 'finding', id }, number, (told) =>
    told.filter(({ data: { version: made } }) => made !== undefined && Number(made) > version),
  );
}

/** What events about a finding that is a draft record of it. */
export function draftFacts({ commitmentId }: Finding, { severity }: FindingWording) {
  return { commitmentId, severity };
}

/** The same for events on its commitment. */
export function effectiveFacts(finding: Finding, wording: FindingWording) {
  return { ...draftFacts(finding, wording), findingId: finding.id };
}

/**
 * Nobody finishes or reopens the action until the change is over. Taken before the lock on the commitment, as the steps of a
 * follow-up do.
 */
export async function holdAction(ctx: Context, { id }: Finding): Promise<void> {
  await ctx.db.query(
    `select 1 from finding_responses r join follow_ups u on u.id = r.follow_up_id where r.finding_id = $1 for share of u`,
    [id],
  );
}

/** What of the evidence and the passage was withdrawn. A passage of a statement, or also of other evidence, stays. */
export async function withdrawnOf(
  ctx: Context,
  commitmentId: string,
  evidenceId: string | null,
  passageId: string | null,
): Promise<Withdrawn> {
  const [found] = await ctx.db.query<Withdrawn[]>(
    `select exists (select 1 from evidence_withdrawals where evidence_id = $2) as evidence,
       $3::uuid is not null
         and not exists (select 1 from statements where commitment_id = $1 and passage_id = $3)
         and not exists (select 1 from evidence e where e.commitment_id = $1 and e.passage_id = $3
           and not exists (select 1 from evidence_withdrawals w where w.evidence_id = e.id)) as passage`,
    [commitmentId, evidenceId, passageId],
  );
  return found!;
}

/**
 * Whether a reader of the commitment can see the passage: one of another commitment could reveal that one.
 * @throws Refusal NOT_FOUND
 */
export async function seePassage(ctx: Context, commitmentId: string, id: string): Promise<void> {
  await ctx.see(passageView, id);
  const [found] = await ctx.db.query<{ isOwn: boolean }[]>(
    `select exists (select 1 from statements where commitment_id = $1 and passage_id = $2)
       or exists (select 1 from evidence where commitment_id = $1 and passage_id = $2) as "isOwn"`,
    [commitmentId, id],
  );
  if (!found!.isOwn) throw Refusal.notFound();
}

/** @throws Refusal NOT_FOUND for evidence of another commitment */
export async function seeEvidence(ctx: Context, commitmentId: string, id: string) {
  const evidence = await ctx.see(evidenceView, id);
  if (evidence.commitmentId !== commitmentId) throw Refusal.notFound();
  return evidence;
}

/** @throws Refusal NOT_FOUND unless it is what a round says about this commitment, as the reader sees that round: without duplicates of what they see */
export async function seeFrozen(ctx: Context, commitmentId: string, id: string): Promise<void> {
  const v = { duplicateOfId: raw('v.duplicate_of_id') };
  const { text, parameters } = statement(sql`select 1 from round_values v
    where v.id = ${id}::uuid and v.commitment_id = ${commitmentId}::uuid
      and (${v.duplicateOfId} is null or not ${seesOriginal(v, ctx.reading().reader)})`);
  if ((await ctx.db.query<unknown[]>(text, parameters)).length === 0) throw Refusal.notFound();
}
