import { due, isUsual, joinNext, joinStanding, leftOut, named, object, page, placed, shown } from './pieces.mjs';

/** The first 50 rows that `where` selects; `$1` is today. */
export const rowsOf = (chosen, where) =>
  rowsFrom(`${chosen} limit 51`, `select count(*) from commitments c where ${where}`);

/** The rows of these commitments, each with its `key`, of which one more than 50 says that there are more. */
export const rowsFrom = (commitments, counted) =>
  page(
    'Commitment',
    object(
      'Commitment',
      `${shown('$1')}, 'openFollowUps', coalesce(next.open, 0), 'stage', s.stage, 'amount', c.amount::text, 'currency', c.currency, 'policyAreas', c.policy_areas,
      'marking', c.marking, 'leadTeam', ${named('Team', 'team')}, 'accountable', ${named('Person', 'accountable')},
      'createdAt', c.created_at, 'changedAt', c.changed_at`,
    ),
    {
      size: 50,
      alias: 'c',
      from: `${placed(commitments, 'c')} ${joinStanding} join teams team on team.id = c.lead_team_id
        left join people accountable on accountable.id = c.accountable_id ${joinNext}`,
      more: `, 'totalCount', (${counted})`,
    },
  );

const text = `select json_build_object('data', json_build_object(
  'commitments', ${rowsOf(`select c.*, ${due} as key from commitments c where ${isUsual} order by ${due}, c.id`, isUsual)},
  'leftOut', ${leftOut('true')}))::text as answer`;

export const register = {
  name: 'register',
  places: [{ page: 'register-page' }],
  floor: { Register: { text, values: ({ today }) => [today] } },
};
