import { Int } from '@nestjs/graphql';
import { trail } from '../../platform/trail/event.view.js';
import { one, reads } from '../../platform/views/reads.js';
import { always, raw, sql } from '../../platform/sql/sql.js';
import type { BoundReader } from '../../platform/views/reader.js';
import { extend, view } from '../../platform/views/declare.js';
import { computed } from '../../platform/views/fields.js';
import { administrating } from '../persons/administrators.js';
import { Deployment } from './deployment.entity.js';

const isTold = ({ isAdministrator, isAuditor }: BoundReader) => sql`(${isAdministrator}::boolean or ${isAuditor}::boolean)`;

export const deploymentView = view(Deployment, {
  subject: 'deployment',
  visibleTo: () => always,
  computed: {
    idleHours: computed(
      () => Int,
      'Hours without use after which a session ends: for administrators and auditors.',
      (deployment, { reader }) => sql`case when ${isTold(reader)} then ${deployment.idleHours} end`,
      { nullable: true },
    ),
    fetchHosts: computed(
      () => [String],
      'The hosts that pages are fetched from, for administrators and auditors; null for all in FETCH_HOSTS.',
      (deployment, { reader }) => sql`case when ${isTold(reader)} then ${deployment.fetchHosts} end`,
      { nullable: true },
    ),
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
    events: trail(deploymentView, (_: unknown, reader) => isTold(reader)),
  },
});

reads({
  deployment: one(deploymentView, 'What everybody may know of this deployment.', { required: true, isForAnyone: true }),
});
