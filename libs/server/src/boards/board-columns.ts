import { problem } from '@followthrough/domain/problems';
import { codeList } from '@followthrough/domain/terms';
import { limits } from '@followthrough/domain/limits';
import { kinds } from '@followthrough/domain/kinds';
import { stagesOf } from '@followthrough/domain/ladders';
import { boardColumns } from '@followthrough/domain/statuses';
import { createHash } from 'node:crypto';
import { Refusal } from '../platform/ground/refusal.js';
import { always, rowCount, sql, type Sql } from '../platform/sql/sql.js';
import type { FieldReading } from '../platform/views/view.js';
import { counts, groupsWithMembers } from '../register/commitment-count.js';
import type { CommitmentGrouping } from '../register/commitment-filter.inputs.js';
import { columnsAtOnce, type BoardArgs } from './board.inputs.js';

/** A column that exists even if it is empty. */
interface Place {
  readonly key: string;
  readonly keys: readonly string[];
}

/** The columns of a board, ten at most, in display order. */
export function columns(reading: FieldReading<BoardArgs>): Sql {
  const { by, keys, part } = reading.args;
  if (part != null && part < 1) throw Refusal.invalid(problem('COLUMNS_OUT_OF_RANGE'));
  if (keys && keys.length > limits.filterValues) {
    throw Refusal.invalid(problem('TOO_MANY_FILTER_VALUES', { limit: limits.filterValues }));
  }
  const places = codes[by]?.(reading.args);
  const counted = reading.asAt ? pastCounts(reading) : counts(reading);
  const all = places ? coded(places, counted, by) : named(counted, reading.args);
  return sql`select ${boardId(reading.args)}::text || f.key as id, f.key, f.label, f.count, f.keys,
      count(*) over ()::integer as "columnsInAll" from (${all}) f
    where ${keys ? sql`f.key = any(${keys}::text[])` : always} order by f.place
    limit ${rowCount(columnsAtOnce)} offset ${((part ?? 1) - 1) * columnsAtOnce}`;
}

/** The same from what the cards are found by. */
const pastCounts = (reading: FieldReading<BoardArgs>): Sql =>
  sql`select g.key, g.label, cardinality(g.ids) as count from ${groupsWithMembers(reading)} g`;

/** All columns, empty or not; of the stages, which are many, only those in use. */
function coded(places: readonly Place[], counted: Sql, by: CommitmentGrouping): Sql {
  const listed = JSON.stringify(places.map((column, place) => ({ ...column, place })));
  return sql`select f.place, f.key, null as label, coalesce(sum(n.count), 0)::integer as count, f.keys
    from jsonb_to_recordset(${listed}::jsonb) as f (place integer, key text, keys text[])
    left join (${counted}) n on n.key = any(f.keys) group by 1, 2, 5
    having ${by === 'STAGE' ? sql`count(n.key) > 0` : always}`;
}

/** Most cards first; the column for “none” last. */
function named(counted: Sql, args: BoardArgs): Sql {
  return sql`select row_number() over (order by n.key = 'NONE', n.count desc, n.key) as place, n.key, n.label, n.count,
    array[n.key] as keys from (${counted}) n where ${namedIn(args)}`;
}

/** Columns with codes, in the order of their list. */
const codes: Partial<Record<CommitmentGrouping, (args: BoardArgs) => readonly Place[]>> = {
  STATUS: ({ filter, closedApart }) =>
    boardColumns
      .flatMap(({ code, statuses }) =>
        code === 'CLOSED' && !closedApart ? [{ key: code, keys: statuses }] : statuses.map(one),
      )
      .map(({ key, keys }) => ({ key, keys: among(filter?.statuses, keys) }))
      .filter(({ keys }) => keys.length > 0),
  KIND: ({ filter }) => among(filter?.kinds, codeList(kinds)).map(one),
  STAGE: ({ filter }) => among(filter?.stages, stagesOf(filter?.kinds ?? undefined)).map(one),
};

const one = (key: string): Place => ({ key, keys: [key] });

function among(wanted: readonly string[] | null | undefined, keys: readonly string[]): readonly string[] {
  return wanted ? keys.filter((key) => wanted.includes(key)) : keys;
}

/**
 * If the filter names parties, areas or assignees, only those are columns, not the others that the same commitments
 * have.
 */
function namedIn({ by, filter }: BoardArgs): Sql {
  const named: Partial<Record<CommitmentGrouping, readonly string[] | null | undefined>> = {
    PARTY: filter?.partyIds,
    POLICY_AREA: filter?.policyAreas,
    ASSIGNEE: filter?.assigneeIds,
  };
  return named[by] ? sql`n.key = any(${named[by]}::text[])` : always;
}

/** Stable for the same columns, independent of the page of columns and of the number of cards requested. */
function boardId({ by, filter, closedApart }: BoardArgs): string {
  const board = JSON.stringify([by, closedApart ?? false, filter ?? {}]);
  return `${createHash('sha256').update(board).digest('base64url').slice(0, 16)} `;
}
