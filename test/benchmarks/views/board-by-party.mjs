import { cards } from './cards.mjs';
import { boardId, isUsual, kinds, leftOut, object } from './pieces.mjs';

/** A party includes the commitments of its parts. */
const text = `
with recursive wholes (part, whole) as (
  select id, id from organisations
  union select w.part, o.parent_id from wholes w join organisations o on o.id = w.whole where o.parent_id is not null),
counted as materialized (
  select w.whole, count(distinct c.id) as count from commitments c join parties p on p.commitment_id = c.id and p.removed_at is null
  join wholes w on w.part = p.organisation_id where ${isUsual} group by w.whole)
select json_build_object('data', json_build_object(
  'board', (select json_agg(${object(
    'BoardColumn',
    `'id', $2::text || k.whole, 'key', k.whole, 'label', coalesce(o.short_name, o.name), 'count', k.count,
     'columnsInAll', k.all, 'cards', ${cards(`c.id in (select p.commitment_id from parties p
       join wholes w on w.part = p.organisation_id where w.whole = k.whole and p.removed_at is null)`)}`,
  )} order by k.count desc, k.whole)
    from (select *, count(*) over () as all from counted order by count desc, whole limit 10) k join organisations o on o.id = k.whole),
  'kinds', ${kinds(isUsual)},
  'leftOut', ${leftOut('true')}))::text as answer`;

export const boardByParty = {
  name: 'board by party',
  places: [{ page: 'board-page', search: { by: 'party' } }],
  floor: { Board: { text, values: ({ today, variables }) => [today, boardId(variables)] } },
};
