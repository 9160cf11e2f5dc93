import type { Caller, Json } from '../application.js';
import { sampleInput } from '../given-samples.js';
import { mutationDocument } from '../mutations.js';
import { aboutRow, of, reason, type Changes, type Hands, type Ids, type Pick } from './change.js';

const strata = ['KIND', 'TEAM', 'STATUS', 'DUE_YEAR'];

/** What is to be tested, by whom if there are readers, with the result that they see. */
const testable = `select i.id as "itemId", t.id as "testId", n.id as "readerId", n.person_id as "personId", (
    select r.id from sample_results r where r.item_id = i.id and r.test_id = t.id
      and (n.person_id is null or r.recorded_by = n.person_id) order by r.sequence desc limit 1) as "seenResultId"
  from sample_items i join sample_tests t on t.sample_id = i.sample_id
  left join current_sample_readers n on n.sample_id = i.sample_id
  where not exists (select 1 from sample_closings c where c.sample_id = i.sample_id)
    and not exists (select 1 from sample_readings d where d.reader_id = n.id)`;

const handOf = ({ auditor, colleague, third }: Hands, personId: string | null): Caller =>
  [colleague, third].find(({ id }) => id === personId) ?? auditor;

const resultOf = (pick: Pick, { itemId, testId, seenResultId }: Json) => ({
  ...{ itemId, testId, seenResultId },
  result: of(pick, ['PASSED', 'EXCEPTION', 'NOT_APPLICABLE']),
  note: `As paper ${pick(99)} says.`,
});

const latest = (position: number) => `(select r.result from sample_results r join sample_readers n
  on n.sample_id = i.sample_id and n.position = ${position} and n.person_id = r.recorded_by
  join sample_readings d on d.reader_id = n.id
  where r.item_id = i.id and r.test_id = t.id order by r.sequence desc limit 1)`;

export const ofSamples: Changes = {
  drawSample: async ({ auditor, colleague }, pick) => {
    const method = of(pick, ['SIMPLE', 'PROPORTIONAL', 'FIXED']);
    const input = sampleInput({
      title: `A sample ${pick(99)}`,
      method,
      strataBy: method === 'SIMPLE' ? null : of(pick, strata),
      size: 1 + pick(2),
      seed: String(pick(1_000_000)),
      readerIds: pick(3) ? [auditor.id, colleague.id] : [],
    });
    return [auditor, input];
  },
  recordResult: async (hands, pick, ids) => {
    const found = await ids.some(`${testable} order by i.id, t.id, n.id`);
    return found && [handOf(hands, found.personId), resultOf(pick, found)];
  },
  // With results for what the reader has not tested.
  finishReading: async (hands, pick, ids) => {
    const reader = await ids.some(
      `select n.id, n.person_id as "personId", n.sample_id as "sampleId" from current_sample_readers n
       where not exists (select 1 from sample_readings d where d.reader_id = n.id)
         and not exists (select 1 from sample_closings c where c.sample_id = n.sample_id) order by n.id`,
    );
    if (!reader) return null;
    const by = handOf(hands, reader.personId);
    for (;;) {
      const left = await leftOf(ids, reader.id);
      if (!left) return [by, { sampleId: reader.sampleId }];
      await by.ask(mutationDocument('recordResult'), { input: resultOf(pick, left) });
    }
  },
  adjudicateResult: async ({ third }, pick, ids) => {
    const found = await ids.some(
      `select i.id as "itemId", t.id as "testId", (select a.id from sample_adjudications a
         where a.item_id = i.id and a.test_id = t.id order by a.sequence desc limit 1) as "seenAdjudicationId"
       from sample_items i join sample_tests t on t.sample_id = i.sample_id
       where not exists (select 1 from sample_closings c where c.sample_id = i.sample_id)
         and not exists (select 1 from sample_readers n where n.sample_id = i.sample_id and n.person_id = $1)
         and ${latest(1)} <> ${latest(2)} order by i.id, t.id`,
      [third.id],
    );
    return found && [third, { ...found, result: of(pick, ['PASSED', 'EXCEPTION']), words: reason }];
  },
  // By the auditor who drew it.
  replaceSampleReader: async ({ auditor, third }, _, ids) => {
    const found = await ids.some(
      `select n.id as "readerId" from current_sample_readers n
       where not exists (select 1 from sample_readings d where d.reader_id = n.id)
         and not exists (select 1 from sample_closings c where c.sample_id = n.sample_id)
         and not exists (select 1 from sample_readers had where had.sample_id = n.sample_id and had.person_id = $1)
       order by n.id`,
      [third.id],
    );
    return found && [auditor, { ...found, personId: third.id, reason }];
  },
  closeSample: aboutRow(
    'samples',
    'auditor',
    (sampleId) => ({ sampleId, reason }),
    'not exists (select 1 from sample_closings c where c.sample_id = t.id)',
  ),
};

const leftOf = (ids: Ids, readerId: string): Promise<Json> =>
  ids.some(`select * from (${testable}) every where "readerId" = $1 and "seenResultId" is null order by 1, 2`, [
    readerId,
  ]);
