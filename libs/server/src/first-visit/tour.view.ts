import { personView } from '../people/persons/person.view.js';
import { sql, type Sql } from '../platform/sql/sql.js';
import { derived, extend } from '../platform/views/declare.js';
import { computed, rowsOf } from '../platform/views/fields.js';
import type { Reading } from '../platform/views/view.js';
import { TourStep } from './tour-step.js';

const isOwn = (personId: Sql, { reader }: Reading): Sql =>
  sql`t.person_id = ${personId} and t.person_id = ${reader.id}::uuid`;

extend(personView, {
  computed: {
    isTourHidden: computed(
      () => Boolean,
      'Whether the user has hidden the tour of the demo registers; false for other people.',
      (person, reading) => sql`exists (select 1 from tours t where ${isOwn(person.id, reading)} and t.is_hidden)`,
    ),
  },
  rows: {
    tourSteps: rowsOf(
      derived(TourStep, { fields: ['name', 'about'] }),
      'Steps of the tour that the user has completed; empty for other people.',
      (
        person,
        reading,
      ) => sql`select key as name, value as about from tours t cross join lateral jsonb_each_text(t.done)
        where ${isOwn(person.id, reading)} order by key`,
    ),
  },
});
