import { graphql } from '../../generated/gql.js';
import type { BoardQueryVariables, CommitmentGrouping } from '../../generated/graphql.js';
import { today } from '../platform/days/today.js';
import { filterInput } from '../register/filter/filter-input.js';
import { orderInput, orderOf } from '../register/order.js';
import type { BoardAddress, Grouping } from './board-address.js';
import { filterOf } from './board-columns.js';

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
  }
`);

/** A board with its cards. Every commitment has exactly one kind, so the counts of kinds add up to the total. */
export const Board = graphql(`
  query Board(
    $filter: CommitmentFilter
    $by: CommitmentGrouping!
    $closedApart: Boolean
    $part: Int
    $order: CommitmentOrder
  ) {
    board(filter: $filter, by: $by, closedApart: $closedApart, part: $part) {
      id
      key
      label
      count
      columnsInAll
      cards(first: 25, orderBy: $order) {
        ...Board_cards
      }
    }
    kinds: commitmentCounts(filter: $filter, by: KIND) {
      key
      count
    }
    leftOut: commitmentsLeftOut(filter: $filter) {
      ...LeftOut_commitments
    }
  }
`);

/** The next cards of one column; the cache joins them to those loaded. */
export const BoardMore = graphql(`
  query BoardMore(
    $filter: CommitmentFilter
    $by: CommitmentGrouping!
    $closedApart: Boolean
    $keys: [String!]
    $order: CommitmentOrder
    $after: String
  ) {
    board(filter: $filter, by: $by, closedApart: $closedApart, keys: $keys) {
      id
      cards(first: 25, after: $after, orderBy: $order) {
        ...Board_cards
      }
    }
  }
`);

/** A card after a report on it, with its current position. */
export const BoardMoved = graphql(`
  query BoardMoved($id: UUID!) {
    commitment(id: $id) {
      id
      status
      ...BoardCard_commitment
    }
  }
`);

/** The two columns that a card moved between, as far as loaded, with their counts. */
export const BoardMove = graphql(`
  query BoardMove(
    $filter: CommitmentFilter
    $by: CommitmentGrouping!
    $closedApart: Boolean
    $order: CommitmentOrder
    $from: [String!]
    $firstFrom: Int
    $to: [String!]
    $firstTo: Int
  ) {
    kinds: commitmentCounts(filter: $filter, by: KIND) {
      key
      count
    }
    from: board(filter: $filter, by: $by, closedApart: $closedApart, keys: $from) {
      id
      count
      cards(first: $firstFrom, orderBy: $order) {
        ...Board_cards
      }
    }
    to: board(filter: $filter, by: $by, closedApart: $closedApart, keys: $to) {
      id
      count
      cards(first: $firstTo, orderBy: $order) {
        ...Board_cards
      }
    }
  }
`);

const groupedBy: Record<Grouping, CommitmentGrouping> = {
  status: 'STATUS',
  stage: 'STAGE',
  team: 'TEAM',
  kind: 'KIND',
  party: 'PARTY',
  owner: 'ACCOUNTABLE',
  assignee: 'ASSIGNEE',
};

/** The variables shared by the whole board and by each of its columns. */
export function boardInput(address: BoardAddress, day = today()) {
  return {
    filter: filterInput(filterOf(address), day),
    by: groupedBy[address.by ?? 'status'],
    closedApart: address.closed === 'open',
    order: orderInput(orderOf(address)),
  };
}

export function boardVariables(address: BoardAddress, day?: string): BoardQueryVariables {
  return { ...boardInput(address, day), part: address.columns ?? 1 };
}
