import { limits } from '@followthrough/domain/limits';
import { MoneyLeftOut, MoneyStage, moneyStages } from '@followthrough/domain/money-amounts';
import { ArgsType, Field } from '@nestjs/graphql';
import type { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView, hiddenFrom } from '../commitments/commitment.view.js';
import { refuseTooMany } from '../platform/schema/filter-values.js';
import { Uuid } from '../platform/schema/scalars.js';
import { rowOf } from '../platform/sql/columns.js';
import { allOf, raw, sql, type Sql } from '../platform/sql/sql.js';
import { derived } from '../platform/views/declare.js';
import { reads, rows } from '../platform/views/reads.js';
import type { FieldReading, View } from '../platform/views/view.js';
import { visible } from '../platform/views/visibility.js';
import { CommitmentsLeftOutArgs } from '../register/commitment-filter.inputs.js';
import { chosen, type Filtered } from '../register/commitment-filter.js';
import { MoneyCounted, MoneyTotal } from './money-total.js';

/** More than all stages in all currencies, counted and left out. */
const most = 5_000;

@ArgsType()
class MoneyCountedArgs extends CommitmentsLeftOutArgs {
  @Field(() => [Uuid], { description: `At most ${limits.pageSize} commitments of the filter.` })
  ids!: string[];
}

const stages = moneyStages.map(({ code }) => code);
const inOrder = sql`array_position(${stages}::text[], m.stage)`;

/**
 * Each stage of the funding commitments of a filter, and why its money is left out of the totals, if it is; of `ids` alone if
 * given. An announced amount is what was recorded for that stage, or else the amount among the facts.
 * `inside` says whose money is a part of whose: of the commitment that contains, replaces or first announced it, directly or
 * through others, also through ones that do not count. Only one that is no re-announcement itself takes in others, so that the
 * money of a whole that does not count is not lost with it. Where two contain each other, the older one counts.
 */
function moneyOf(reading: FieldReading<Filtered>, ids: Sql | null = null): Sql {
  const alias = raw('c');
  const condition = allOf([
    chosen(rowOf<Commitment>(commitmentView.table, alias), reading),
    visible(commitmentView as unknown as View<object>, alias, reading.reader),
    // With what contains them, which can take in their money.
    ids && sql`c.id in (select id from above)`,
  ]);
  return sql`with recursive hidden as materialized (${hiddenFrom(reading.reader)}),
    links as materialized (
      select l.from_id as id, l.to_id as whole, l.kind from commitment_links l
        where l.removed_at is null and l.kind in ('PART_OF', 'RE_ANNOUNCES')
      union all select l.to_id, l.from_id, l.kind from commitment_links l
        where l.removed_at is null and l.kind = 'SUPERSEDES'
      union all select d.id, d.duplicate_of_id, 'DUPLICATE' from commitments d where d.duplicate_of_id is not null),
    seen as materialized (select * from links where id not in (select id from hidden) and whole not in (select id from hidden)),
    above as (select unnest(${ids ?? raw("'{}'")}::uuid[]) as id
      union select s.whole from above a join seen s on s.id = a.id),
    chosen as materialized (
      select c.id, c.number, c.amount, c.currency, c.kind_fields ->> 'newMoney' = 'RE_ANNOUNCED' as is_again
      from commitments c where c.kind = 'FUNDING' and ${condition}),
    inside as (select id, whole from seen where id in (select id from chosen)
      union select i.id, s.whole from inside i join seen s on s.id = i.whole),
    firsts as (select id, whole from seen where kind = 'RE_ANNOUNCES' and id in (select id from chosen)
      union select f.id, s.whole from firsts f join seen s on s.id = f.whole and s.kind = 'RE_ANNOUNCES'),
    again as materialized (
      select f.id, ${MoneyStage.ANNOUNCED}::text as stage from firsts f
      union select f.id, a.stage from firsts f join current_amounts a on a.commitment_id = f.whole
      union select c.id, stages.stage from chosen c cross join unnest(${stages}::text[]) stages (stage)
        where c.is_again and c.id not in (select id from firsts)),
    amounts as materialized (
      select chosen.id, chosen.number, stages.stage, coalesce(a.value, said.amount) as value,
        coalesce(a.currency, said.currency) as currency,
        (chosen.id, stages.stage) in (select id, stage from again) as is_again
      from chosen cross join unnest(${stages}::text[]) stages (stage)
      left join current_amounts a on a.commitment_id = chosen.id and a.stage = stages.stage
      left join lateral (select chosen.amount, chosen.currency
        where stages.stage = 'ANNOUNCED' and a.id is null and chosen.amount is not null) said on true)
    select a.id, a.stage, a.value, a.currency, case when a.value is null then ${MoneyLeftOut.NO_AMOUNT}
        when a.is_again then ${MoneyLeftOut.RE_ANNOUNCED}
        when exists (select 1 from inside i join amounts o on o.id = i.whole and o.stage = a.stage and o.value is not null and not o.is_again
          where i.id = a.id and o.id <> a.id and (o.number < a.number
            or not exists (select 1 from inside back where back.id = o.id and back.whole = a.id)))
          then ${MoneyLeftOut.INCLUDED} end as left_out
      from amounts a`;
}

function moneyTotals(reading: FieldReading<Filtered>): Sql {
  return sql`select m.stage, m.left_out as "leftOut", m.currency, trim_scale(sum(m.value))::text as value, count(*)::integer as count
    from (${moneyOf(reading)}) m
    group by 1, 2, 3 order by ${inOrder}, m.left_out nulls first, m.currency`;
}

function moneyCounted(reading: FieldReading<MoneyCountedArgs>): Sql {
  const { ids } = reading.args;
  refuseTooMany({ ids }, limits.pageSize);
  return sql`select m.id as "commitmentId", m.stage, m.left_out as "leftOut", m.currency, trim_scale(m.value)::text as value
    from (${moneyOf(reading, sql`${ids}`)}) m
    where m.id = any(${ids}::uuid[]) and m.value is not null order by m.id, ${inOrder}`;
}

reads({
  moneyTotals: rows(
    derived(MoneyTotal, { fields: ['stage', 'leftOut', 'currency', 'value', 'count'] }),
    'Totals of the money of funding commitments that match a filter, by stage and currency, and what they leave out.',
    { args: CommitmentsLeftOutArgs, sql: moneyTotals, most },
  ),
  moneyCounted: rows(
    derived(MoneyCounted, { fields: ['commitmentId', 'stage', 'leftOut', 'currency', 'value'] }),
    'The amounts of funding commitments that match a filter, and whether the totals of the filter count each.',
    { args: MoneyCountedArgs, sql: moneyCounted, most: limits.pageSize * stages.length },
  ),
});
