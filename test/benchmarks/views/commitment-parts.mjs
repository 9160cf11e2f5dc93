import { holds, list, maybe, named, object, page, placed, reference, replyDue } from './pieces.mjs';

/** Parts of the floor of the commitment page, with `c` and its standing `s` like all pieces. */

const withdrawal = (type, table, key, of) =>
  `(select ${object(type, `'id', w.id, 'reason', w.reason, 'at', w.at, 'by', ${named('Person', 'by_whom')}`)}
    from ${table} w left join people by_whom on by_whom.id = w."by" where w.${key} = ${of})`;

export const isWithdrawn = (evidence) =>
  `exists (select 1 from evidence_withdrawals w where w.evidence_id = ${evidence})`;

/** Whether `n` is a later version of the evidence `e` that was not withdrawn. */
const isNewer = `n.item_id = e.item_id and n.number > e.number and not ${isWithdrawn('n.id')}`;

const newerVersion = `(select ${object('Evidence', `'id', n.id`)} from evidence n where ${isNewer} order by n.number desc limit 1)`;

/** Selects from `a`, the latest decision on the evidence. */
export const lastDecision = (evidence, select) =>
  `(select ${select} from acceptances a where a.evidence_id = ${evidence} order by a.sequence desc limit 1)`;

const isAccepted = (support) =>
  lastDecision(
    `${support}.evidence_id`,
    `case when ${support}.id = any(a.support_ids) then a.decision = 'ACCEPTED' end`,
  );

/** The evidence for a claim, supporting before contradicting and best grade first. */
export const supportsOf = (claim, id) =>
  list(
    object(
      'Support',
      `'id', p.id, 'role', p.role, 'grade', p.grade, 'isAccepted', ${isAccepted('p')},
       'evidence', ${object(
         'Evidence',
         `'id', e.id, 'title', e.title, 'isWithdrawn', ${isWithdrawn('e.id')},
         'validUntil', e.valid_until, 'newerVersion', ${newerVersion}`,
       )}`,
    ),
    `supports p join evidence e on e.id = p.evidence_id where p.claim_id = ${id} and p.claim = '${claim}' and ${holds('p')}`,
    'p.role desc, p.grade, p.sequence',
  );

const missing = `'missing', ${list(object('MissingThing', `'id', m.id, 'words', m.words`), 'missing_things m where m.judgement_id = j.id', 'm.position, m.id')}`;

const reportWithoutMissing = `'id', j.id, 'rationale', j.rationale, 'effectiveOn', j.effective_on, 'recordedAt', j.recorded_at,
   'recordedBy', ${named('Person', 'recorder')},
   'statements', ${list(
     object(
       'Statement',
       `'id', t.id, 'passage', ${object(
         'Passage',
         `'id', p.id, 'quote', p.quote, 'source', ${object('Source', `'id', f.id, 'publisher', f.publisher, 'published', f.published`)}`,
       )}`,
     ),
     `judgement_statements cited join statements t on t.id = cited.statement_id join passages p on p.id = t.passage_id
      join sources f on f.id = p.source_id where cited.judgement_id = j.id`,
     't.created_at, t.id',
   )}, 'supports', ${supportsOf('JUDGEMENT', 'j.id')}`;

const shownOfReport = `${reportWithoutMissing}, ${missing}`;

/** The last days on which evidence of the needed grade supports a milestone `m`, and on which it proves it. */
export const joinProof = `cross join lateral (
  select max(e.until) as supported, max(e.until) filter (where ${lastDecision('e.id', `a.decision = 'ACCEPTED' and e.support_id = any(a.support_ids)`)}) as met
  from (select e.id, u.id as support_id, coalesce(e.valid_until, 'infinity') as until
    from supports u join evidence e on e.id = u.evidence_id
    where u.claim_id = m.id and u.claim = 'MILESTONE' and u.role = 'SUPPORTS' and u.grade <= m.needed_grade
      and not ${isWithdrawn('e.id')} and ${holds('u')}
      and not exists (select 1 from evidence n where ${isNewer})) e) proof`;

/** Milestones without accepted evidence that stand against “delivered”. */
export const unproven = ({ today, members = '', such = '' }) =>
  list(
    object('Milestone', `'id', q.id, 'words', q.words, ${members} 'weakened', u.since_test`),
    `unproven_milestones u join milestones q on q.id = u.milestone_id where ${such} u.commitment_id = c.id and u.proven_until < ${today}::date`,
    'q.position, q.id',
  );

const isAnswered = `exists (select 1 from assessment_replies r where r.assessment_id = a.id)`;
const isWithdrawnAssessment = `exists (select 1 from assessment_withdrawals w where w.assessment_id = a.id)`;

/** An assessment `a` that was neither replied to nor withdrawn. */
export const isDraft = `not ${isAnswered} and not ${isWithdrawnAssessment}`;

/** Whether a reader in the teams that `teams` lists sees it today, who may see its commitment `c`. */
const isAssessmentSeen = (teams) => `(c.lead_team_id = any(${teams})
  or exists (select 1 from public.assessment_replies r where r.assessment_id = a.id))`;

const milestone = object('Milestone', `'id', m.id, 'words', m.words, 'removedAt', m.removed_at`);

/** An assessment `a` of a commitment `c` with its standing `s`. */
export const assessment = object(
  'Assessment',
  `'id', a.id, 'status', a.status, 'rationale', a.rationale, 'confidence', a.confidence, 'confidenceReason', a.confidence_reason,
   'replyDue', ${replyDue('a', 'assessment_id')}, 'firstReplyDue', a.reply_due, 'override', a.override, 'draftedAt', a.drafted_at, 'isDraft', ${isDraft},
   'isCurrent', exists (select 1 from standings z where z.commitment_id = c.id and z.voice = 'ASSESSED'
     and z.until_at = 'infinity' and z.assessment_id = a.id),
   'draftedBy', (select ${named('Person', 'p')} from people p where p.id = a.drafted_by),
   'test', (select ${object('DeliveryTest', `'id', d.id, 'number', d.number`)} from delivery_tests d where d.id = a.delivery_test_id),
   'unmetMilestones', ${list(milestone, 'milestones m where m.id = any(a.unmet_milestone_ids)', 'm.position, m.id')},
   'verdicts', ${list(
     object(
       'AssessmentVerdict',
       `'id', v.id, 'isSufficient', v.is_sufficient, 'isAppropriate', v.is_appropriate, 'words', v.words, 'milestone', ${milestone}`,
     ),
     'assessment_verdicts v join milestones m on m.id = v.milestone_id where v.assessment_id = a.id',
     'v.position, v.id',
   )},
   'reply', (select ${object('AssessmentReply', `'ending', r.ending, 'words', r.words, 'at', r.at, 'by', ${named('Person', 'p')}`)}
     from assessment_replies r left join people p on p.id = r."by" where r.assessment_id = a.id),
   'withdrawal', (select ${object('AssessmentWithdrawal', `'reason', w.reason, 'at', w.at, 'by', ${named('Person', 'p')}`)}
     from assessment_withdrawals w join people p on p.id = w."by" where w.assessment_id = a.id),
   'judgement', (select ${object(
     'Judgement',
     `'id', j.id, 'status', j.status, 'effectiveOn', j.effective_on, 'isCurrent', j.id is not distinct from s.judgement_id,
      'isWithdrawn', exists (select 1 from judgement_withdrawals w where w.judgement_id = j.id)`,
   )} from judgements j where j.id = a.judgement_id),
   'commitment', ${object(
     'Commitment',
     `'id', c.id, 'reference', ${reference('c.number')}, 'title', c.title, 'archivedAt', c.archived_at,
      'leadTeam', ${object('Team', `'id', c.lead_team_id`)}`,
   )}`,
);

export const currentAssessment = `(select ${assessment} from standings assessed join assessments a on a.id = assessed.assessment_id
  where assessed.commitment_id = c.id and assessed.voice = 'ASSESSED' and assessed.until_at = 'infinity')`;

export const draftAssessments = (teams) =>
  list(
    object(
      'Assessment',
      `'id', a.id, 'replyDue', ${replyDue('a', 'assessment_id')}, 'draftedBy', ${object('Person', `'id', a.drafted_by`)},
       'judgement', ${object('Judgement', `'id', a.judgement_id`)}`,
    ),
    `assessments a where a.commitment_id = c.id and ${isDraft} and ${isAssessmentSeen(teams)}`,
    'a.sequence desc',
  );

export const assessments = (teams) =>
  page('Assessment', assessment, {
    size: 20,
    alias: 'a',
    from: placed(
      `select a.*, a.sequence as key from assessments a where a.commitment_id = c.id and ${isAssessmentSeen(teams)}
       order by a.sequence desc limit 21`,
      'a',
    ),
  });

const request = object(
  'CommitmentRequest',
  `'id', r.id, 'kind', r.kind, 'reason', r.reason, 'fromWords', r.from_words, 'fromEdtf', r.from_edtf, 'dueWords', r.due_words,
   'dueEdtf', r.due_edtf, 'askedAt', r.asked_at, 'askedBy', ${named('Person', 'asker')}, 'statement', ${maybe(
     't.id',
     object(
       'Statement',
       `'id', t.id, 'passage', ${object('Passage', `'id', p.id, 'quote', p.quote`)}, 'source', ${object('Source', `'id', f.id, 'title', f.title`)}`,
     ),
   )}, 'outcome', ${maybe(
     'o.request_id',
     object('RequestOutcome', `'ending', o.ending, 'words', o.words, 'at', o.at, 'by', ${named('Person', 'ender')}`),
   )}, 'commitment', ${object(
     'Commitment',
     `'id', c.id, 'reference', ${reference('c.number')}, 'title', c.title, 'archivedAt', c.archived_at, 'dueWords', c.due_words,
      'dueEdtf', c.due_edtf, 'status', s.status, 'leadTeam', ${object('Team', `'id', c.lead_team_id`)},
      'lastReport', (select ${object('Judgement', `'id', j.id`)} from judgements j where j.commitment_id = c.id order by j.sequence desc limit 1)`,
   )}`,
);

/** Requests `r` of a commitment `c` with its standing `s`, from a selection of rows with their key. */
export const requestsFrom = (chosen, join, size, more = '') =>
  page('CommitmentRequest', request, {
    size,
    alias: 'r',
    from: `${placed(chosen, 'r')} ${join} join people asker on asker.id = r.asked_by
      left join request_outcomes o on o.request_id = r.id left join people ender on ender.id = o."by"
      left join statements t on t.id = r.statement_id left join passages p on p.id = t.passage_id left join sources f on f.id = t.source_id`,
    more,
  });

export const requests = requestsFrom(
  'select r.*, r.sequence as key from requests r where r.commitment_id = c.id order by r.sequence desc limit 21',
  '',
  20,
);

const signOffs = list(
  object(
    'SignOff',
    `'id', g.id, 'decision', g.decision, 'reason', g.reason, 'override', g.override, 'at', g.at, 'unmetMilestones', '[]'::json, 'removedMilestones', ${list(
      object('Milestone', `'id', q.id, 'words', q.words`),
      'milestones q where q.commitment_id = c.id and q.is_required and q.created_at <= g.at and q.removed_at >= g.at',
      'q.position, q.id',
    )},
     'test', ${maybe('tested.id', object('DeliveryTest', `'id', tested.id, 'number', tested.number`))}, 'by', ${named('Person', 'signer')}`,
  ),
  `sign_offs g join people signer on signer.id = g."by" left join delivery_tests tested on tested.id = g.delivery_test_id
   where g.judgement_id = j.id`,
  'g.sequence desc',
);

const isWithdrawnReport = `exists (select 1 from judgement_withdrawals w where w.judgement_id = j.id)`;
const inCommitment = `'id', c.id, 'archivedAt', c.archived_at, 'leadTeam', ${object('Team', `'id', c.lead_team_id`)},
  'deliveryTest', (select ${object('DeliveryTest', `'id', d.id`)} from delivery_tests d where d.commitment_id = c.id
    order by d.number desc limit 1)`;

/** What deciding on a report needs; `ofCommitment` are further members of its commitment. */
const signable = (today, ofCommitment = '') => `'status', j.status, 'isWithdrawn', ${isWithdrawnReport},
   'isCurrent', j.id is not distinct from s.judgement_id, 'signOffs', ${signOffs},
   'unprovenMilestones', ${unproven({ today, such: `j.status = 'DELIVERED' and` })}, 'commitment', ${object('Commitment', `${inCommitment}${ofCommitment}`)}`;

/** A report that was sent back, with its commitment. */
export const reportSentBack = object(
  'Judgement',
  `'id', j.id, 'status', j.status, 'signOffs', ${list(
    object('SignOff', `'id', g.id, 'reason', g.reason, 'at', g.at, 'by', ${named('Person', 'signer')}`),
    `sign_offs g join people signer on signer.id = g."by" where g.judgement_id = j.id`,
    'g.sequence desc',
  )}, 'commitment', ${object('Commitment', `'id', c.id, 'reference', ${reference('c.number')}, 'title', c.title`)}`,
);

/** A report that waits for agreement, with its commitment. */
export const reportToAgree = (today) =>
  object(
    'Judgement',
    `${reportWithoutMissing}, ${signable(today, `, 'reference', ${reference('c.number')}, 'title', c.title`)}`,
  );

const report = object(
  'Judgement',
  `${shownOfReport}, ${signable('$1')},
   'withdrawal', ${withdrawal('JudgementWithdrawal', 'judgement_withdrawals', 'judgement_id', 'j.id')}`,
);

export const agreedReport = `(select ${object('Judgement', `'id', j.id, 'status', j.status, 'effectiveOn', j.effective_on`)}
  from standings agreed join judgements j on j.id = agreed.judgement_id
  where agreed.commitment_id = c.id and agreed.voice = 'AGREED' and agreed.until_at = 'infinity')`;

export const currentReport = `(select ${object('Judgement', `${shownOfReport}, ${signable('$1')}`)} from judgements j left join people recorder on recorder.id = j.recorded_by
  where j.id = s.judgement_id)`;

export const reports = page('Judgement', report, {
  size: 20,
  alias: 'j',
  from: `${placed('select j.*, j.sequence as key from judgements j where j.commitment_id = c.id order by j.sequence desc limit 21', 'j')}
    left join people recorder on recorder.id = j.recorded_by`,
  more: `, 'totalCount', (select count(*) from judgements j where j.commitment_id = c.id)`,
});

const stageChange = object(
  'StageChange',
  `'id', x.id, 'stage', x.stage, 'effectiveEdtf', x.effective_edtf, 'recordedAt', x.recorded_at, 'reason', x.reason,
   'recordedBy', ${named('Person', 'recorder')}, 'party', ${maybe(
     'p.id',
     object('Party', `'id', p.id, 'words', p.words, 'organisation', ${named('Organisation', 'o')}`),
   )}, 'supports', ${supportsOf('STAGE', 'x.id')}`,
);

export const stageChanges = page('StageChange', stageChange, {
  size: 20,
  alias: 'x',
  from: `${placed('select x.*, x.sequence as key from stage_changes x where x.commitment_id = c.id order by x.sequence desc limit 21', 'x')}
    left join people recorder on recorder.id = x.recorded_by
    left join parties p on p.id = x.party_id left join organisations o on o.id = p.organisation_id`,
});

const amount = `'id', a.id, 'stage', a.stage, 'value', a.value::text, 'currency', a.currency`;

export const currentAmounts = list(
  object('MoneyAmount', amount),
  'current_amounts a where a.commitment_id = c.id',
  'a.sequence',
);

/** Evidence with what is shown of it everywhere; `own` are further members, and `ofCommitment` those of its commitment. */
export const evidenceItem = ({ own = '', ofCommitment = '' }) =>
  object(
    'Evidence',
    `'id', e.id, 'kind', e.kind, 'title', e.title, 'address', e.address, 'measure', e.measure,
   'value', e.value::text, 'unit', e.unit, 'period', e.period, 'comparison', e.comparison, 'effectiveEdtf', e.effective_edtf, 'validUntil', e.valid_until, 'lookedFor', e.looked_for,
   'lookedIn', e.looked_in, 'number', e.number, 'revisionReason', e.revision_reason, 'place', e.place, 'quote', e.quote, 'submittedAt', e.submitted_at,
   'submittedBy', ${named('Person', 'submitter')}, 'isWithdrawn', ${isWithdrawn('e.id')},
   'newerVersion', ${newerVersion}${own},
   'file', ${maybe('files.id', object('StoredFile', `'id', files.id, 'name', files.name, 'size', files.size, 'sha256', files.sha256`))},
   'copies', ${list(
     object(
       'ArchivedCopy',
       `'id', copy.id, 'address', copy.address, 'fetchedAt', copy.fetched_at, 'keptBy', ${named('Person', 'keeper')},
        'file', ${object('StoredFile', `'id', copied.id, 'size', copied.size, 'sha256', copied.sha256`)}`,
     ),
     `archived_copies copy join people keeper on keeper.id = copy.kept_by join files copied on copied.id = copy.file_id
      where copy.evidence_id = e.id`,
     'copy.sequence desc',
   )},
   'passage', ${maybe(
     'p.id',
     object(
       'Passage',
       `'id', p.id, 'quote', p.quote,
        'source', ${object('Source', `'id', f.id, 'title', f.title, 'publisher', f.publisher, 'published', f.published`)}`,
     ),
   )}, 'acceptances', ${list(
     object(
       'Acceptance',
       `'id', a.id, 'decision', a.decision, 'reason', a.reason, 'at', a.at, 'by', ${named('Person', 'decider')}`,
     ),
     `acceptances a join people decider on decider.id = a."by" where a.evidence_id = e.id`,
     'a.sequence desc',
   )}, 'commitment', ${object(
     'Commitment',
     `'id', c.id, 'kind', c.kind, 'archivedAt', c.archived_at, 'leadTeam', ${object('Team', `'id', c.lead_team_id`)}${ofCommitment}`,
   )}, 'supports', ${list(
     object(
       'Support',
       `'id', u.id, 'role', u.role, 'grade', u.grade, 'isAccepted', ${isAccepted('u')},
        'createdBy', ${maybe('u.created_by', object('Person', `'id', u.created_by`))}, 'milestone', ${maybe('m.id', object('Milestone', `'id', m.id, 'words', m.words`))},
        'stageChange', ${maybe('x.id', object('StageChange', `'id', x.id, 'stage', x.stage`))},
        'judgement', ${maybe('j.id', object('Judgement', `'id', j.id, 'status', j.status, 'effectiveOn', j.effective_on`))},
        'partyReport', ${maybe('r.id', object('PartyReport', `'id', r.id, 'status', r.status, 'party', ${object('Party', `'id', q.id, 'words', q.words, 'organisation', ${named('Organisation', 'w')}`)}`))},
        'moneyAmount', ${maybe('a.id', object('MoneyAmount', amount))}`,
     ),
     `supports u left join milestones m on m.id = u.claim_id left join stage_changes x on x.id = u.claim_id
      left join judgements j on j.id = u.claim_id left join money_amounts a on a.id = u.claim_id
      left join party_reports r on r.id = u.claim_id left join parties q on q.id = r.party_id left join organisations w on w.id = q.organisation_id
      where u.evidence_id = e.id and ${holds('u')}`,
     'u.sequence',
   )}`,
  );

const ofOwnPage = `, 'earlierVersions', ${list(
  object('Evidence', `'id', earlier.id`),
  'evidence earlier where earlier.item_id = e.item_id and earlier.number < e.number',
  'earlier.number desc',
)},
  'withdrawal', ${withdrawal('EvidenceWithdrawal', 'evidence_withdrawals', 'evidence_id', 'e.id')}`;

export const evidence = page('Evidence', evidenceItem({ own: ofOwnPage }), {
  size: 50,
  alias: 'e',
  from: `${placed(
    `select e.*, e.submitted_at as key from evidence e where e.commitment_id = c.id
       and not exists (select 1 from evidence n where ${isNewer}) order by e.submitted_at desc, e.id desc limit 51`,
    'e',
  )} left join people submitter on submitter.id = e.submitted_by left join files on files.id = e.file_id
    left join passages p on p.id = e.passage_id left join sources f on f.id = p.source_id`,
});

const key = `case when f.state in ('OPEN', 'STARTED') then '0' || coalesce(f.due_on::text, '9999-12-31')
  else '1' || (99999999999 - extract(epoch from f.finished_at)::bigint)::text end`;

const followUp = object(
  'FollowUp',
  `'id', f.id, 'version', f.version, 'title', f.title, 'details', f.details, 'dueOn', f.due_on, 'state', f.state,
   'createdAt', f.created_at, 'createdBy', ${named('Person', 'creator')}, 'finishedAt', f.finished_at, 'outcome', f.outcome,
   'cancelledReason', f.cancelled_reason, 'assignee', ${named('Person', 'doer')}, 'team', ${named('Team', 'doing')},
   'missingThing', ${maybe('m.id', object('MissingThing', `'id', m.id, 'words', m.words`))}, 'commitment', ${object(
     'Commitment',
     `'id', c.id, 'changedAt', c.changed_at, 'reference', ${reference('c.number')}, 'title', c.title,
      'openFollowUps', coalesce(next.open, 0), 'leadTeam', ${object('Team', `'id', c.lead_team_id`)},
      'nextFollowUp', ${maybe('next.id', object('FollowUp', `'id', next.id`))}`,
   )}`,
);

export const followUps = page('FollowUp', followUp, {
  size: 50,
  alias: 'f',
  from: `${placed(`select f.*, ${key} as key from follow_ups f where f.commitment_id = c.id order by ${key}, f.id limit 51`, 'f')}
    left join people creator on creator.id = f.created_by left join people doer on doer.id = f.assignee_id
    left join teams doing on doing.id = f.team_id left join missing_things m on m.id = f.missing_thing_id`,
});

const milestoneNow = object(
  'Milestone',
  `'id', m.id, 'words', m.words, 'isRequired', m.is_required, 'neededGrade', m.needed_grade, 'removedAt', m.removed_at,
   'isAfterReport', m.is_after_report`,
);

const isRequired = 'm.commitment_id = d.commitment_id and m.is_required and m.removed_at is null';
const isOther = `(m.removed_at is not null or not m.is_required or m.words <> was.words or m.needed_grade <> was.needed_grade)`;
const haveChanged = `(exists (select 1 from delivery_test_milestones was join milestones m on m.id = was.milestone_id
    where was.delivery_test_id = d.id and ${isOther})
  or exists (select 1 from milestones m where ${isRequired} and not exists (
    select 1 from delivery_test_milestones was where was.delivery_test_id = d.id and was.milestone_id = m.id)))`;

/** The current version of the test of delivery. */
export const deliveryTest = `(select ${object(
  'DeliveryTest',
  `'id', d.id, 'number', d.number, 'delivered', d.delivered, 'partlyDelivered', d.partly_delivered, 'notDelivered', d.not_delivered,
   'whoseWord', d.whose_word, 'inferred', d.inferred, 'isByDueDate', d.is_by_due_date, 'dueEdtf', d.due_edtf, 'dueWords', d.due_words,
   'dueBasis', d.due_basis, 'dueAgainst', d.due_against, 'dueWhy', d.due_why, 'reason', d.reason, 'isAfterReport', d.is_after_report,
   'writtenAt', d.written_at, 'writtenBy', ${named('Person', 'writer')},
   'usedFor', array(select distinct used.use from delivery_test_uses used where used.delivery_test_id = d.id order by 1),
   'usedBefore', array(select distinct used.use from delivery_test_uses used where used.delivery_test_id = any(array(
     select earlier.id from delivery_tests earlier where earlier.commitment_id = c.id and earlier.number < d.number)) order by 1),
   'haveMilestonesChanged', ${haveChanged}, 'milestones', ${list(
     object(
       'DeliveryTestMilestone',
       `'id', was.id, 'words', was.words, 'neededGrade', was.needed_grade, 'milestone', ${milestoneNow}`,
     ),
     `delivery_test_milestones was join milestones m on m.id = was.milestone_id where was.delivery_test_id = d.id`,
     'was.position, was.id',
   )}`,
)} from delivery_tests d left join people writer on writer.id = d.written_by where d.commitment_id = c.id
  order by d.number desc limit 1)`;

const checked = (aspect, isStated, isInferred) =>
  object(
    'CheckedAspect',
    `'aspect', '${aspect}', 'extent', case when ${isStated} then 'STATED' when ${isInferred} then 'INFERRED' else 'MISSING' end`,
  );
const undertakes = (is) => `exists (select 1 from parties p where p.commitment_id = c.id and p.removed_at is null
  and p.role = 'UNDERTAKES' and p.organisation_id is not null and ${is})`;
const stated = (kind, ...fields) => `c.kind = '${kind}' and c.kind_fields ?| '{${fields.join()}}'`;

/** Whether it can be judged at all. */
export const checkability = `json_build_array(${[
  checked('WHO', undertakes('not p.is_inferred'), undertakes('p.is_inferred')),
  checked(
    'WHAT',
    `exists (select 1 from statements t where t.commitment_id = c.id and t.roles && '{STATES,CHANGES}')`,
    'c.no_statement_reason is not null',
  ),
  checked(
    'HOW_MUCH',
    `c.amount is not null or ${stated('OPERATION', 'target')}`,
    `c.amount_words is not null or c.kind not in ('FUNDING', 'OPERATION', 'OTHER')`,
  ),
  checked(
    'BY_WHEN',
    `c.due_edtf is not null and c.due_basis = 'EXPLICIT' and c.due_readings = '{}'`,
    'c.due_edtf is not null',
  ),
  checked(
    'MEASURED_HOW',
    [
      stated('FUNDING', 'base', 'period'),
      stated('AGREEMENT', 'instrumentType'),
      stated('SUMMIT', 'venue', 'start'),
      stated('PARTNERSHIP', 'purpose'),
      stated('SANCTIONS', 'legalInstrument'),
      stated('REFORM', 'instrument'),
      stated('OPERATION', 'measure'),
    ].join(' or '),
    'exists (select 1 from milestones m where m.commitment_id = c.id and m.is_required and m.removed_at is null)',
  ),
].join()})`;
