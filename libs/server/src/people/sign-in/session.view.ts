import { trail } from '../../platform/trail/event.view.js';
import { many, reads } from '../../platform/views/reads.js';
import { sql } from '../../platform/sql/sql.js';
import { extend, view } from '../../platform/views/declare.js';
import { computed } from '../../platform/views/fields.js';
import { Session } from './session.entity.js';
import { idleFor } from './sessions.service.js';

/** Visible only to its owner. */
export const sessionView = view(Session, {
  subject: 'session',
  visibleTo: (session, reader) => sql`${session.personId} = ${reader.id}::uuid`,
  computed: {
    current: computed(
      () => Boolean,
      'Whether it is the session of this request.',
      (session, { reader }) => sql`coalesce(${session.id} = ${reader.session}::uuid, false)`,
    ),
  },
});

extend(sessionView, { page: { events: trail(sessionView) } });

reads({
  sessions: many(sessionView, 'Your own sessions, last used first.', {
    order: ['-lastUsedAt'],
    where: (session, { now }) => sql`${session.endedAt} is null and ${session.expiresAt} > ${now}::timestamptz
      and ${session.lastUsedAt} > ${now}::timestamptz - ${idleFor}`,
  }),
});
