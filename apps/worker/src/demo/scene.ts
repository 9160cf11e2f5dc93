import { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Context } from '@followthrough/server/platform/changes/context';
import type { Citation, EvidenceAct } from './act-data.js';
import type { PassageOf } from './when.js';
import type { DemoRegister } from './data.js';
import type { DemoCommitmentFacts } from './commitment-data.js';
import { oneId, type Desk, type Made } from './desk.js';
import { placeOf } from './places.js';
import { inOrder } from './step.js';

/** The context of an act: where it happens, and how its ids are found. */
export interface Scene {
  readonly ctx: Context;
  readonly desk: Desk;
  readonly register: DemoRegister;
  readonly commitmentId: string;
  /** The values in the form before editing. */
  readonly facts: DemoCommitmentFacts;
  /** The id of a row created by an act of this commitment. */
  own(made: Made, key: string): Promise<string>;
}

export async function evidenceOf({ ctx, desk, register, own }: Scene, one: EvidenceAct) {
  const {
    kind,
    title,
    effectiveOn,
    validUntil,
    address,
    file,
    source,
    passage,
    measure,
    value,
    unit,
    period,
    comparison,
    lookedFor,
    lookedIn,
  } = one;
  return {
    ...{ kind, title, effectiveOn, validUntil, address, measure, value, unit, period, comparison, lookedFor },
    lookedIn: lookedIn ? [...lookedIn] : null,
    fileId: file ? await own('file', one.key) : null,
    ...(source && passage && (await placeOf(ctx, desk, register, source, passage))),
  };
}

export async function cited({ own }: Scene, cites: readonly Citation[]) {
  return inOrder(cites, async ([key, grade, role = 'SUPPORTS']) => ({
    evidenceId: await own('evidence', key),
    grade,
    role,
  }));
}

/** The part of a decision’s input that says what its maker has seen. */
export async function seenOf({ ctx, own }: Scene, evidence: string) {
  const evidenceId = await own('evidence', evidence);
  const [seen] = await ctx.db.query<{ supportIds: string[]; seenAcceptanceId: string | null }[]>(
    `select array(select s.id from supports s where s.evidence_id = $1 and not exists (select 1 from supports l
         where l.evidence_id = $1 and l.claim_id = s.claim_id and l.sequence > s.sequence)) as "supportIds",
       (select a.id from acceptances a where a.evidence_id = $1 order by a.sequence desc limit 1) as "seenAcceptanceId"`,
    [evidenceId],
  );
  return { evidenceId, ...seen! };
}

export async function versionOf({ ctx, commitmentId }: Scene): Promise<number> {
  return (await ctx.db.findOneByOrFail(Commitment, { id: commitmentId })).version;
}

export async function lastReport({ ctx, commitmentId }: Scene): Promise<string | null> {
  const last = 'select id from judgements where commitment_id = $1 order by sequence desc limit 1';
  return (await ctx.db.query<{ id: string }[]>(last, [commitmentId]))[0]?.id ?? null;
}

/** What a frozen round says about the commitment, or null. */
export async function frozenValue({ ctx, desk, register, commitmentId }: Scene, round: string): Promise<string | null> {
  const frozen = 'select id from round_values where commitment_id = $1 and round_id = $2';
  const roundId = await desk.id(ctx, 'round', `${register.key}/${round}`);
  return (await ctx.db.query<{ id: string }[]>(frozen, [commitmentId, roundId]))[0]?.id ?? null;
}

/** The current amount at a stage of funding, or null. */
export async function currentAmount({ ctx, commitmentId }: Scene, stage: string): Promise<string | null> {
  const current = 'select id from current_amounts where commitment_id = $1 and stage = $2';
  return (await ctx.db.query<{ id: string }[]>(current, [commitmentId, stage]))[0]?.id ?? null;
}

export async function latestPosition({ ctx }: Scene, partyId: string): Promise<string | null> {
  const latest = 'select id from party_positions where party_id = $1 order by sequence desc limit 1';
  return (await ctx.db.query<{ id: string }[]>(latest, [partyId]))[0]?.id ?? null;
}

export async function currentPartyReport({ ctx }: Scene, partyId: string): Promise<string | null> {
  const current = 'select id from current_party_reports where party_id = $1';
  return (await ctx.db.query<{ id: string }[]>(current, [partyId]))[0]?.id ?? null;
}

/** The current version of its test of delivery, or null. */
export async function testId({ ctx, commitmentId }: Scene): Promise<string | null> {
  const last = 'select id from delivery_tests where commitment_id = $1 order by number desc limit 1';
  return (await ctx.db.query<{ id: string }[]>(last, [commitmentId]))[0]?.id ?? null;
}

/** The number of the current version of its test of delivery, 0 without one. */
export async function testNumber({ ctx, commitmentId }: Scene): Promise<number> {
  const last = 'select max(number) as number from delivery_tests where commitment_id = $1';
  return (await ctx.db.query<{ number: number | null }[]>(last, [commitmentId]))[0]?.number ?? 0;
}

/** The part of a sign-off’s input that says what its maker has seen: the report recorded last, and the test. */
export async function reportSeen({ ctx, commitmentId }: Scene) {
  const [seen] = await ctx.db.query<{ judgementId: string; seenSignOffId: string | null; seenTestId: string | null }[]>(
    `select j.id as "judgementId",
       (select s.id from sign_offs s where s.judgement_id = j.id order by s.sequence desc limit 1) as "seenSignOffId",
       (select t.id from delivery_tests t where t.commitment_id = $1 order by t.number desc limit 1) as "seenTestId"
     from judgements j where j.commitment_id = $1 order by j.sequence desc limit 1`,
    [commitmentId],
  );
  return seen!;
}

export function milestoneId({ ctx, commitmentId }: Scene, position: number): Promise<string> {
  const at = 'select id from milestones where commitment_id = $1 and position = $2 and removed_at is null';
  return oneId(ctx, `milestone ${position}`, at, [commitmentId, position]);
}

export async function requiredMilestoneIds({ ctx, commitmentId }: Scene): Promise<readonly string[]> {
  const required = `select id from milestones where commitment_id = $1 and is_required and removed_at is null
    order by position`;
  return (await ctx.db.query<{ id: string }[]>(required, [commitmentId])).map(({ id }) => id);
}

export async function partyId({ ctx, desk, register, commitmentId }: Scene, key: string): Promise<string> {
  const organisationId = await desk.organisation(ctx, register, key);
  const of = 'select id from parties where commitment_id = $1 and organisation_id = $2 and removed_at is null';
  return oneId(ctx, `the party ${key}`, of, [commitmentId, organisationId]);
}

export async function statementId(scene: Scene, [source, passage]: PassageOf): Promise<string> {
  const { ctx, desk, register, commitmentId } = scene;
  const { sourceId, start, end } = await placeOf(ctx, desk, register, source, passage);
  const at = `select s.id from statements s join passages p on p.id = s.passage_id
    where s.commitment_id = $1 and p.source_id = $2 and p.start = $3 and p."end" = $4`;
  return oneId(ctx, `the statement “${passage}”`, at, [commitmentId, sourceId, start, end]);
}

/** A passage that a statement or a piece of evidence rests on. */
export async function passageId({ ctx, desk, register }: Scene, [source, passage]: PassageOf): Promise<string> {
  const { sourceId, start, end } = await placeOf(ctx, desk, register, source, passage);
  const at = 'select id from passages where source_id = $1 and start = $2 and "end" = $3';
  return oneId(ctx, `the passage “${passage}”`, at, [sourceId, start, end]);
}

export async function missingThingId(scene: Scene, position: number): Promise<string> {
  const of = 'select id from missing_things where judgement_id = $1 and position = $2';
  return oneId(scene.ctx, `missing thing ${position}`, of, [await lastReport(scene), position]);
}

export async function linkId({ ctx, desk, register, commitmentId }: Scene, kind: string, to: string): Promise<string> {
  const toId = await desk.id(ctx, 'commitment', `${register.key}/${to}`);
  const held = 'select id from commitment_links where from_id = $1 and to_id = $2 and kind = $3 and removed_at is null';
  return oneId(ctx, `a link to ${to}`, held, [commitmentId, toId, kind]);
}
