/**
 * One commitment in twenty has a finding, in turn a draft, unanswered, not accepted, with an action, or closed. The
 * statements build on each other, and on auditors.
 */
export const findingStatements = [
  `insert into findings (id, commitment_id, about, reply_due, raised_at, raised_by)
    select gen_random_uuid(), c.id, 'COMMITMENT', case when c.number % 100 = 5 then current_date + 20 else '2026-11-01'::date end,
      '2026-10-10T10:00:00Z'::timestamptz, (select p.id from people p where p.is_auditor order by p.id limit 1)
    from commitments c where c.number % 20 = 5`,
  `insert into finding_wordings (id, finding_id, number, severity, title, condition, criterion, recommendation, at)
    select gen_random_uuid(), f.id, 1, (array['HIGH', 'MEDIUM', 'LOW'])[1 + c.number % 3], 'No paper shows the sum',
      'The two regions name no sum.', 'A sum is stated where it is promised.', 'Ask for it.', f.raised_at
    from findings f join commitments c on c.id = f.commitment_id`,
  `insert into finding_replies (finding_id, ending, at, "by")
    select f.id, 'SILENT', (f.reply_due + 1)::timestamp at time zone 'UTC', null from findings f where f.reply_due < '2026-11-22'`,
  `insert into finding_responses (finding_id, answer, words, follow_up_id, owner_id, due_on, at, "by")
    select f.id, case when c.number % 100 = 45 or u.id is null then 'NOT_ACCEPTED' else 'ACCEPTED' end, 'The sum is in the budget.',
      case when c.number % 100 <> 45 then u.id end, case when c.number % 100 <> 45 and u.id is not null then m.person_id end,
      case when c.number % 100 <> 45 and u.id is not null then coalesce(u.due_on, '2026-12-20') end, '2026-11-10T10:00:00Z'::timestamptz, m.person_id
    from findings f join commitments c on c.id = f.commitment_id
    left join lateral (select id, due_on from follow_ups u where u.commitment_id = c.id order by id limit 1) u on true
    cross join lateral (select person_id from memberships m where m.team_id = c.lead_team_id
      and m.role in ('CONTRIBUTOR', 'MANAGER') order by person_id limit 1) m
    where c.number % 100 in (45, 65, 85)`,
  `insert into finding_checks (finding_id, closing, words, at, "by")
    select f.id, 'NO_LONGER_RELEVANT', 'The regions agreed on another sum.', '2026-11-20T10:00:00Z'::timestamptz, f.raised_by
    from findings f join commitments c on c.id = f.commitment_id where c.number % 100 = 85`,
];
