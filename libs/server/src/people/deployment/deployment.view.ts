import { Int } from '@nestjs/graphql';
import { trail } from '../../platform/trail/event.view.js';
import { one, reads } from '../../platform/views/reads.js';
import { always, raw, sql } from '../../platform/sql/sql.js';
import type { BoundReader } from '../../platform/views/reader.js';
import { extend, view } from '../../platform/views/declare.js';
import { computed } from '../../platform/views/fields.js';
import { administrating } from '../persons/administrators.js';
import { Deployment } from './deployment.entity.js';

const isTold = ({ isAdministrator, isAuditor }: BoundReader) =>
  sql`(${isAdministrator}::boolean or ${isAuditor}::boolean)`;

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
      'True if there is no administrator yet; the one-time code then creates the first.',
      () => sql`not exists (select 1 from people p where ${raw(administrating)})`,
    ),
    hasRecords: computed(
      () => Boolean,
      'Whether the register has ever had an entry.',
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
  deployment: one(deploymentView, 'Public information about this deployment, readable without signing in.', {
    required: true,
    isForAnyone: true,
  }),
});
