import {
  assessment,
  evidenceItem,
  isDraft,
  lastDecision,
  reportSentBack,
  reportToAgree,
  requestsFrom,
} from './commitment-parts.mjs';
import { findingsToAnswer } from './finding-parts.mjs';
import {
  bestGrade,
  closed,
  due,
  evidenceCount,
  holds,
  joinStanding,
  lateness,
  maybe,
  named,
  object,
  page,
  placed,
  reference,
  replyDue,
} from './pieces.mjs';
import { amendmentsToDecide, roundsToReport, roundsToSign } from './round-parts.mjs';
import { samplesWaiting } from './sample-parts.mjs';

/** These lists are short, so counting reads the same rows as sorting, once. */
const all = 'count(*) over () as total';
const counted = (alias) => `, 'totalCount', coalesce(max(${alias}.total), 0)`;

const dueOn = `coalesce(f.due_on, 'infinity'::date)`;
const isMine = `f.state in ('OPEN', 'STARTED') and (f.assignee_id = $1::uuid or f.team_id = any($2::uuid[]))`;

const commitment = object(
  'Commitment',
  `'id', c.id, 'changedAt', c.changed_at, 'reference', ${reference('c.number')}, 'title', c.title, 'openFollowUps', next.open,
   'leadTeam', ${object('Team', `'id', c.lead_team_id`)}, 'nextFollowUp', ${object('FollowUp', `'id', next.id`)}`,
);

const followUp = object(
  'FollowUp',
  `'id', f.id, 'version', f.version, 'title', f.title, 'details', f.details, 'dueOn', f.due_on, 'state', f.state,
   'createdAt', f.created_at, 'createdBy', ${named('Person', 'creator')}, 'finishedAt', f.finished_at, 'outcome', f.outcome,
   'cancelledReason', f.cancelled_reason, 'assignee', ${named('Person', 'assignee')}, 'team', ${named('Team', 'team')},
   'missingThing', case when m.id is not null then ${object('MissingThing', `'id', m.id, 'words', m.words`)} end,
   'commitment', ${commitment}`,
);

const toDo = page('FollowUp', followUp, {
  size: 50,
  alias: 'f',
  from: `${placed(`select f.*, ${dueOn} as key, ${all} from follow_ups f where ${isMine} order by ${dueOn}, f.id limit 51`, 'f')}
    join commitments c on c.id = f.commitment_id
    left join people creator on creator.id = f.created_by left join people assignee on assignee.id = f.assignee_id
    left join teams team on team.id = f.team_id left join missing_things m on m.id = f.missing_thing_id
    cross join lateral (select n.id, count(*) over () as open from follow_ups n where n.commitment_id = c.id
      and n.state in ('OPEN', 'STARTED') order by n.due_on nulls last, n.id limit 1) next`,
  more: counted('f'),
});

const isBound = 'exists (select 1 from bound_proposals b where b.proposal_id = p.id)';
const hasOpen = `(s.archived_by = $1::uuid or exists (select 1 from source_readings g where g.source_id = s.id
    and g.asked_by = $1::uuid and g.ended_at is null))
  and exists (select 1 from proposals p where p.source_id = s.id and p.state = 'PROPOSED' and p.tier = 'LIKELY'
    and p.dropped_at is null and p.restates_id is null and not ${isBound})`;

const source = object(
  'Source',
  `'id', s.id, 'title', s.title, 'publisher', s.publisher, 'issuerName', s.issuer_name,
   'issuer', ${named('Organisation', 'issuer')}, 'archivedBy', ${named('Person', 'archiver')},
   'proposalsMade', made.all, 'proposalsDecided', made.decided`,
);

const toDecide = page('Source', source, {
  size: 10,
  alias: 's',
  from: `${placed(
    `select s.id, s.title, s.publisher, s.issuer_name, s.issuer_id, s.archived_by, s.archived_at as key, ${all} from sources s
     where ${hasOpen} order by s.archived_at, s.id limit 11`,
    's',
  )}
    left join organisations issuer on issuer.id = s.issuer_id left join people archiver on archiver.id = s.archived_by
    cross join lateral (select count(*) filter (where p.state <> 'PROPOSED' or p.tier = 'LIKELY') as all, count(*) filter (where p.state <> 'PROPOSED') as decided
      from proposals p where p.source_id = s.id and p.dropped_at is null and p.restates_id is null) made`,
  more: counted('s'),
});

const unanswered = `(select count(*)::integer from read_proposals i where i.reading_id = g.id and not exists (
  select 1 from reading_answers a where a.item_id = i.id and a.recorded_by = $1::uuid))`;
const isReader = `exists (select 1 from source_readers r where r.reading_id = g.id and r.person_id = $1::uuid and r.finished_at is null
  and not exists (select 1 from source_readers later where later.replaces_id = r.id))`;

const reading = object(
  'SourceReading',
  `'id', g.id, 'askedAt', g.asked_at, 'unanswered', case when ${isReader} then ${unanswered} end, 'toAdjudicate', 0,
   'lacksReader', false, 'askedBy', ${named('Person', 'asker')}, 'source', ${object('Source', `'id', s.id, 'title', s.title`)}`,
);

const readings = page('SourceReading', reading, {
  size: 10,
  alias: 'g',
  from: `${placed(
    `select g.*, g.sequence as key, ${all} from source_readings g where g.ended_at is null and g.team_id = any($2::uuid[])
     and ${isReader} order by g.sequence limit 11`,
    'g',
  )} join sources s on s.id = g.source_id join people asker on asker.id = g.asked_by`,
  more: counted('g'),
});

const waits = `c.archived_at is null and c.duplicate_of_id is null and c.lead_team_id = any($2::uuid[])
  and k.waits and k.submitted_by is distinct from $1::uuid and (not k.is_decided or ${lastDecision(
    'k.evidence_id',
    `exists (select 1 from supports u where u.evidence_id = k.evidence_id and ${holds('u')}
      and u.created_by is distinct from $1::uuid and u.id <> all(a.support_ids))`,
  )})`;
const submitted = 'evidence_waits k join commitments c on c.id = k.commitment_id';

const toAccept = page(
  'Evidence',
  evidenceItem({ ofCommitment: `, 'reference', ${reference('c.number')}, 'title', c.title` }),
  {
    size: 10,
    alias: 'e',
    from: `${placed(`select e.*, e.submitted_at as key, ${all} from ${submitted} join evidence e on e.id = k.evidence_id where ${waits} order by e.submitted_at, e.id limit 11`, 'e')}
      join commitments c on c.id = e.commitment_id
      left join people submitter on submitter.id = e.submitted_by left join files on files.id = e.file_id
      left join passages p on p.id = e.passage_id left join sources f on f.id = p.source_id`,
    more: counted('e'),
  },
);

const inForce = `judgements j join commitments c on c.id = j.commitment_id ${joinStanding} and s.judgement_id = j.id
    where c.archived_at is null and c.duplicate_of_id is null`;
const toAgreeOn = `${inForce} and c.lead_team_id = any($2::uuid[]) and j.recorded_by is distinct from $1::uuid
  and not exists (select 1 from sign_offs g where g.judgement_id = j.id)`;
const sentBackOn = `${inForce} and j.recorded_by = $1::uuid
  and (select g.decision from sign_offs g where g.judgement_id = j.id order by g.sequence desc limit 1) = 'SENT_BACK'`;
const reportsOf = (shown, waiting) =>
  page('Judgement', shown, {
    size: 10,
    alias: 'j',
    from: `${placed(`select j.*, j.sequence as key, ${all} from ${waiting} order by j.sequence limit 11`, 'j')}
      join commitments c on c.id = j.commitment_id ${joinStanding} left join people recorder on recorder.id = j.recorded_by`,
    more: counted('j'),
  });

const deadline = replyDue('a', 'assessment_id');
const waitingDraft = `assessments a join commitments c on c.id = a.commitment_id where ${isDraft} and ${deadline} >= $3::date
    and c.archived_at is null and c.lead_team_id = any($2::uuid[])`;
const draftsOf = (such) =>
  page('Assessment', assessment, {
    size: 10,
    alias: 'a',
    from: `${placed(`select a.*, ${deadline} as key, ${all} from ${such} order by ${deadline}, a.id limit 11`, 'a')}
      join commitments c on c.id = a.commitment_id ${joinStanding}`,
    more: counted('a'),
  });

const ownDraft = `assessments a join commitments c on c.id = a.commitment_id where ${isDraft} and a.drafted_by = $1::uuid
    and c.archived_at is null`;

/** Only auditors assess, and check findings. */
const nothing = (connection) =>
  object(
    connection,
    `'edges', '[]'::json, 'totalCount', 0, 'pageInfo', ${object('PageInfo', `'hasNextPage', false, 'endCursor', null`)}`,
  );

const waitingRequest = (
  such,
) => `requests r join commitments c on c.id = r.commitment_id where c.archived_at is null and ${such}
    and not exists (select 1 from request_outcomes o where o.request_id = r.id)`;
const requestsOf = (such) =>
  requestsFrom(
    `select r.*, r.sequence as key, ${all} from ${waitingRequest(such)} order by r.sequence limit 11`,
    `join commitments c on c.id = r.commitment_id ${joinStanding}`,
    10,
    counted('r'),
  );

const { datePassed, overdue } = lateness('$3');
const isDue = `c.archived_at is null and c.duplicate_of_id is null and c.responsibility <> 'EXTERNAL'
  and (c.accountable_id = $1::uuid or c.accountable_id is null and c.lead_team_id = any($2::uuid[]))
  and s.status not in ${closed} and (${datePassed}
    or $3::date - (coalesce(s.judged_at, c.created_at) at time zone 'UTC')::date >= 90)
  and (c.marking <> 'OFFICIAL_SENSITIVE' or c.lead_team_id = any($2::uuid[]) or $1::uuid = any(c.named_readers))`;
const stood = `commitments c ${joinStanding}`;

const needing = object(
  'Commitment',
  `'id', c.id, 'reference', ${reference('c.number')}, 'title', c.title, 'status', s.status, 'dueLatest', c.due_latest,
   'datePassed', ${datePassed}, 'overdue', ${overdue}, 'evidenceCount', ${evidenceCount}, 'bestGrade', ${bestGrade},
   'currentReport', ${maybe('j.id', object('Judgement', `'id', j.id, 'recordedAt', j.recorded_at`))},
   'accountable', ${named('Person', 'accountable')}, 'leadTeam', ${named('Team', 'lead')}`,
);

const toReport = page('Commitment', needing, {
  size: 10,
  alias: 'c',
  from: `${placed(`select c.*, ${due} as key, ${all} from ${stood} where ${isDue} order by ${due}, c.id limit 11`, 'c')}
    ${joinStanding}
    left join judgements j on j.id = s.judgement_id left join people accountable on accountable.id = c.accountable_id
    join teams lead on lead.id = c.lead_team_id`,
  more: counted('c'),
});

const asked = { reader: '$1::uuid', teams: '$2::uuid[]', counted };

const text = `select json_build_object('data', json_build_object('sourcesToDecide', ${toDecide}, 'readingsWaiting', ${readings}, 'evidenceToAccept', ${toAccept},
  'reportsToAssess', ${nothing('JudgementConnection')}, 'assessmentsToReply', ${draftsOf(waitingDraft)},
  'ownDraftAssessments', ${draftsOf(ownDraft)}, 'findingsToCheck', ${nothing('FindingConnection')}, 'samplesWaiting', ${samplesWaiting(asked)},
  'findingsToAnswer', ${findingsToAnswer({ reader: '$1::uuid', today: '$3', teams: '$2::uuid[]', counted })},
  'reportsToAgree', ${reportsOf(reportToAgree('$3'), toAgreeOn)}, 'reportsSentBack', ${reportsOf(reportSentBack, sentBackOn)},
  'requestsToDecide', ${requestsOf('c.lead_team_id = any($2::uuid[]) and r.asked_by <> $1::uuid')},
  'ownRequests', ${requestsOf('r.asked_by = $1::uuid')},
  'amendmentsToDecide', ${amendmentsToDecide(asked)}, 'roundsToSign', ${roundsToSign(asked)},
  'roundsToReport', ${roundsToReport(asked)}, 'commitmentsNeeding', ${toReport}, 'myWork', ${toDo}))::text as answer`;

export const myWork = {
  name: 'my work',
  places: [{ page: 'my-work-page' }],
  empty: [
    'readingsWaiting',
    'reportsToAssess',
    'ownDraftAssessments',
    'findingsToCheck',
    'samplesWaiting',
    'findingsToAnswer',
    'amendmentsToDecide',
    'roundsToSign',
    'roundsToReport',
  ],
  floor: { MyWork: { text, values: ({ reader, today }) => [reader.id, reader.teamIds, today] } },
};
