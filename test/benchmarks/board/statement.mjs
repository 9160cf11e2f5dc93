/** The statement of the floor: a status, and today. It has no session, person or visibility. */
export const statements = {
  board: `
select json_build_object('data', json_build_object('commitments', json_build_object('edges',
  coalesce(json_agg(json_build_object('node', json_build_object(
    'id', c.id, 'reference', 'FT-' || lpad(c.number::text, greatest(4, length(c.number::text)), '0'),
    'title', c.title, 'kind', c.kind, 'dueEdtf', c.due_edtf, 'dueLatest', c.due_latest, 'status', c.status,
    'datePassed', coalesce(c.due_latest < $2 and (c.judged_on is null or c.judged_on <= c.due_latest), false),
    'overdue', coalesce(c.due_latest < $2 and c.judged_on > c.due_latest, false),
    'leadTeam', json_build_object('id', t.id, 'name', t.name),
    'parties', (select coalesce(json_agg(json_build_object('role', p.role, 'words', p.words, 'organisation',
        case when o.id is not null then json_build_object('id', o.id, 'shortName', o.short_name) end)
        order by p.position, p.id), '[]')
      from parties p left join organisations o on o.id = p.organisation_id
      where p.commitment_id = c.id and p.removed_at is null),
    'evidenceCount', (select count(*) from evidence e where e.commitment_id = c.id
      and not exists (select 1 from evidence_withdrawals w where w.evidence_id = e.id)),
    'latestEvidence', (select json_build_object('id', e.id, 'kind', e.kind, 'title', e.title, 'submittedAt', e.submitted_at)
      from evidence e where e.commitment_id = c.id
        and not exists (select 1 from evidence_withdrawals w where w.evidence_id = e.id)
      order by e.submitted_at desc, e.id desc limit 1),
    'followUpsToDo', (select coalesce(json_agg(json_build_object('id', f.id, 'title', f.title, 'dueOn', f.due_on,
        'assignee', case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end)
        order by f.due_on, f.id), '[]')
      from follow_ups f left join people a on a.id = f.assignee_id
      where f.commitment_id = c.id and f.state in ('OPEN', 'STARTED'))
  )) order by coalesce(c.due_latest, 'infinity'), c.id), '[]'))))::text as answer
from (
  select c.*, s.status, s.judged_on from commitments c join standings s on s.commitment_id = c.id
    and s.voice = 'REPORTED' and s.until_at = 'infinity'
  where s.status = $1 and c.archived_at is null and c.duplicate_of_id is null and c.responsibility <> 'EXTERNAL'
  order by coalesce(c.due_latest, 'infinity'::date), c.id limit 50) c
join teams t on t.id = c.lead_team_id`,
};
