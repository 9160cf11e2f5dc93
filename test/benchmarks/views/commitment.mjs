import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { factsIn } from '@followthrough/domain/facts';
import {
  agreedReport,
  assessments,
  checkability,
  currentAmounts,
  currentAssessment,
  currentReport,
  deliveryTest,
  draftAssessments,
  evidence,
  followUps,
  joinProof,
  reports,
  requests,
  stageChanges,
  supportsOf,
  unproven,
} from './commitment-parts.mjs';
import { findings, openFindingCount, openFindings } from './finding-parts.mjs';
import {
  bestGrade,
  evidenceCount,
  joinNext,
  joinStanding,
  lateness,
  list,
  maybe,
  named,
  object,
  reference,
} from './pieces.mjs';

const statement = object(
  'Statement',
  `'id', t.id, 'roles', t.roles, 'manner', t.manner, 'force', t.force, 'speakerName', t.speaker_name, 'speakerOffice', t.speaker_office,
   'firstSourceNotHeld', t.first_source_not_held, 'isFirst', t.id = first.id, 'passage', ${object('Passage', `'id', p.id, 'quote', p.quote`)},
   'source', ${object(
     'Source',
     `'id', f.id, 'title', f.title, 'publisher', f.publisher, 'issuerName', f.issuer_name,
      'issuer', ${named('Organisation', 'issuer')}, 'published', f.published`,
   )}`,
);
const fromStatements = `statements t join passages p on p.id = t.passage_id join sources f on f.id = t.source_id
  left join organisations issuer on issuer.id = f.issuer_id`;

/** The first or last of its statements, by the date of their source. */
const chosenStatement = (way) => `left join lateral (
  select t.id, f.published from statements t join sources f on f.id = t.source_id where t.commitment_id = c.id
  order by f.published_latest ${way} nulls last, t.created_at ${way}, t.id limit 1) ${way === 'asc' ? 'first' : 'latest'} on true`;

const milestone = object(
  'Milestone',
  `'id', m.id, 'words', m.words, 'isRequired', m.is_required, 'neededGrade', m.needed_grade, 'isAfterReport', m.is_after_report, 'dueEdtf', m.due_edtf, 'dueWords', m.due_words,
   'dueBasis', m.due_basis, 'dueAgainst', m.due_against, 'dueWhy', m.due_why, 'supports', ${supportsOf('MILESTONE', 'm.id')},
   'isMet', coalesce(proof.met >= $1::date, false), 'isSupported', coalesce(proof.supported >= $1::date, false),
   'expiredOn', case when proof.met < $1::date then proof.met end`,
);

const isHeard = `exists (select 1 from statements t join sources f on f.id = t.source_id
  where t.commitment_id = c.id and t.roles && '{STATES,CHANGES}' and p.organisation_id in (with recursive above as (
    select o.id, o.parent_id from organisations o where o.id = f.issuer_id
    union select o.id, o.parent_id from organisations o join above a on o.id = a.parent_id) select id from above))`;
const party = `'id', p.id, 'words', p.words`;
const heard = (such) =>
  list(
    object('Party', `${party}, 'organisation', ${named('Organisation', 'o')}`),
    `parties p left join organisations o on o.id = p.organisation_id where p.commitment_id = c.id and p.removed_at is null and ${such}`,
    'p.position, p.id',
  );
const statedPosition = `(select ${object(
  'PartyPosition',
  `'id', r.id, 'position', r.position, 'note', r.note, 'recordedAt', r.recorded_at, 'recordedBy', ${named('Person', 'recorder')},
   'statement', ${maybe(
     't.id',
     object(
       'Statement',
       `'id', t.id, 'passage', ${object('Passage', `'id', q.id, 'quote', q.quote`)},
        'source', ${object('Source', `'id', f.id, 'title', f.title, 'published', f.published`)}`,
     ),
   )}`,
)} from party_positions r left join people recorder on recorder.id = r.recorded_by left join statements t on t.id = r.statement_id
  left join passages q on q.id = t.passage_id left join sources f on f.id = t.source_id
  where r.party_id = p.id order by r.sequence desc limit 1)`;
const reportOnParty = `(select ${object(
  'PartyReport',
  `'id', r.id, 'status', r.status, 'rationale', r.rationale, 'effectiveOn', r.effective_on, 'recordedAt', r.recorded_at,
   'recordedBy', ${named('Person', 'recorder')}, 'supports', ${supportsOf('PARTY', 'r.id')}`,
)} from party_reports r left join people recorder on recorder.id = r.recorded_by where r.party_id = p.id
  and not exists (select 1 from party_report_withdrawals w where w.party_report_id = r.id)
  order by r.effective_on desc, r.sequence desc limit 1)`;
const parties = list(
  object(
    'Party',
    `${party}, 'role', p.role, 'isInferred', p.is_inferred, 'isHeard', ${isHeard}, 'organisation', ${maybe(
      'o.id',
      object('Organisation', `'id', o.id, 'name', o.name, 'shortName', o.short_name`),
    )}, 'stage', nullif((select x.stage from stage_changes x where x.commitment_id = c.id
       and (x.party_id = p.id or x.party_id is null) order by x.sequence desc limit 1), s.stage),
     'statedPosition', ${statedPosition}, 'currentReport', ${reportOnParty}`,
  ),
  `parties p left join organisations o on o.id = p.organisation_id where p.commitment_id = c.id and p.removed_at is null`,
  'p.position, p.id',
);

const other = object('Commitment', `'id', o.id, 'reference', ${reference('o.number')}, 'title', o.title`);
const links = (near, far, name) =>
  list(
    object('CommitmentLink', `'id', l.id, 'kind', l.kind, '${name}', ${other}`),
    `commitment_links l join commitments o on o.id = l.${far} where l.${near} = c.id and l.removed_at is null`,
    'l.created_at, l.id',
  );

const missing = list(
  object(
    'MissingThing',
    `'id', m.id, 'words', m.words, 'followUps', ${list(
      object(
        'FollowUp',
        `'id', f.id, 'state', f.state, 'assignee', ${named('Person', 'doer')}, 'team', ${named('Team', 'doing')}`,
      ),
      `follow_ups f left join people doer on doer.id = f.assignee_id left join teams doing on doing.id = f.team_id
       where f.missing_thing_id = m.id`,
      'f.created_at, f.id',
    )}`,
  ),
  'missing_things m where m.judgement_id = s.judgement_id',
  'm.position, m.id',
);

const rungs = list(
  object(
    'RungMark',
    `'id', r.id, 'stage', r.stage, 'reason', r.reason, 'recordedAt', r.recorded_at, 'recordedBy', ${named('Person', 'recorder')}`,
  ),
  `rung_marks r left join people recorder on recorder.id = r.recorded_by
   where r.commitment_id = c.id and r.kind = c.kind and not r.applies and r.stage <> s.stage and not exists (
     select 1 from rung_marks l where l.commitment_id = c.id and l.kind = r.kind and l.stage = r.stage and l.sequence > r.sequence)`,
  'r.sequence',
);

const backgrounds = list(
  object(
    'Background',
    `'id', b.id, 'note', ${object(
      'Note',
      `'id', n.id, 'kind', n.kind, 'words', n.words, 'passage', ${object(
        'Passage',
        `'id', p.id, 'quote', p.quote,
         'source', ${object('Source', `'id', f.id, 'title', f.title, 'publisher', f.publisher, 'published', f.published`)}`,
      )}`,
    )}`,
  ),
  `backgrounds b join notes n on n.id = b.note_id join passages p on p.id = n.passage_id join sources f on f.id = n.source_id
   where b.commitment_id = c.id`,
  'b.created_at, b.id',
);

/** Later than the date that was agreed last or, without one, than the first date. */
const isWithoutLeave = (move) => `(${move}.request_id is null and ${move}.leave_needed and (
  ${move}.new_latest is null or ${move}.new_latest > coalesce(
    (select e.new_latest from due_date_moves e where e.commitment_id = ${move}.commitment_id and e.sequence < ${move}.sequence
      and (e.request_id is not null or not e.leave_needed) order by e.sequence desc limit 1),
    (select e.old_latest from due_date_moves e where e.commitment_id = ${move}.commitment_id order by e.sequence limit 1))))`;

const moves = list(
  object(
    'DueDateMove',
    `'id', d.id, 'oldEdtf', d.old_edtf, 'newEdtf', d.new_edtf, 'days', d.new_latest - d.old_latest, 'isWithoutLeave', coalesce(${isWithoutLeave('d')}, false), 'reason', d.reason, 'at', d.at,
     'by', ${named('Person', 'mover')}`,
  ),
  'due_date_moves d left join people mover on mover.id = d."by" where d.commitment_id = c.id',
  'd.sequence, d.id',
);

/** One column each: a fact that is added later is on the page too. */
const facts = factsIn(commitmentFacts)
  .filter(([name, { type }]) => type !== 'own' && type !== 'person' && name !== 'title' && name !== 'kind')
  .map(([name]) => `c.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} as "${name}"`)
  .join(', ');

/** Built as a row, because PostgreSQL functions take at most a hundred arguments, or fifty members. */
const text = `select json_build_object('data', json_build_object('commitmentByReference', (select row_to_json(answer) from (
  select 'Commitment' as "__typename", c.id, ${reference('c.number')} as reference, c.title, c.kind, c.version, c.changed_at as "changedAt",
    s.status, s.stage, coalesce(s.stage_since, first.published) as "stageSince", ${Object.entries(lateness('$1')).map(([name, value]) => `${value} as "${name}"`)},
    c.due_edtf as "dueEdtf", c.due_words as "dueWords", c.due_basis as "dueBasis", c.due_against as "dueAgainst", c.due_why as "dueWhy",
    c.archived_at as "archivedAt", c.archived_reason as "archivedReason", c.amount::text, c.currency, ${facts}, c.responsibility,
    c.no_statement_reason as "noStatementReason", c.created_at as "createdAt", c.duplicate_reason as "duplicateReason",
    ${named('Team', 'team')} as "leadTeam", ${named('Person', 'creator')} as "createdBy", ${maybe(
      'accountable.id',
      object('Person', `'id', accountable.id, 'name', accountable.name, 'deactivatedAt', accountable.deactivated_at`),
    )} as accountable,
    ${list(object('Person', `'id', r.id, 'name', r.name`), 'people r where r.id = any(c.named_readers)', 'r.name, r.id')} as "namedReaders",
    ${list(object('KindFieldValue', `'name', k.key, 'value', k.value`), 'jsonb_each_text(c.kind_fields) k', 'k.key')} as "kindFields",
    ${evidenceCount} as "evidenceCount", ${bestGrade} as "bestGrade", ${evidence} as evidence, coalesce(next.open, 0) as "openFollowUps", ${maybe(
      'next.id',
      object(
        'FollowUp',
        `'id', next.id, 'title', next.title, 'dueOn', next.due_on, 'assignee', ${named('Person', 'assignee')},
         'team', ${named('Team', 'next_team')}`,
      ),
    )} as "nextFollowUp", ${followUps} as "followUps", ${missing} as "missingThings",
    ${list(milestone, `milestones m ${joinProof} where m.commitment_id = c.id and m.removed_at is null`, 'm.position, m.id')} as milestones,
    ${unproven({ today: '$1', members: `'neededGrade', q.needed_grade,` })} as "unprovenMilestones",
    ${list(statement, `${fromStatements} where t.commitment_id = c.id`, 't.created_at, t.id')} as statements,
    (select ${statement} from ${fromStatements} where t.id = latest.id) as "latestStatement",
    (select count(*) from statements t where t.commitment_id = c.id and t.roles && '{STATES,CHANGES}') as "statedTimes",
    ${moves} as "dueDateMoves", (select c.due_latest - d.old_latest from due_date_moves d where d.commitment_id = c.id order by d.sequence limit 1) as "slippageDays",
    coalesce((select ${isWithoutLeave('d')} from due_date_moves d where d.commitment_id = c.id order by d.sequence desc limit 1), false) as "movedWithoutLeave", ${requests} as requests,
    ${parties} as parties, ${heard(isHeard)} as "heardFrom",
    ${heard(`p.role in ('UNDERTAKES', 'DELIVERS', 'PARTNER') and not ${isHeard}`)} as "notHeardFrom",
    ${currentAssessment} as "currentAssessment", ${draftAssessments('$3::uuid[]')} as "draftAssessments", ${assessments('$3::uuid[]')} as assessments,
    ${findings('$1', '$3::uuid[]')} as findings, ${openFindings('$3::uuid[]')} as "openFindings",
    ${openFindingCount('$3::uuid[]')} as "openFindingCount",
    ${currentReport} as "currentReport", ${agreedReport} as "agreedReport", ${reports} as reports, ${stageChanges} as "stageChanges", ${currentAmounts} as "currentAmounts", ${rungs} as "rungsNotApplying",
    (select ${object('Judgement', `'id', j.id`)} from judgements j where j.commitment_id = c.id order by j.sequence desc limit 1) as "lastReport",
    ${deliveryTest} as "deliveryTest", ${checkability} as checkability,
    ${backgrounds} as backgrounds, ${links('from_id', 'to_id', 'to')} as links, ${links('to_id', 'from_id', 'from')} as "linkedFrom",
    (select ${other} from commitments o where o.id = c.duplicate_of_id) as "duplicateOf",
    ${list(other, 'commitments o where o.duplicate_of_id = c.id', 'o.number')} as duplicates
  from commitments c ${joinStanding} join teams team on team.id = c.lead_team_id
    left join people creator on creator.id = c.created_by left join people accountable on accountable.id = c.accountable_id
    ${chosenStatement('asc')} ${chosenStatement('desc')} ${joinNext}
  where c.number = $2) answer)))::text as answer`;

export const commitment = {
  name: 'commitment',
  places: [42, 60, 210, 4200, 9990].map((n) => ({
    page: 'commitment-page',
    params: { reference: `FT-${String(n).padStart(4, '0')}` },
  })),
  floor: {
    Commitment: {
      text,
      values: ({ today, reader, variables }) => [today, Number(variables.reference.slice(3)), reader.teamIds],
    },
  },
};
