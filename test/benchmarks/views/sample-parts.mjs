import { named, object, page, placed } from './pieces.mjs';

/** Samples on My work: `x` is an open sample of the auditor who drew it, or one that they read. */

const isTested = (item, reader) => `not exists (select 1 from sample_tests t where t.sample_id = x.id and not exists (
  select 1 from sample_results r where r.item_id = ${item}.id and r.test_id = t.id
    and (r.recorded_by = ${reader} or not exists (select 1 from current_sample_readers of where of.sample_id = x.id))))`;

const sample = (reader) =>
  object(
    'Sample',
    `'id', x.id, 'title', x.title, 'drawnAt', x.drawn_at, 'drawnBy', ${named('Person', 'drawer')},
     'drawn', (select count(*)::integer from sample_items i where i.sample_id = x.id),
     'done', (select count(*)::integer from sample_items i where i.sample_id = x.id and ${isTested('i', reader)}),
     'firstUntested', (select min(i.position) from sample_items i where i.sample_id = x.id and not ${isTested('i', reader)}),
     'toAdjudicate', 0,
     'readers', (select coalesce(json_agg(${object(
       'SampleReader',
       `'id', m.id, 'isAble', able.is_auditor and able.deactivated_at is null, 'person', ${object('Person', `'id', able.id`)},
        'reading', (select ${object('SampleReading', `'finishedAt', f.finished_at`)} from sample_readings f where f.reader_id = m.id)`,
     )} order by m.position), '[]') from current_sample_readers m join people able on able.id = m.person_id where m.sample_id = x.id)`,
  );

export const samplesWaiting = ({ reader, counted }) =>
  page('Sample', sample(reader), {
    size: 10,
    alias: 'x',
    from: `${placed(
      `select x.*, x.sequence as key, count(*) over () as total from samples x
       where exists (select 1 from people p where p.id = ${reader} and p.is_auditor)
         and not exists (select 1 from sample_closings over where over.sample_id = x.id)
         and (x.drawn_by = ${reader} or exists (
           select 1 from current_sample_readers m where m.sample_id = x.id and m.person_id = ${reader}))
       order by x.sequence limit 11`,
      'x',
    )} join people drawer on drawer.id = x.drawn_by`,
    more: counted('x'),
  });
