import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView } from '../commitments/commitment.view.js';
import { isRead } from '../delivery/standing.js';
import { limits } from '@followthrough/domain/limits';
import { rowOf, type Row } from '../platform/sql/columns.js';
import { allOf, raw, shared, sql, type Sql } from '../platform/sql/sql.js';
import type { FieldReading, Reading, View } from '../platform/views/view.js';
import { visible } from '../platform/views/visibility.js';
import { chosen } from './commitment-filter.js';
import { commitmentOrders } from './commitment-orders.js';
import type { CommitmentCountsArgs, CommitmentGrouping } from './commitment-filter.inputs.js';

@ObjectType({ description: 'Number of visible commitments in one group.' })
export class CommitmentCount {
  @Field({ description: 'Code, id or policy area shared by the group.' })
  readonly key!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the team, party or person; null if the key is a code.',
  })
  readonly label!: string | null;

  @Field(() => Int, { description: 'Number of visible commitments.' })
  readonly count!: number;
}

interface Joined {
  readonly join: Sql;
  readonly key: Sql;
  readonly label: Sql;
  readonly count: Sql;
}

const each = raw('count(*)');
/** For groupings that join a commitment several times under one key. */
const once = raw('count(distinct c.id)');

/** For each grouping: its joins to a commitment `c`, its key and label, and how it counts. */
const groupings: Record<CommitmentGrouping, Joined | ((reading: Reading) => Joined)> = {
  STATUS: standing('s.status'),
  STAGE: standing('s.stage'),
  KIND: { join: raw(''), key: raw('c.kind'), label: raw('null'), count: each },
  TEAM: { join: raw('join teams t on t.id = c.lead_team_id'), key: raw('t.id'), label: raw('t.name'), count: each },
  // As in the filter: a country includes its ministries.
  PARTY: {
    join: raw(`join parties p on p.commitment_id = c.id and p.removed_at is null
      join (with recursive wholes as (select id as part, id as whole from organisations
          union select w.part, o.parent_id from wholes w join organisations o on o.id = w.whole where o.parent_id is not null)
        select * from wholes) w on w.part = p.organisation_id
      join organisations o on o.id = w.whole`),
    key: raw('o.id'),
    label: raw('coalesce(o.short_name, o.name)'),
    count: once,
  },
  POLICY_AREA: {
    join: raw('cross join unnest(c.policy_areas) area'),
    key: raw('area'),
    label: raw('null'),
    count: once,
  },
  ACCOUNTABLE: {
    join: raw('left join people p on p.id = c.accountable_id'),
    key: raw("coalesce(p.id::text, 'NONE')"),
    label: raw('p.name'),
    count: each,
  },
  ASSIGNEE: {
    join: raw(`left join follow_ups f on f.commitment_id = c.id and f.state in ('OPEN', 'STARTED')
      left join people p on p.id = f.assignee_id left join teams t on t.id = f.team_id`),
    key: raw("coalesce(p.id::text, t.id::text, 'NONE')"),
    label: raw('coalesce(p.name, t.name)'),
    count: once,
  },
};

function standing(key: string) {
  return (reading: Reading): Joined => ({
    join: sql`join standings s on s.commitment_id = c.id and ${isRead(reading)}`,
    key: raw(key),
    label: raw('null'),
    count: each,
  });
}

/** The most frequent first, one page at most. */
export function mostFrequent(reading: FieldReading<CommitmentCountsArgs>): Sql {
  return sql`${counts(reading)} order by 3 desc, 1 limit ${limits.pageSize}`;
}

/** A commitment counts once in each group it belongs to. */
export function counts(reading: FieldReading<CommitmentCountsArgs>): Sql {
  const { key, label, count, commitments } = grouped(reading);
  return sql`select ${key}::text as key, ${label}::text as label, ${count}::integer as count ${commitments} group by 1, 2`;
}

/**
 * Selects each group with the ids of its commitments and, at the same place in a second array, the keys by which an order sorts
 * them: all that a board needs on a past day, read once, because no index has its cards in their order.
 */
export function groupsWithMembers(
  reading: FieldReading<CommitmentCountsArgs>,
  keyOf: (c: Row<Commitment>) => Sql = (row) => commitmentOrders.DUE.by(row, reading),
): Sql {
  const { key, label, count, commitments } = grouped(reading);
  return shared(sql`select m.key, m.label, array_agg(m.id) as ids, array_agg(m."_key") as keys from (
    select ${raw(count === once ? 'distinct' : '')} c.id, ${key}::text as key, ${label}::text as label,
      ${keyOf(rowOf(commitmentView.table, c))} as "_key" ${commitments}) m group by 1, 2`);
}

const c = raw('c');

/** Visible commitments `c` that fit the filter, joined with their groups. */
function grouped(reading: FieldReading<CommitmentCountsArgs>) {
  const grouping = groupings[reading.args.by];
  const { join, ...group } = typeof grouping === 'function' ? grouping(reading) : grouping;
  const condition = allOf([
    chosen(rowOf(commitmentView.table, c), reading),
    visible(commitmentView as unknown as View<object>, c, reading.reader),
  ]);
  return { ...group, commitments: sql`from commitments c ${join} where ${condition}` };
}
