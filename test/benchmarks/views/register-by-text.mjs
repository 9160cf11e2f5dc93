import { isUsual, leftOut, reference } from './pieces.mjs';
import { rowsOf } from './register.mjs';

/** The last word may be incomplete. */
const query = `(select websearch_to_tsquery('english', $2)
  || (websearch_to_tsquery('english', $3) && to_tsquery('simple', $4 || ':*')))`;
const fits = `(w.document @@ ${query} or w.names like '%' || $3::text || '%' and w.names like '%' || $4::text || '%')`;
const isFound = `c.id in (select w.commitment_id from commitment_words w where ${fits})`;

const near = (closeness) => `to_char(999999 * (1 - least(1, ${closeness})), 'FM000000')`;

/**
 * The rank, as in the API: by name, by words with this beginning, by parts of words; then own commitments first; then
 * by title.
 */
const rank = `case
    when n.lines like E'%\\n' || $2 || E'\\n%' then '1' || ${near('0')}
    when n.lines like E'%\\n' || $2 || '%' then '2' || ${near('0')}
    when n.spaced like '% ' || $3 || '%' and n.spaced like '% ' || $4 || '%' then '3' || ${near(`ts_rank(w.document, ${query})`)}
    else '4' || ${near(`ts_rank(w.document, ${query})`)} end
  || case when c.lead_team_id = any($5::uuid[]) then '0' else '2' end || ' ' || lower(c.title)`;

/** Of many matches, the API ranks the closest 500: by title or reference, then the newest. */
const nearness = `case when lower(c.title) like $2 or lower(${reference('c.number')}) like $2 then 1
  when lower(c.title) like $2 || '%' or lower(${reference('c.number')}) like $2 || '%' then 2
  when lower(c.title) like '%' || $3 || '%' and lower(c.title) like '%' || $4 || '%' then 3 else 4 end`;
const closest = `select c.* from commitment_words w join commitments c on c.id = w.commitment_id
  where ${isUsual} and ${fits} order by ${nearness}, c.created_at desc, c.id limit 500`;

const chosen = `select c.*, ${rank} as key from (${closest}) c join commitment_words w on w.commitment_id = c.id
  cross join lateral (select lines, translate(lines, E'\\n-–—/(),.;:\\'’‘"“”', repeat(' ', 18)) as spaced
    from (select E'\\n' || lower(c.title || E'\\n' || ${reference('c.number')}) || E'\\n' as lines) l) n
  order by key, c.id`;

const text = `select json_build_object('data', json_build_object(
  'commitments', ${rowsOf(chosen, `${isUsual} and ${isFound}`)},
  'leftOut', ${leftOut(isFound)}))::text as answer`;

const found = ['rail tunnel', 'flood warning', 'student exchange'];

export const registerByText = {
  name: 'register by text',
  places: found.map((q) => ({ page: 'register-page', search: { q } })),
  floor: {
    Register: {
      text,
      values: ({ today, reader, variables: { filter } }) => [
        today,
        filter.text,
        ...filter.text.split(' '),
        reader.teamIds,
      ],
    },
  },
};
