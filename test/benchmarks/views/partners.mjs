import { named, object, page, placed } from './pieces.mjs';

const partner = object(
  'Organisation',
  `'id', o.id, 'kind', o.kind, 'name', o.name, 'shortName', o.short_name, 'isOwn', o.is_own, 'parent', ${named('Organisation', 'parent')},
   'commitments', ${object('CommitmentConnection', `'totalCount', counted.count`)}`,
);

/** A partner’s commitments include those of its parts. */
const text = `
with recursive wholes (part, whole) as (
  select id, id from organisations
  union select w.part, o.parent_id from wholes w join organisations o on o.id = w.whole where o.parent_id is not null),
stated as (
  select o.*, lower(o.name) as key from organisations o
  where exists (select 1 from parties p where p.organisation_id = o.id and p.removed_at is null)
  order by lower(o.name), o.id limit 51),
counted as (
  select w.whole, count(distinct p.commitment_id) from stated join wholes w on w.whole = stated.id
  join parties p on p.organisation_id = w.part and p.removed_at is null group by w.whole)
select json_build_object('data', json_build_object('partners', ${page('Organisation', partner, {
  size: 50,
  alias: 'o',
  from: `${placed('select * from stated order by key, id', 'o')} join counted on counted.whole = o.id
    left join organisations parent on parent.id = o.parent_id`,
})}))::text as answer`;

export const partners = {
  name: 'partners',
  places: [{ page: 'partners-page' }],
  floor: { Partners: { text, values: () => [] } },
};
