import { list, maybe, object, page, placed, reference, replyDue } from './pieces.mjs';

/** Findings on the commitment page and on My work: `f` is a finding of a commitment `c`, and `today` a parameter. */

const due = replyDue('f', 'finding_id');

const joinEnds = `left join finding_replies replied on replied.finding_id = f.id
  left join finding_responses r on r.finding_id = f.id left join follow_ups u on u.id = r.follow_up_id
  left join finding_checks k on k.finding_id = f.id left join finding_withdrawals gone on gone.finding_id = f.id`;

const isOpen = `gone.finding_id is null and k.finding_id is null`;
const isUnanswered = `${isOpen} and r.finding_id is null`;
const isToDo = `${isOpen} and u.state in ('OPEN', 'STARTED')`;

const state = `case when gone.finding_id is not null then 'WITHDRAWN' when k.finding_id is not null then 'CLOSED'
  when replied.finding_id is null then 'DRAFT' when r.finding_id is null then 'UNANSWERED'
  when u.state in ('OPEN', 'STARTED') then 'TO_DO' else 'TO_CHECK' end`;

const delay = (today) => `case when c.archived_at is not null then null
  when ${isUnanswered} and ${due} < ${today}::date then 'ANSWER'
  when ${isToDo} and r.due_on < ${today}::date then 'ACTION' end`;

const wording = `(select ${object('FindingWording', `'id', w.id, 'severity', w.severity, 'title', w.title`)}
  from finding_wordings w where w.finding_id = f.id order by w.number desc limit 1)`;

const finding = (today) =>
  object(
    'Finding',
    `'id', f.id, 'reference', 'FD-' || lpad(f.number::text, greatest(4, length(f.number::text)), '0'),
     'state', ${state}, 'delay', ${delay(today)}, 'replyDue', ${due},
     'wording', ${wording},
     'response', ${maybe(
       'r.finding_id',
       object(
         'FindingResponse',
         `'answer', r.answer, 'dueOn', r.due_on, 'followUp', ${maybe('u.id', object('FollowUp', `'id', u.id`))}`,
       ),
     )}, 'check', ${maybe('k.finding_id', object('FindingCheck', `'closing', k.closing`))},
     'commitment', ${object('Commitment', `'id', c.id, 'reference', ${reference('c.number')}, 'title', c.title`)}`,
  );

/** Findings of a commitment `c`, which the reader may see, as far as a member of `teams` sees them. */
export const findings = (today, teams) =>
  page('Finding', finding(today), {
    size: 20,
    alias: 'f',
    from: `${placed(
      `select f.*, f.number as key from findings f where f.commitment_id = c.id and (c.lead_team_id = any(${teams})
         or exists (select 1 from finding_replies p where p.finding_id = f.id)) order by f.number desc limit 21`,
      'f',
    )} ${joinEnds}`,
  });

const open = (
  teams,
) => `findings f ${joinEnds} where f.commitment_id = c.id and ${isOpen} and (c.lead_team_id = any(${teams})
  or replied.finding_id is not null)`;

export const openFindingCount = (teams) => `(select count(*) from ${open(teams)})`;

/** Those of a commitment `c` that are neither closed nor withdrawn. */
export const openFindings = (teams) =>
  list(
    object(
      'Finding',
      `'id', f.id, 'aboutId', coalesce(f.report_id, f.evidence_id, f.test_id, f.round_value_id), 'state', ${state}, 'wording', ${wording}`,
    ),
    open(teams),
    'f.number desc, f.id',
  );

/** Unanswered findings of the reader’s teams. */
export const findingsToAnswer = ({ reader, today, teams, counted }) =>
  page('Finding', finding(today), {
    size: 10,
    alias: 'f',
    from: `${placed(
      `select f.*, ${due} as key, count(*) over () as total from findings f join commitments c on c.id = f.commitment_id
         ${joinEnds} where ${isUnanswered} and f.raised_by <> ${reader} and c.archived_at is null
         and c.lead_team_id = any(${teams}) order by ${due}, f.id limit 11`,
      'f',
    )} join commitments c on c.id = f.commitment_id ${joinEnds}`,
    more: counted('f'),
  });
