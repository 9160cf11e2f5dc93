import { graphql } from '../generated/gql.js';
import type { BoardQueryVariables, CommitmentFilter } from '../generated/graphql.js';
import type { BoardAddress } from '../features/boards/board-address.js';
import { countedBy, filterOf, type Column } from '../features/boards/board-columns.js';
import { today } from '../features/platform/today.js';
import { filterInput } from '../features/register/filter-input.js';
import { orderInput, orderOf } from '../features/register/order.js';

/** As many columns as one operation loads. */
export const slots = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9'] as const;

export const BoardCards = graphql(`
  fragment Board_cards on CommitmentConnection {
    edges {
      node {
        id
        ...BoardCard_commitment
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount @include(if: $counted)
  }
`);

/** All columns at once: GraphQL has no list of filters, so each of ten has a place of its own. */
export const Board = graphql(`
  query Board(
    $filter: CommitmentFilter
    $by: CommitmentGrouping!
    $order: CommitmentOrder
    $counted: Boolean!
    $c0: CommitmentFilter
    $c1: CommitmentFilter
    $c2: CommitmentFilter
    $c3: CommitmentFilter
    $c4: CommitmentFilter
    $c5: CommitmentFilter
    $c6: CommitmentFilter
    $c7: CommitmentFilter
    $c8: CommitmentFilter
    $c9: CommitmentFilter
    $has0: Boolean!
    $has1: Boolean!
    $has2: Boolean!
    $has3: Boolean!
    $has4: Boolean!
    $has5: Boolean!
    $has6: Boolean!
    $has7: Boolean!
    $has8: Boolean!
    $has9: Boolean!
  ) {
    counts: commitmentCounts(filter: $filter, by: $by) {
      key
      label
      count
    }
    leftOut: commitmentsLeftOut(filter: $filter) {
      ...LeftOut_commitments
    }
    c0: commitments(filter: $c0, orderBy: $order, first: 25) @include(if: $has0) {
      ...Board_cards
    }
    c1: commitments(filter: $c1, orderBy: $order, first: 25) @include(if: $has1) {
      ...Board_cards
    }
    c2: commitments(filter: $c2, orderBy: $order, first: 25) @include(if: $has2) {
      ...Board_cards
    }
    c3: commitments(filter: $c3, orderBy: $order, first: 25) @include(if: $has3) {
      ...Board_cards
    }
    c4: commitments(filter: $c4, orderBy: $order, first: 25) @include(if: $has4) {
      ...Board_cards
    }
    c5: commitments(filter: $c5, orderBy: $order, first: 25) @include(if: $has5) {
      ...Board_cards
    }
    c6: commitments(filter: $c6, orderBy: $order, first: 25) @include(if: $has6) {
      ...Board_cards
    }
    c7: commitments(filter: $c7, orderBy: $order, first: 25) @include(if: $has7) {
      ...Board_cards
    }
    c8: commitments(filter: $c8, orderBy: $order, first: 25) @include(if: $has8) {
      ...Board_cards
    }
    c9: commitments(filter: $c9, orderBy: $order, first: 25) @include(if: $has9) {
      ...Board_cards
    }
  }
`);

/** What is counted alone, where the columns are known only then. */
export const BoardCounts = graphql(`
  query BoardCounts($filter: CommitmentFilter, $by: CommitmentGrouping!) {
    counts: commitmentCounts(filter: $filter, by: $by) {
      key
      label
      count
    }
    all: commitments(filter: $filter, first: 0) {
      totalCount
    }
    leftOut: commitmentsLeftOut(filter: $filter) {
      ...LeftOut_commitments
    }
  }
`);

/** The next cards of one column; the cache joins them to those shown. */
export const BoardMore = graphql(`
  query BoardMore($filter: CommitmentFilter, $order: CommitmentOrder, $after: String, $counted: Boolean!) {
    commitments(filter: $filter, orderBy: $order, first: 25, after: $after) {
      ...Board_cards
    }
  }
`);

/** A card after a report on it: where it stands now. */
export const BoardMoved = graphql(`
  query BoardMoved($id: UUID!) {
    commitment(id: $id) {
      id
      status
      ...BoardCard_commitment
    }
  }
`);

/** The two columns that a card moved between, as far as they are shown, and all counts. */
export const BoardMove = graphql(`
  query BoardMove(
    $filter: CommitmentFilter
    $order: CommitmentOrder
    $counted: Boolean!
    $from: CommitmentFilter
    $firstFrom: Int
    $hasFrom: Boolean!
    $to: CommitmentFilter
    $firstTo: Int
    $hasTo: Boolean!
  ) {
    counts: commitmentCounts(filter: $filter, by: STATUS) {
      key
      label
      count
    }
    from: commitments(filter: $from, orderBy: $order, first: $firstFrom) @include(if: $hasFrom) {
      ...Board_cards
    }
    to: commitments(filter: $to, orderBy: $order, first: $firstTo) @include(if: $hasTo) {
      ...Board_cards
    }
  }
`);

/** What the whole board and each of its columns ask alike. */
export function boardInput(address: BoardAddress) {
  const by = address.by ?? 'status';
  return {
    filter: filterInput(filterOf(address), today()),
    by: countedBy[by],
    order: orderInput(orderOf(address)),
    // A body counts as the parties that belong to it, which only its own column knows.
    counted: by === 'party',
  };
}

export function columnInput({ filter }: Column): CommitmentFilter {
  return filterInput(filter, today());
}

export function boardVariables(address: BoardAddress, columns: readonly Column[]): BoardQueryVariables {
  const asked = slots.flatMap((_, place) => {
    const column = columns[place];
    return [
      [`c${place}`, column && columnInput(column)],
      [`has${place}`, column !== undefined],
    ];
  });
  return { ...boardInput(address), ...(Object.fromEntries(asked) as BoardQueryVariables) };
}
