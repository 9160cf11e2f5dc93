import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView, visibleAs } from '../commitments/commitment.view.js';
import { DateTime, Uuid } from '../platform/schema/scalars.js';
import { rowOf, type Row } from '../platform/sql/columns.js';
import { raw, sql, type Sql } from '../platform/sql/sql.js';
import type { FieldReading } from '../platform/views/view.js';
import { countsFor, isAgreed, isInProgress, isInRound, isOwed, isReported, workTeam } from './in-round.js';
import type { Round } from './round.entity.js';

@ObjectType({ description: 'The part of one team in a round, counted over the commitments that you can see.' })
export class RoundTeam {
  @Field(() => Uuid, { description: 'ID of the team.' })
  readonly teamId!: string;

  @Field({ description: 'Name of the team.' })
  readonly name!: string;

  @Field(() => Uuid, {
    description: 'ID of the team that has its work now: itself, or the one that it was merged into.',
  })
  readonly workTeamId!: string;

  @Field(() => Int, { description: 'Commitments in the round.' })
  readonly total!: number;

  @Field(() => Int, { description: 'Commitments with a report that the round asks for.' })
  readonly reported!: number;

  @Field(() => Int, { description: 'Open commitments without such a report.' })
  readonly owing!: number;

  @Field(() => Int, { description: 'Reports that a manager agreed to, among those counted in `reported`.' })
  readonly agreed!: number;

  @Field(() => String, { nullable: true, description: 'Name of the manager who signed; null if nobody did.' })
  readonly signedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Time of the signature; null if nobody signed.' })
  readonly signedAt!: string | null;
}

export const roundTeamFields = [
  'teamId',
  'name',
  'workTeamId',
  'total',
  'reported',
  'owing',
  'agreed',
  'signedBy',
  'signedAt',
] as const satisfies readonly (keyof RoundTeam)[];

/** The teams of a round by name: from current commitments until it is frozen, and then from its values. */
export function roundTeams(round: Row<Round>, reading: FieldReading): Sql {
  const c = rowOf<Commitment>(commitmentView.table, raw('c'));
  const seen = visibleAs('c', reading.reader);
  const current = sql`select c.lead_team_id as team_id, ${isReported(c, round)} as is_reported,
      ${isOwed(c, round, reading)} as is_owed, ${isAgreed(c, round, reading)} as is_agreed
    from commitments c where ${isInProgress(round)} and ${isInRound(c, round, reading.reader)} and (${seen})`;
  const frozen = sql`select v.team_id, v.is_reported, v.is_owed, v.is_agreed
    from round_values v join commitments c on c.id = v.commitment_id where v.round_id = ${round.id} and (${seen})
      and ${countsFor({ duplicateOfId: raw('v.duplicate_of_id') }, reading.reader)}`;
  return sql`select t.id as "teamId", t.name, ${workTeam(sql`t.id`)} as "workTeamId", part.total, part.reported, part.owing, part.agreed,
      signer.name as "signedBy", signed.at as "signedAt"
    from (select every.team_id, count(*)::integer as total, (count(*) filter (where is_reported))::integer as reported,
        (count(*) filter (where is_owed))::integer as owing, (count(*) filter (where is_agreed))::integer as agreed
      from (${current} union all ${frozen}) every group by every.team_id) part
    join teams t on t.id = part.team_id
    left join round_signatures signed on signed.round_id = ${round.id} and signed.team_id = t.id
    left join people signer on signer.id = signed."by"
    order by t.name, t.id`;
}
