import { createHash } from 'node:crypto';

/** SQL shared by several floors, written as one would by hand: `c` is a commitment, `s` its standing. */

/** A JSON object with its type name, which the web always requests. */
export const object = (type, members) => `json_build_object('__typename', '${type}', ${members})`;

/** All rows as a JSON list; `from` may include `where`. */
export const list = (one, from, order) => `(select coalesce(json_agg(${one} order by ${order}), '[]') from ${from})`;

/** The same for an optional row, or null. */
export const maybe = (id, one) => `case when ${id} is not null then ${one} end`;

/** The id and name of a row, by its alias. */
export const named = (type, alias) => maybe(`${alias}.id`, object(type, `'id', ${alias}.id, 'name', ${alias}.name`));

export const reference = (number) => `'FT-' || lpad(${number}::text, greatest(4, length(${number}::text)), '0')`;

export const closed = `('DELIVERED', 'PARTLY_DELIVERED', 'NOT_DELIVERED', 'WITHDRAWN', 'SUPERSEDED')`;

/** What lists leave out by default. */
export const isUsual = `c.archived_at is null and c.duplicate_of_id is null and c.responsibility <> 'EXTERNAL'`;

/** The current standing `s` of a commitment `c` in a voice. */
export const joinStandingIn = (voice) =>
  `join standings s on s.commitment_id = c.id and s.voice = '${voice}' and s.until_at = 'infinity'`;

/** As its team reported it. */
export const joinStanding = joinStandingIn('REPORTED');

export const due = `coalesce(c.due_latest, 'infinity'::date)`;

/** Evidence that was not withdrawn, under the alias `e`. */
const counts = (alias) => `not exists (select 1 from evidence_withdrawals w where w.evidence_id = ${alias})`;

export const evidenceCount = `(select count(distinct e.item_id) from evidence e where e.commitment_id = c.id and ${counts('e.id')})`;

export const bestGrade = `(select min(s.grade) from supports s where s.commitment_id = c.id and s.role = 'SUPPORTS'
  and ${counts('s.evidence_id')} and ${holds('s')})`;

/** A citation that was not replaced. */
export function holds(alias) {
  return `not exists (select 1 from supports l where l.claim_id = ${alias}.claim_id
    and l.evidence_id = ${alias}.evidence_id and l.sequence > ${alias}.sequence)`;
}

/** Joins `next`: the number of open follow-ups, and the next one. */
export const joinNext = `left join lateral (
  select f.id, f.title, f.due_on, f.assignee_id, f.team_id, count(*) over () as open from follow_ups f
  where f.commitment_id = c.id and f.state in ('OPEN', 'STARTED') order by f.due_on nulls last, f.id limit 1) next on true
left join people assignee on assignee.id = next.assignee_id
left join teams next_team on next_team.id = next.team_id`;

export const parties = list(
  object(
    'Party',
    `'id', p.id, 'role', p.role, 'words', p.words, 'organisation', ${maybe(
      'o.id',
      object('Organisation', `'id', o.id, 'name', o.name, 'shortName', o.short_name, 'isOwn', o.is_own`),
    )}`,
  ),
  `parties p left join organisations o on o.id = p.organisation_id where p.commitment_id = c.id and p.removed_at is null`,
  'p.position, p.id',
);

/** The fields of a card and of a row of the register; requires `joinNext`. */
export const shown = (today) => `'id', c.id, 'reference', ${reference('c.number')}, 'title', c.title, 'kind', c.kind,
  'status', s.status, 'reportedOn', s.judged_on, 'dueEdtf', c.due_edtf, 'dueWords', c.due_words, 'evidenceCount', ${evidenceCount},
  'bestGrade', ${bestGrade},
  'nextFollowUp', ${maybe(
    'next.id',
    object(
      'FollowUp',
      `'id', next.id, 'assignee', ${named('Person', 'assignee')}, 'team', ${named('Team', 'next_team')}`,
    ),
  )}, ${Object.entries(lateness(today)).map(([name, value]) => `'${name}', ${value}`)}, 'responsibility', c.responsibility, 'archivedAt', c.archived_at, 'parties', ${parties}`;

/** The author of an override: of the current assessment, or else of the latest sign-off. */
const overriddenBy = `case when s.is_override then (select ${object('Person', `'id', p.id, 'name', p.name`)} from people p
  where p.id = coalesce((select a.drafted_by from assessments a where a.id = s.assessment_id),
    (select g."by" from sign_offs g where g.judgement_id = s.judgement_id and g.decision = 'AGREED' order by g.sequence desc limit 1))) end`;

/** The ids of an organisation and of all that it is a part of. */
const above = (part) => `with recursive above as (
  select own.id, own.parent_id from organisations own where own.id = ${part}
  union select whole.id, whole.parent_id from organisations whole join above on whole.id = above.parent_id)
  select above.id from above`;

/** What always stands beside a status, each under its name. */
export function lateness(today) {
  const isPast = `c.due_latest < ${today}::date and s.status not in ${closed}`;
  return {
    datePassed: `coalesce(${isPast} and (s.judged_on is null or s.judged_on <= c.due_latest), false)`,
    overdue: `coalesce(${isPast} and s.judged_on > c.due_latest, false)`,
    reversed: `s.was_delivered and s.status not in ${closed}`,
    isOverride: 's.is_override',
    overriddenBy,
    disputed: 's.is_disputed',
    scopeNarrowed: `exists (select 1 from scope_marks k where k.commitment_id = c.id
      and not exists (select 1 from scope_mark_withdrawals w where w.scope_mark_id = k.id)
      and not exists (select 1 from statement_withdrawals w where w.statement_id in (k.from_statement_id, k.to_statement_id)))`,
    inherited: `exists (select 1 from parties u join organisations g on g.id = u.organisation_id
      where u.commitment_id = c.id and u.removed_at is null and u.role = 'UNDERTAKES' and g.kind = 'GOVERNMENT'
        and g.in_office_until < ${today}::date
        and not exists (select 1 from statements t join sources f on f.id = t.source_id
          where t.commitment_id = c.id and t.roles && '{STATES,CHANGES}' and f.published_earliest >= g.in_office_until
            and g.parent_id in (${above('f.issuer_id')}) and g.id not in (${above('f.issuer_id')})))`,
    stale: `s.status not in ${closed} and ${today}::date - (s.last_news_at at time zone 'UTC')::date >= 90`,
    stalled: `s.status not in ${closed}
      and not exists (select 1 from stage_changes x where x.commitment_id = c.id and ${isWithinMonths('x.recorded_at', today)})
      and not exists (select 1 from evidence e cross join lateral (
          select a.decision, a.at from acceptances a where a.evidence_id = e.id order by a.sequence desc limit 1) decided
        where e.commitment_id = c.id and decided.decision = 'ACCEPTED' and ${isWithinMonths('decided.at', today)} and ${counts('e.id')})`,
  };
}

function isWithinMonths(at, today) {
  return `((${at} at time zone 'UTC')::date + interval '9 months')::date > ${today}::date`;
}

/**
 * A connection with at most `size` nodes from `from`, in which `alias` names rows of `placed`. `more` are further
 * members.
 */
export const page = (type, node, { from, alias, size, more = '' }) => {
  const isOf = `filter (where ${alias}.row_at <= ${size})`;
  const last = (value) => `(array_agg(${value} order by ${alias}.row_at desc) ${isOf})[1]`;
  const edges = `coalesce(json_agg(${object(`${type}Edge`, `'node', ${node}`)} order by ${alias}.row_at) ${isOf}, '[]')`;
  const info = object(
    'PageInfo',
    `'hasNextPage', count(${alias}.row_at) > ${size}, 'endCursor',
      sealed_cursor(${last(`${alias}.key::text`)}, ${last(`${alias}.id`)}, (select cursor_key from settings))`,
  );
  return `(select ${object(`${type}Connection`, `'edges', ${edges}, 'pageInfo', ${info}${more}`)} from ${from})`;
};

/**
 * Rows with their `key`, in order, each with its position (`row_at`): one more than the page shows whether another page
 * follows.
 */
export const placed = (rows, alias) => `(select *, row_number() over () as row_at from (${rows}) rows) ${alias}`;

/** The number of commitments of each kind that `where` selects. */
export const kinds = (
  where,
) => `(select coalesce(json_agg(${object('CommitmentCount', `'key', k.kind, 'count', k.count`)} order by k.count desc, k.kind), '[]')
  from (select c.kind, count(*) from commitments c where ${where} group by c.kind) k)`;

/** What is left out because it is archived, a duplicate or external. */
export const leftOut = (
  where,
) => `(select coalesce(json_agg(${object('CommitmentsLeftOut', `'reason', l.reason, 'count', l.count`)} order by l.reason desc), '[]')
  from (select case when c.archived_at is null and c.duplicate_of_id is null then 'OTHER_BODIES'
      when c.responsibility = 'EXTERNAL' then 'ARCHIVED_OTHER_BODIES' else 'ARCHIVED' end as reason, count(*)
    from commitments c where not (${isUsual}) and ${where} group by 1) l)`;

/** The start of the ids of a board’s columns, as the API derives them from the request. */
export function boardId({ by, closedApart, filter }) {
  return `${createHash('sha256')
    .update(JSON.stringify([by, closedApart, filter]))
    .digest('base64url')
    .slice(0, 16)} `;
}

/** The last day for a reply to a row under this alias; `key` is its column in the extensions. */
export const replyDue = (alias, key) =>
  `greatest(${alias}.reply_due, (select max(x.reply_due) from reply_extensions x where x.${key} = ${alias}.id))`;
