import { sourceId } from '../shared/seed.mjs';
import { list, maybe, named, object, page, placed, reference } from './pieces.mjs';

const words = `select json_build_object('data', json_build_object('source', (select ${object(
  'Source',
  `'id', s.id, 'text', s.text, 'isTextIntact', sha256(convert_to(s.text, 'UTF8')) = s.text_sha256`,
)} from sources s where s.id = $1)))::text as answer`;

const note = `'id', n.id, 'kind', n.kind, 'measure', n.measure, 'value', n.value::text, 'valueWords', n.value_words,
  'unit', n.unit, 'words', n.words`;

const parties = list(
  object(
    'ProposedParty',
    `'name', l.name, 'role', l.role, 'meansIssuer', l.means_issuer and found.count <> 1,
     'organisationId', case when found.count = 1 then found.id when l.means_issuer then issuer.id end,
     'organisationName', case when found.count = 1 then found.name when l.means_issuer then issuer.name end`,
  ),
  `(select value ->> 'name' as name, value ->> 'role' as role, coalesce((value ->> 'meansIssuer')::boolean, false) as means_issuer, place
      from jsonb_array_elements(pr.parties) with ordinality as one (value, place)
      union all select s.issuer_name, 'UNDERTAKES', true, 0 where (s.issuer_id is not null or s.issuer_name is not null)
        and not pr.parties @> '[{"role": "UNDERTAKES"}]') l
    cross join lateral (select count(*), (array_agg(o.id))[1] as id, min(o.name) as name from organisations o
      where words_of(o.name, o.short_name, o.aliases) like '%' || lower(l.name) || '%' and (lower(o.name) = lower(l.name)
        or lower(o.short_name) = lower(l.name) or o.code = l.name or exists (
          select 1 from unnest(o.aliases) alias where lower(alias) = lower(l.name)))) found`,
  'l.place',
);

const acts = list(
  object(
    'ProposedAct',
    `'title', act.title, 'kind', act.kind, 'amount', act.amount::text, 'currency', act.currency, 'dueWords', act."dueWords",
     'dueEdtf', act."dueEdtf"`,
  ),
  `rows from (jsonb_to_recordset(pr.acts) as (title text, kind text, amount numeric, currency text, "dueWords" text, "dueEdtf" text))
    with ordinality as act (title, kind, amount, currency, "dueWords", "dueEdtf", place)`,
  'act.place',
);

const duplicates = list(
  object(
    'LikelyDuplicate',
    `'commitmentId', d.id, 'reference', ${reference('d.number')}, 'title', d.title, 'titleLikeness', round(d.likeness::numeric, 2),
     'sharedParties', d.shared`,
  ),
  `(select c.id, c.number, c.title, c.likeness, shared.names as shared, c.likeness + 0.1 * least(cardinality(shared.names), 3) as rank
    from (select c.*, similarity(lower(c.title), lower(pr.title)) as likeness from commitments c
      where pr.state = 'PROPOSED' and c.kind = pr.kind and c.archived_at is null and c.duplicate_of_id is null
        and similarity(lower(c.title), lower(pr.title)) >= 0.18::real
        and not exists (select 1 from statements t where t.commitment_id = c.id and t.passage_id = pr.passage_id) offset 0) c
    cross join lateral (select coalesce(array_agg(distinct coalesce(o.name, p.words)), '{}') as names
      from parties p left join organisations o on o.id = p.organisation_id
      where p.commitment_id = c.id and p.removed_at is null and exists (select 1 from jsonb_array_elements(pr.parties) one
        where lower(one ->> 'name') in (lower(p.words), lower(o.name), lower(o.short_name), lower(o.code))
          or lower(one ->> 'name') in (select lower(alias) from unnest(o.aliases) alias))) shared
    where c.likeness >= 0.3::real or cardinality(shared.names) > 0 order by 6 desc, c.number limit 3) d`,
  'd.rank desc, d.number',
);

const readers = (such, fields) =>
  list(
    object('SourceReader', `'id', r.id, ${fields}`),
    `source_readers r join people reader on reader.id = r.person_id where r.reading_id = b.reading_id
      and ${such} exists (select 1 from source_readers later where later.replaces_id = r.id)`,
    'r.position, r.id',
  );

/** What both found, or what was adjudicated: the seeds have no reading. */
const counting = `(select min(coalesce(a.kind, 'NONE')) from reading_answers a where a.item_id = b.id
  having count(distinct coalesce(a.kind, 'NONE')) = 1)`;

const readIn = `(select ${object(
  'ReadProposal',
  `'id', b.id, 'isSettled', ${counting} is not null, 'isDiffering', ${counting} is null, 'kind', nullif(${counting}, 'NONE'),
   'reading', ${object(
     'SourceReading',
     `'id', g.id, 'isBlind', exists (select 1 from source_readers r where r.reading_id = g.id and r.finished_at is null),
      'team', ${object('Team', `'id', g.team_id`)},
      'readers', ${readers('not', `'finishedAt', r.finished_at, 'person', ${named('Person', 'reader')}`)},
      'formerReaders', ${readers('', `'person', ${object('Person', `'id', reader.id`)}`)}`,
   )},
   'answers', ${list(
     object('ReadingAnswer', `'id', a.id, 'kind', a.kind, 'note', a.note, 'recordedBy', ${named('Person', 'author')}`),
     'reading_answers a join people author on author.id = a.recorded_by where a.item_id = b.id',
     'a.sequence',
   )},
   'adjudication', (select ${object(
     'ReadingAdjudication',
     `'id', j.id, 'kind', j.kind, 'words', j.words, 'at', j.at, 'by', ${named('Person', 'author')}`,
   )} from reading_adjudications j join people author on author.id = j."by" where j.item_id = b.id order by j.sequence desc limit 1)`,
)} from bound_proposals b join source_readings g on g.id = b.reading_id where b.proposal_id = pr.id)`;

const proposal = object(
  'Proposal',
  `'id', pr.id, 'tier', pr.tier, 'version', md5(row(pr.title, pr.kind, pr.parties, pr.amount, pr.currency, pr.due_words, pr.due_edtf, pr.stage,
     pr.force, pr.manner, pr.speaker, row(s.issuer_id, s.issuer_name), pr.restates_id,
       (select array_agg(row(j.id, j.force, j.manner, j.speaker)::text order by j.id) from proposals j
         where j.restates_id = pr.id and j.dropped_at is null))::text), 'state', pr.state, 'title', pr.title, 'kind', pr.kind,
   'amount', pr.amount::text, 'currency', pr.currency, 'dueWords', pr.due_words, 'dueEdtf', pr.due_edtf, 'stage', pr.stage, 'force', pr.force,
   'manner', pr.manner, 'speaker', pr.speaker, 'because', pr.because, 'madeBy', pr.made_by, 'alsoBy', pr.also_by, 'parties', ${parties}, 'acts', ${acts},
   'likelyDuplicates', ${duplicates},
   'decidedAt', pr.decided_at, 'decidedBy', ${named('Person', 'decider')}, 'reasonCode', pr.reason_code, 'reason', pr.reason,
   'note', (select ${object('Note', note)} from notes n where n.id = pr.note_id), 'commitments', ${list(
     object(
       'Commitment',
       `'id', c.id, 'reference', ${reference('c.number')}, 'title', c.title, 'dueWords', c.due_words, 'dueEdtf', c.due_edtf,
        'responsibility', c.responsibility, 'leadTeam', ${named('Team', 't')}`,
     ),
     `proposal_outcomes x join commitments c on c.id = x.commitment_id join teams t on t.id = c.lead_team_id where x.proposal_id = pr.id`,
     'c.number',
   )}, 'restates', (select ${object('Proposal', `'id', m.id, 'title', m.title, 'passage', ${object('Passage', `'id', m.passage_id`)}`)} from proposals m where m.id = pr.restates_id),
   'alsoSaid', ${list(
     object(
       'Proposal',
       `'id', j.id, 'state', j.state, 'passage', ${object('Passage', `'id', jp.id, 'state', case when j.state = 'PROPOSED' then 'ALSO_SAID' else 'STATED' end, 'quote', jp.quote`)}`,
     ),
     `proposals j join passages jp on jp.id = j.passage_id where j.restates_id = pr.id and j.dropped_at is null`,
     'j.position, j.id',
   )}, 'readIn', ${readIn}, 'passage', ${object('Passage', `'id', p.id, 'state', p.state, 'quote', p.quote, 'start', p.start, 'end', p."end"`)},
   'source', ${object('Source', `'id', s.id, 'proposalsMade', made.count, 'proposalsDecided', made.decided, 'proposalsPossible', made.possible`)}`,
);

const passage = object(
  'Passage',
  `'id', p.id, 'start', p.start, 'end', p."end", 'quote', p.quote, 'state', p.state, 'proposal', ${maybe('pr.id', proposal)},
   'statements', ${list(
     object(
       'Statement',
       `'id', t.id, 'roles', t.roles, 'commitment', ${object('Commitment', `'id', c.id, 'reference', ${reference('c.number')}, 'title', c.title`)},
        'createdAt', t.created_at, 'createdBy', ${named('Person', 'creator')}`,
     ),
     `statements t join commitments c on c.id = t.commitment_id left join people creator on creator.id = t.created_by where t.passage_id = p.id`,
     't.created_at, t.id',
   )}, 'notes', ${list(
     object('Note', `${note}, 'createdAt', n.created_at, 'createdBy', ${named('Person', 'creator')}`),
     `notes n left join people creator on creator.id = n.created_by where n.passage_id = p.id`,
     'n.created_at, n.id',
   )}`,
);

const passages = page('Passage', passage, {
  size: 100,
  alias: 'p',
  from: `${placed(
    `select p.*, p.start as key, case
       when exists (select 1 from statements t where t.passage_id = p.id) then 'STATED' when own.state = 'PROPOSED' and own.tier = 'LIKELY' and own.restates_id is null then 'PROPOSED'
       when exists (select 1 from notes n where n.passage_id = p.id) then 'NOTED' when own.state = 'REJECTED' then 'REJECTED'
       when own.state <> 'PROPOSED' then 'DECIDED' when own.restates_id is not null then 'ALSO_SAID' when own.tier = 'POSSIBLE' then 'POSSIBLE' else 'MARKED' end as state
     from passages p left join proposals own on own.passage_id = p.id and own.dropped_at is null
     where p.source_id = s.id and (own.id is null or own.tier = 'LIKELY' or own.state <> 'PROPOSED' or own.restates_id is not null
       or exists (select 1 from statements t where t.passage_id = p.id) or exists (select 1 from notes n where n.passage_id = p.id))
     order by p.start, p.id limit 101`,
    'p',
  )} left join proposals pr on pr.passage_id = p.id and pr.dropped_at is null left join people decider on decider.id = pr.decided_by`,
});

const outside = `(select ${object(
  'OutsideReading',
  `'id', w.id, 'state', w.state, 'model', w.model, 'host', w.host, 'done', w.done, 'total', w.total, 'leftOut', w.left_out,
   'failure', w.failure, 'httpStatus', w.http_status, 'added', (select count(*) from proposals counted
     where counted.source_id = w.source_id and counted.made_by is not null and counted.dropped_at is null)`,
)} from outside_readings w where w.source_id = x.source_id and w.asking = x.asking)`;

const work = `select json_build_object('data', json_build_object('source', (select ${object(
  'Source',
  `'id', s.id, 'version', s.version, 'title', s.title, 'issuerName', s.issuer_name, 'issuer', ${named('Organisation', 'issuer')},
   'publisher', s.publisher, 'published', s.published, 'publishedWords', s.published_words, 'language', s.language, 'address', s.address,
   'copyState', s.copy_state, 'knownGaps', s.known_gaps, 'textSha256', encode(s.text_sha256, 'hex'),
   'archivedAt', s.archived_at, 'archivedBy', ${named('Person', 'archiver')}, 'proposalsMade', made.count, 'proposalsDecided', made.decided, 'proposalsPossible', made.possible,
   'extraction', ${maybe('x.id', object('Extraction', `'id', x.id, 'state', x.state, 'done', x.done, 'total', x.total, 'isCut', x.is_cut, 'otherLanguage', x.other_language, 'isOutdated', x.state = 'DONE' and x.weights_id is distinct from (select reading_weights_id from settings), 'outside', ${outside}`))},
   'original', ${maybe('o.id', object('SourceOriginal', `'sha256', encode(o.sha256, 'hex'), 'size', o.size, 'name', o.name`))},
   'facts', ${list(
     object(
       'SourceFact',
       `'id', f.id, 'name', f.name, 'origin', f.origin, 'why', f.why, 'givenAt', f.given_at, 'givenBy', ${named('Person', 'giver')}`,
     ),
     'source_facts f left join people giver on giver.id = f.given_by where f.source_id = s.id',
     'f.name, f.id',
   )}, 'passages', ${passages}`,
)} from sources s left join organisations issuer on issuer.id = s.issuer_id left join people archiver on archiver.id = s.archived_by
  left join extractions x on x.source_id = s.id left join source_originals o on o.id = s.id
  cross join lateral (select count(*) filter (where state <> 'PROPOSED' or tier = 'LIKELY'),
      count(*) filter (where state <> 'PROPOSED') as decided,
      count(*) filter (where state = 'PROPOSED' and tier = 'POSSIBLE') as possible
    from proposals where source_id = s.id and dropped_at is null and restates_id is null) made
  where s.id = $1)))::text as answer`;

const values = ({ variables }) => [variables.id];

export const source = {
  name: 'source',
  places: [1, 50, 100, 200, 300].map((n) => ({ page: 'source-page', params: { id: sourceId(n) } })),
  floor: { SourceWords: { text: words, values }, SourceWork: { text: work, values } },
};
