import { due, isUsual, joinNext, joinStanding, object, page, placed, shown } from './pieces.mjs';

/**
 * The first 25 cards of a column; `inColumn` selects them, from `c` and its standing `s`, which `join` adds. `$1` is
 * today.
 */
export const cards = (inColumn, join = joinStanding) =>
  cardsFrom(
    `select c.*, ${due} as key from commitments c ${join}
     where ${isUsual} and ${inColumn} order by ${due}, c.id limit 26`,
    join,
  );

/** The cards of these commitments, each with its `key`, of which one more than 25 says that there are more. */
export const cardsFrom = (commitments, join = joinStanding) =>
  page('Commitment', object('Commitment', `${shown('$1')}, 'leadTeam', ${object('Team', `'id', c.lead_team_id`)}`), {
    size: 25,
    alias: 'c',
    from: `${placed(commitments, 'c')} ${join} ${joinNext}`,
  });
