import { eventView } from '../../platform/trail/event.view.js';
import { sql } from '../../platform/sql/sql.js';
import { extend } from '../../platform/views/declare.js';
import { by } from '../../platform/views/fields.js';
import { personView } from './person.view.js';

extend(eventView, {
  first: {
    actor: by(personView, null, 'Null for the system.', {
      where: (person, event) => sql`${person.pseudonym} = ${event.actor}`,
    }),
  },
});
