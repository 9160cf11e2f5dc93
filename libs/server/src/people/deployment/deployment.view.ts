import { trail } from '../../platform/trail/event.view.js';
import { one, reads } from '../../platform/views/reads.js';
import { always, raw, sql } from '../../platform/sql/sql.js';
import { extend, view } from '../../platform/views/declare.js';
import { computed } from '../../platform/views/fields.js';
import { administrating } from '../persons/administrators.js';
import { Deployment } from './deployment.entity.js';

export const deploymentView = view(Deployment, {
  subject: 'deployment',
  visibleTo: () => always,
  computed: {
    needsFirstAdministrator: computed(
      () => Boolean,
      'Whether nobody can administrate yet: then the one-time code makes the first administrator.',
      () => sql`not exists (select 1 from people p where ${raw(administrating)})`,
    ),
    hasRecords: computed(
      () => Boolean,
      'Whether anything was ever entered into the register.',
      () => sql`exists (select 1 from events e where e.subject_type in ('source', 'commitment'))`,
    ),
  },
});

extend(deploymentView, {
  page: {
    events: trail(
      deploymentView,
      (_: unknown, reader) => sql`(${reader.isAdministrator}::boolean or ${reader.isAuditor}::boolean)`,
    ),
  },
});

reads({
  deployment: one(deploymentView, 'What everybody may know of this deployment.', { required: true, isForAnyone: true }),
});
