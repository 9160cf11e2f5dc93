import { cards } from './cards.mjs';
import { boardId, kinds, isUsual, joinStandingIn, leftOut, object } from './pieces.mjs';

export const boardColumns = `(values (1, 'UNCLEAR', '{UNCLEAR}'::text[]), (2, 'NOT_STARTED', '{NOT_STARTED}'), (3, 'ON_TRACK', '{ON_TRACK}'),
  (4, 'AT_RISK', '{AT_RISK}'), (5, 'OFF_TRACK', '{OFF_TRACK}'),
  (6, 'CLOSED', '{DELIVERED,PARTLY_DELIVERED,NOT_DELIVERED,WITHDRAWN,SUPERSEDED}')) k (place, key, statuses)`;

const inVoice = (voice) => `
with counted as materialized (
  select s.status, count(*) from commitments c ${joinStandingIn(voice)} where ${isUsual} group by s.status)
select json_build_object('data', json_build_object(
  'board', (select json_agg(${object(
    'BoardColumn',
    `'id', $2::text || k.key, 'key', k.key, 'label', null,
     'count', (select coalesce(sum(count), 0) from counted where status = any(k.statuses)), 'columnsInAll', 6,
     'cards', ${cards('s.status = any(k.statuses)', joinStandingIn(voice))}`,
  )} order by k.place) from ${boardColumns}),
  'kinds', ${kinds(isUsual)},
  'leftOut', ${leftOut('true')}))::text as answer`;

const values = ({ today, variables }) => [today, boardId(variables)];

export const boardByStatus = {
  name: 'board by status',
  places: [{ page: 'board-page' }],
  floor: { Board: { text: inVoice('REPORTED'), values } },
};

export const boardAssessed = {
  name: 'board assessed',
  places: [{ page: 'board-page', search: { voice: 'assessed' } }],
  floor: { Board: { text: inVoice('ASSESSED'), values } },
};
