const isTested = 'c.number % 4 = 2';
const isChanged = 'c.number % 20 = 10';

/** One commitment in four has a test of delivery, of which one in five has a second version. */
export const testStatements = [
  `insert into delivery_tests (id, commitment_id, number, delivered, partly_delivered, not_delivered, whose_word, inferred,
      is_by_due_date, due_words, due_edtf, due_earliest, due_latest, due_basis, reason, is_after_report, written_at, written_by)
    select gen_random_uuid(), c.id, v, 'Both regions have done it.', 'One of the regions has done it.', 'Neither region has done it.',
      'The joint secretariat', case when c.number % 8 = 2 then '{DELIVERED,NOT_DELIVERED}'::text[] else '{}' end, c.due_latest is not null,
      c.due_words, c.due_edtf, c.due_earliest, c.due_latest, c.due_basis, case when v = 2 then 'The regions agreed on another body.' end,
      v = 2,
      case when v = 2 then coalesce(agreed.at, j.recorded_at) + interval '1 day' else c.created_at end, c.created_by
    from commitments c cross join generate_series(1, 2) v
    join standings s on s.commitment_id = c.id and s.voice = 'REPORTED' and s.until_at = 'infinity' join judgements j on j.id = s.judgement_id
    left join sign_offs agreed on agreed.judgement_id = j.id and agreed.decision = 'AGREED'
    where ${isTested} and (v = 1 or ${isChanged})`,
  // Some milestones needed more than now, or less, and a few were removed since.
  `insert into delivery_test_milestones (id, delivery_test_id, milestone_id, words, needed_grade, position)
    select gen_random_uuid(), t.id, m.id, m.words, case when c.number % 14 = 0 then 'A' when c.number % 3 = 0 then 'C' else m.needed_grade end, m.position
    from delivery_tests t join commitments c on c.id = t.commitment_id join milestones m on m.commitment_id = c.id and m.is_required`,
  `update milestones m set removed_at = t.written_at + interval '1 hour'
    from delivery_tests t join commitments c on c.id = t.commitment_id
    where m.commitment_id = c.id and m.is_required and c.number % 90 = 0
      and t.number = (select max(l.number) from delivery_tests l where l.commitment_id = c.id)`,
  // Reports were signed off against the first version.
  'alter table sign_offs disable trigger only_added_to',
  `update sign_offs g set delivery_test_id = t.id from judgements j join delivery_tests t on t.commitment_id = j.commitment_id
    where j.id = g.judgement_id and t.number = 1`,
  'alter table sign_offs enable trigger only_added_to',
];
