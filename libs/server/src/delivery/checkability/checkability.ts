import { checkedThrough, type Aspect } from '@followthrough/domain/checkability';
import { codeList } from '@followthrough/domain/terms';
import type { Commitment } from '../../commitments/commitment.entity.js';
import type { Row } from '../../platform/sql/columns.js';
import { join, never, sql, type Sql } from '../../platform/sql/sql.js';

/** An aspect is stated, or else inferred, or else missing. */
interface Found {
  readonly isStated: Sql;
  readonly isInferred: Sql;
}

type Checking = (c: Row<Commitment>) => Found;

/** The same meaning as `checkability` in the domain, which a test compares. */
const checks: Readonly<Record<Aspect, Checking>> = {
  WHO: (c) => ({
    isStated: undertaken(c, sql`not p.is_inferred`),
    isInferred: undertaken(c, sql`p.is_inferred`),
  }),
  WHAT: (c) => ({
    isStated: sql`exists (select 1 from counting_statements said
      where said.commitment_id = ${c.id} and said.roles && '{STATES,CHANGES}')`,
    isInferred: sql`(${c.noStatementReason} is not null)`,
  }),
  HOW_MUCH: (c) => ({
    isStated: sql`(${c.amount} is not null or ${statesFieldOf(c, 'extent')})`,
    isInferred: sql`(${c.amountWords} is not null or ${c.kind} = any(${oneActs}::text[]))`,
  }),
  BY_WHEN: (c) => ({
    isStated: sql`coalesce(${c.dueEdtf} is not null and ${c.dueBasis} = 'EXPLICIT' and ${c.dueReadings} = '{}', false)`,
    isInferred: sql`(${c.dueEdtf} is not null)`,
  }),
  MEASURED_HOW: (c) => ({
    isStated: statesFieldOf(c, 'measure'),
    isInferred: sql`exists (select 1 from milestones m
      where m.commitment_id = ${c.id} and m.is_required and m.removed_at is null)`,
  }),
};

const oneActs = codeList(checkedThrough).filter((kind) => checkedThrough[kind].isOneAct);

const undertaken = (c: Row<Commitment>, is: Sql): Sql => sql`exists (select 1 from parties p
  where p.commitment_id = ${c.id} and p.removed_at is null and p.role = 'UNDERTAKES' and p.organisation_id is not null
    and ${is})`;

/** Whether one of the fields of its kind that tell this is stated. */
function statesFieldOf(c: Row<Commitment>, which: 'extent' | 'measure'): Sql {
  const kinds = codeList(checkedThrough).filter((kind) => checkedThrough[kind][which].length > 0);
  const each = kinds.map(
    (kind) =>
      sql`${c.kind} = ${kind} and jsonb_exists_any(${c.kindFields}, ${[...checkedThrough[kind][which]]}::text[])`,
  );
  return sql`(${join(each, ' or ')})`;
}

/** How far one aspect is known: a code of `extents`. */
export function extentOf(c: Row<Commitment>, aspect: Aspect): Sql {
  const { isStated, isInferred } = checks[aspect](c);
  return sql`case when ${isStated} then 'STATED' when ${isInferred} then 'INFERRED' else 'MISSING' end`;
}

/** Whether any of these aspects is missing. */
export function isMissing(c: Row<Commitment>, aspects: readonly Aspect[]): Sql {
  const each = aspects.map((aspect) => {
    const { isStated, isInferred } = checks[aspect](c);
    return sql`not (${isStated} or ${isInferred})`;
  });
  return each.length > 0 ? sql`(${join(each, ' or ')})` : never;
}
