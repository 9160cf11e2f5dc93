import { currentJudgement } from '@followthrough/domain/delivery';
import type { DeliveryStatus } from '@followthrough/domain/statuses';
import type { TestDatabase } from './database.js';

interface JudgementRow {
  readonly id: string;
  readonly status: DeliveryStatus;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly isWithdrawn: boolean;
}

/** The standing of a commitment from its history, computed with the domain’s rules instead of SQL. */
export async function standingFromScratch(database: TestDatabase, commitmentId: string) {
  const judgements = await database.query<JudgementRow>(
    `select j.id, j.status, j.effective_on::text as "effectiveOn", j.recorded_at::text as "recordedAt",
       w.id is not null as "isWithdrawn"
     from judgements j left join judgement_withdrawals w on w.judgement_id = j.id
     where j.commitment_id = $1 order by j.sequence`,
    [commitmentId],
  );
  const stages = await database.query<{ stage: string; since: string | null }>(
    `select stage, effective_edtf as since from stage_changes where commitment_id = $1 and party_id is null
     order by sequence`,
    [commitmentId],
  );
  const news = await database.query<{ at: Date }>(
    `select recorded_at as at from stage_changes where commitment_id = $1
     union all select created_at from statements where commitment_id = $1
     union all select recorded_at from judgements where commitment_id = $1
       and id not in (select judgement_id from judgement_withdrawals)
     union all select submitted_at from evidence where commitment_id = $1
       and id not in (select evidence_id from evidence_withdrawals)`,
    [commitmentId],
  );
  const current = currentJudgement(judgements);
  const [judged] = current
    ? await database.query<{ on: Date; at: Date }>(
        'select effective_on as on, recorded_at as at from judgements where id = $1',
        [current.id],
      )
    : [];
  const stage = stages.at(-1)!;
  return {
    commitment_id: commitmentId,
    stage: stage.stage,
    stage_since: stage.since,
    status: current?.status ?? 'UNCLEAR',
    judgement_id: current?.id ?? null,
    judged_on: judged?.on ?? null,
    judged_at: judged?.at ?? null,
    last_news_at: new Date(Math.max(...news.map(({ at }) => at.getTime()))),
  };
}
