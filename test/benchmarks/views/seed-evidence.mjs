const hashed = 'abs(hashtext(e.item_id::text))';

/** The next version of every `one` of so many pieces of evidence, cited for the same claims. */
const revised = (number, one) => [
  `insert into evidence (id, item_id, number, revision_reason, commitment_id, kind, title, effective_edtf, effective_earliest,
      effective_latest, valid_until, address, submitted_by, submitted_at)
    select gen_random_uuid(), e.item_id, ${number}, 'A table was corrected.', e.commitment_id, e.kind, e.title, e.effective_edtf,
      e.effective_earliest, e.effective_latest, e.valid_until + 30, e.address || '/${number}', e.submitted_by, e.submitted_at + interval '3 hours'
    from evidence e where e.number = ${number} - 1 and ${hashed} % ${one} = 0
      and exists (select 1 from current_evidence c where c.item_id = e.item_id)`,
  `insert into supports (id, evidence_id, commitment_id, claim, claim_id, role, grade, created_at)
    select gen_random_uuid(), e.id, s.commitment_id, s.claim, s.claim_id, s.role, s.grade, e.submitted_at
    from evidence e join evidence earlier on earlier.item_id = e.item_id and earlier.number = e.number - 1
    join supports s on s.evidence_id = earlier.id where e.number = ${number}`,
];

/** One piece in eight has a second version, and one in 24 a third, after the second was accepted. */
export const revisedStatements = revised(2, 8);
export const revisedAgainStatements = revised(3, 24);

/** One in four reports that nothing is known or begun cites a search. */
export const searchStatements = [
  `insert into evidence (id, commitment_id, kind, title, looked_for, looked_in, effective_edtf, effective_earliest, effective_latest,
      submitted_by, submitted_at)
    select gen_random_uuid(), j.commitment_id, 'SEARCH', 'Nothing found: the signed minutes', 'the signed minutes',
      '{gov.uk,the gazette of the region}', day::text, day, day, j.recorded_by, j.recorded_at + interval '1 day'
    from judgements j join commitments c on c.id = j.commitment_id
    cross join lateral (select (j.recorded_at at time zone 'UTC')::date as day) searched
    where j.status in ('UNCLEAR', 'NOT_STARTED') and c.number % 4 = 2`,
  `insert into supports (id, evidence_id, commitment_id, claim, claim_id, role, grade, created_at)
    select gen_random_uuid(), e.id, e.commitment_id, 'JUDGEMENT', j.id, 'SUPPORTS', 'D', e.submitted_at
    from evidence e join judgements j on j.commitment_id = e.commitment_id and j.status in ('UNCLEAR', 'NOT_STARTED')
      and j.recorded_at = e.submitted_at - interval '1 day'
    where e.kind = 'SEARCH'`,
];
