import { MoneyLeftOut, MoneyStage, moneyStages } from '@followthrough/domain/money-amounts';
import type { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView, hiddenFrom } from '../commitments/commitment.view.js';
import { rowOf } from '../platform/sql/columns.js';
import { allOf, raw, sql, type Sql } from '../platform/sql/sql.js';
import { derived } from '../platform/views/declare.js';
import { reads, rows } from '../platform/views/reads.js';
import type { FieldReading, View } from '../platform/views/view.js';
import { visible } from '../platform/views/visibility.js';
import { CommitmentsLeftOutArgs } from '../register/commitment-filter.inputs.js';
import { chosen, type Filtered } from '../register/commitment-filter.js';
import { MoneyTotal } from './money-total.js';

/** More than all stages in all currencies, counted and left out. */
const most = 5_000;

/**
 * The totals of a filter. An announced amount is what was recorded for that stage, or else the amount among the facts.
 * `inside` says whose money is a part of whose: of the commitment that contains, replaces or first announced it, directly or
 * through others, also through ones that do not count. Only one that is no re-announcement itself takes in others, so that the
 * money of a whole that does not count is not lost with it. Where two contain each other, the older one counts.
 */
function moneyTotals(reading: FieldReading<Filtered>): Sql {
  const alias = raw('c');
  const condition = allOf([
    chosen(rowOf<Commitment>(commitmentView.table, alias), reading),
    visible(commitmentView as unknown as View<object>, alias, reading.reader),
  ]);
  const stages = moneyStages.map(({ code }) => code);
  return sql`with recursive chosen as materialized (
      select c.id, c.number, c.amount, c.currency, c.kind_fields ->> 'newMoney' = 'RE_ANNOUNCED' as is_again
      from commitments c where c.kind = 'FUNDING' and ${condition}),
    hidden as materialized (${hiddenFrom(reading.reader)}),
    links as materialized (
      select l.from_id as id, l.to_id as whole, l.kind from commitment_links l
        where l.removed_at is null and l.kind in ('PART_OF', 'RE_ANNOUNCES')
      union all select l.to_id, l.from_id, l.kind from commitment_links l
        where l.removed_at is null and l.kind = 'SUPERSEDES'
      union all select d.id, d.duplicate_of_id, 'DUPLICATE' from commitments d where d.duplicate_of_id is not null),
    seen as materialized (select * from links where id not in (select id from hidden) and whole not in (select id from hidden)),
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
    select m.stage, m.left_out as "leftOut", m.currency, trim_scale(sum(m.value))::text as value, count(*)::integer as count
    from (select a.stage, a.value, a.currency, case when a.value is null then ${MoneyLeftOut.NO_AMOUNT}
        when a.is_again then ${MoneyLeftOut.RE_ANNOUNCED}
        when exists (select 1 from inside i join amounts o on o.id = i.whole and o.stage = a.stage and o.value is not null and not o.is_again
          where i.id = a.id and o.id <> a.id and (o.number < a.number
            or not exists (select 1 from inside back where back.id = o.id and back.whole = a.id)))
          then ${MoneyLeftOut.INCLUDED} end as left_out
      from amounts a) m
    group by 1, 2, 3 order by array_position(${stages}::text[], m.stage), m.left_out nulls first, m.currency`;
}

reads({
  moneyTotals: rows(
    derived(MoneyTotal, { fields: ['stage', 'leftOut', 'currency', 'value', 'count'] }),
    'Totals of the money of funding commitments that match a filter, by stage and currency, and what they leave out.',
    { args: CommitmentsLeftOutArgs, sql: moneyTotals, most },
  ),
});
