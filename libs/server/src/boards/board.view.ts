import type { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView } from '../commitments/commitment.view.js';
import { isRead, stands } from '../delivery/standing.js';
import { partsOf } from '../organisations/parts.js';
import type { Row } from '../platform/sql/columns.js';
import { allOf, sql, type Sql } from '../platform/sql/sql.js';
import { reads, rows } from '../platform/views/reads.js';
import { derived } from '../platform/views/declare.js';
import { pageBy } from '../platform/views/fields.js';
import type { FieldReading, PageOrder, Reading } from '../platform/views/view.js';
import { groupsWithMembers } from '../register/commitment-count.js';
import { chosen, openFollowUps } from '../register/commitment-filter.js';
import type { CommitmentGrouping } from '../register/commitment-filter.inputs.js';
import { commitmentOrders } from '../register/commitment-orders.js';
import { BoardColumn } from './board-column.js';
import { columns } from './board-columns.js';
import { BoardArgs, CardsArgs, columnsAtOnce } from './board.inputs.js';

/** Whether a commitment is in a column: of the groups that counts are taken of. */
const isIn: Record<CommitmentGrouping, (c: Row<Commitment>, column: Row<BoardColumn>, reading: Reading) => Sql> = {
  STATUS: (c, { keys }, reading) => stands(c, reading, (_, s) => sql`${s}.status = any(${keys})`),
  STAGE: (c, { keys }, reading) => stands(c, reading, (_, s) => sql`${s}.stage = any(${keys})`),
  KIND: (c, { keys }) => sql`${c.kind} = any(${keys})`,
  TEAM: (c, { key }) => sql`${c.leadTeamId} = ${key}::uuid`,
  PARTY: (c, { key }) => sql`exists (select 1 from parties p where p.commitment_id = ${c.id} and p.removed_at is null
    and p.organisation_id = any(array(${partsOf(sql`array[${key}::uuid]`)})))`,
  ACCOUNTABLE: (c, { key }) => sql`${c.accountableId} is not distinct from nullif(${key}, 'NONE')::uuid`,
  ASSIGNEE: (c, { key }) => sql`case when ${key} = 'NONE' then not exists (${openFollowUps(c)})
    else exists (${openFollowUps(c)} and coalesce(f.assignee_id, f.team_id) = nullif(${key}, 'NONE')::uuid) end`,
  POLICY_AREA: (c, { keys }) => sql`${c.policyAreas} && ${keys}`,
};

/** Above this number of cards, a page of them is found sooner in its order than by sorting all cards of the column. */
const shortColumn = 1_000;

/** Where the standings of a column are listed by an index. */
const listed: Partial<Record<CommitmentGrouping, (column: Row<BoardColumn>, reading: Reading) => Sql>> = {
  STATUS: ({ keys }, reading) =>
    sql`select s.commitment_id from standings s where ${isRead(reading)} and s.status = any(${keys})`,
  STAGE: ({ keys }, reading) =>
    sql`select s.commitment_id from standings s where ${isRead(reading)} and s.stage = any(${keys})`,
};

/** The filter is an argument of the board, so it is taken from there when paging through cards. */
const ofBoard = (reading: FieldReading<CardsArgs>) => ({ ...reading, args: reading.within as BoardArgs });

const orders = Object.fromEntries(
  Object.entries(commitmentOrders).map(([name, order]): [string, PageOrder<Commitment, CardsArgs>] => [
    name,
    {
      ...order,
      by: (c, reading) => order.by(c, ofBoard(reading)),
      shortlist: (c, reading) => order.shortlist?.(c, ofBoard(reading)) ?? null,
    },
  ]),
);

const boardColumnView = derived(BoardColumn, {
  fields: ['id', 'key', 'label', 'count', 'columnsInAll', 'keys'],
  page: {
    cards: pageBy(commitmentView, null, 'Commitments in the column, as cards.', {
      args: CardsArgs,
      orders,
      where: (c, column: Row<BoardColumn>, reading) => {
        const board = ofBoard(reading);
        return allOf([chosen(c, board), isIn[board.args.by](c, column, board)]);
      },
      shortcut: (column: Row<BoardColumn>, reading) => {
        const board = ofBoard(reading);
        const ids = listed[board.args.by]?.(column, board);
        return ids && { isShort: sql`(${column.count} <= ${shortColumn}::integer)`, ids };
      },
      // The cards of all columns in one go: on a past day, no index has them in their order.
      found: ({ keys }: Row<BoardColumn>, reading, keyOf) =>
        sql`select m.id, m."_key" from ${groupsWithMembers(ofBoard(reading), keyOf)} g
          cross join lateral unnest(g.ids, g.keys) m (id, "_key") where g.key = any(${keys})`,
    }),
  },
});

reads({
  board: rows(boardColumnView, 'A board: up to ten columns with their cards.', {
    args: BoardArgs,
    most: columnsAtOnce,
    sql: columns,
  }),
});
