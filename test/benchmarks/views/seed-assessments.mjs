/**
 * Auditors assessed the current report of one commitment in ten. Assessments of reports of the last 30 days wait for a
 * reply, the others are in effect. The statements build on each other.
 */
export const assessmentStatements = [
  `update people set is_auditor = true where name in ('Person 193', 'Person 194', 'Person 195', 'Person 196')`,
  `insert into memberships (id, person_id, team_id, role)
    select gen_random_uuid(), p.id, t.id, 'CONTRIBUTOR' from teams t
    join people p on p.name = 'Person ' || 100 + substring(t.name from 6)::integer`,
  // One in three has another status than the report. “Delivered” without accepted evidence is an override.
  `insert into assessments (id, commitment_id, judgement_id, status, rationale, confidence, confidence_reason, reply_due,
      override, unmet_milestone_ids, drafted_at, drafted_by, delivery_test_id)
    select gen_random_uuid(), c.id, j.id, a.status, 'The minutes show less than was reported.',
      (array['HIGH', 'MEDIUM', 'LOW'])[1 + c.number % 3], 'Two of the three papers were there.',
      case when a.is_new then current_date + 1 + c.number % 14 else (j.recorded_at at time zone 'UTC')::date + 20 end,
      case when a.status = 'DELIVERED' and unmet.ids <> '{}' then 'The region confirmed it in a call.' end,
      case when a.status = 'DELIVERED' then unmet.ids else '{}' end, j.recorded_at + interval '6 days', auditor.id,
      (select t.id from delivery_tests t where t.commitment_id = c.id order by t.number desc limit 1)
    from commitments c join standings s on s.commitment_id = c.id and s.voice = 'REPORTED' and s.until_at = 'infinity'
    join judgements j on j.id = s.judgement_id
    cross join lateral (select j.recorded_at > '2026-11-22'::date - 30 as is_new, case when c.number % 30 > 0 then j.status
      when j.status = 'AT_RISK' then 'OFF_TRACK' else 'AT_RISK' end as status) a
    cross join lateral (select array(select m.id from unproven_milestones u join milestones m on m.id = u.milestone_id
      where u.commitment_id = c.id and u.proven_until < (j.recorded_at at time zone 'UTC')::date + 6 order by m.position) as ids) unmet
    cross join lateral (select p.id from people p where p.is_auditor and p.id is distinct from j.recorded_by
      order by p.id offset c.number / 10 % 3 limit 1) auditor
    where c.number % 10 = 0`,
  `insert into assessment_verdicts (id, assessment_id, milestone_id, position, is_sufficient, is_appropriate, words)
    select gen_random_uuid(), a.id, m.id, m.position, c.number % 30 > 0, true,
      case when c.number % 30 = 0 then 'Only one of the regions is named.' end
    from assessments a join commitments c on c.id = a.commitment_id join milestones m on m.commitment_id = c.id and m.is_required`,
  // Of ten, six were replied to, for one the reply was declined, and for three the deadline passed.
  `insert into assessment_replies (assessment_id, ending, words, at, "by")
    select a.id, e.ending, case when e.ending = 'REPLIED' then 'The papers are on their way.' end,
      case when e.ending = 'SILENT' then (a.reply_due + 1)::timestamp at time zone 'UTC' else a.drafted_at + interval '3 days' end,
      case when e.ending <> 'SILENT' then (select m.person_id from memberships m where m.team_id = c.lead_team_id
        and m.role = 'CONTRIBUTOR' limit 1) end
    from assessments a join commitments c on c.id = a.commitment_id
    cross join lateral (select case when c.number / 10 % 10 < 6 then 'REPLIED' when c.number / 10 % 10 = 6 then 'DECLINED'
      else 'SILENT' end as ending) e
    where a.reply_due < current_date`,
  // A few that were in effect were withdrawn.
  `insert into assessment_withdrawals (assessment_id, reason, at, "by")
    select a.id, 'It was about another region.', r.at + interval '1 day', a.drafted_by
    from assessments a join assessment_replies r on r.assessment_id = a.id join commitments c on c.id = a.commitment_id
    where c.number % 200 = 10`,
  // Standings as the service would leave them: the assessment in its voice, the dispute and the latest news in all three.
  `create temporary table news as
    select a.commitment_id, a.id, a.status, a.judgement_id, (a.drafted_at at time zone 'UTC')::date as judged_on, a.judged_at,
      a.status <> j.status as is_disputed
    from (select a.*, r.at as judged_at from assessments a join assessment_replies r on r.assessment_id = a.id
      where not exists (select 1 from assessment_withdrawals w where w.assessment_id = a.id)) a
    join judgements j on j.id = a.judgement_id`,
  `update standings s set until_at = n.judged_at from news n where s.commitment_id = n.commitment_id and s.until_at = 'infinity'`,
  `insert into standings (commitment_id, voice, from_at, stage, stage_since, status, judgement_id, assessment_id, judged_on,
      judged_at, is_disputed, last_news_at)
    select s.commitment_id, s.voice, n.judged_at, s.stage, s.stage_since, a.status, a.judgement_id, a.id, a.judged_on, a.judged_at,
      n.is_disputed, greatest(s.last_news_at, n.judged_at)
    from news n join standings s on s.commitment_id = n.commitment_id and s.until_at = n.judged_at
    cross join lateral (
      select n.status, n.judgement_id, n.id, n.judged_on, n.judged_at where s.voice = 'ASSESSED'
      union all select s.status, s.judgement_id, null, s.judged_on, s.judged_at where s.voice <> 'ASSESSED') a`,
  'drop table news',
  // Whether it was delivered before, and an override, in each voice.
  `alter table standings disable trigger only_ended`,
  `update standings s set was_delivered = true where until_at = 'infinity' and exists (select 1 from counting_judgements j
    where j.commitment_id = s.commitment_id and j.voice = s.voice and j.status = 'DELIVERED')`,
  `update standings s set is_override = true from assessments a
    where s.until_at = 'infinity' and a.id = s.assessment_id and a.override is not null`,
  `alter table standings enable trigger only_ended`,
  // Auditors opened one commitment in three.
  `insert into looks (commitment_id, person_id, at)
    select c.id, p.id, c.created_at + interval '20 days' from commitments c join people p on p.is_auditor where c.number % 12 in (0, 1, 2, 3)
      and hashtext(p.id::text) % 2 = 0`,
];
