import { independenceDays } from '@followthrough/domain/account-changes';
import { DateTime } from '../../platform/schema/scalars.js';
import { raw, sql } from '../../platform/sql/sql.js';
import { many, reads } from '../../platform/views/reads.js';
import { extend, view } from '../../platform/views/declare.js';
import { by, byId, computed } from '../../platform/views/fields.js';
import { AccountChange } from './account-change.entity.js';
import { administrating } from '../persons/administrators.js';
import type { Person } from '../persons/person.entity.js';
import { personView } from '../persons/person.view.js';

/** Visible to administrators and auditors, who control each other, and to the person concerned. */
export const accountChangeView = view(AccountChange, {
  visibleTo: (change, reader) => sql`${reader.isAdministrator}::boolean or ${reader.isAuditor}::boolean
    or ${change.personId} = ${reader.id}::uuid`,
  one: {
    person: byId(personView, 'personId', 'The person whose account changes.', { required: true }),
    proposedBy: byId(personView, 'proposedById', 'Null for a command on the server.'),
    decidedBy: byId(
      personView,
      'decidedById',
      'Person who confirmed or declined it; null if one administrator was enough.',
    ),
  },
  computed: {
    oneIsEnoughFrom: computed(
      () => DateTime,
      'If no one is left to confirm it, the time from which proposing it again takes effect; otherwise null.',
      (change) => sql`case when ${change.state} = 'WAITING' then (
        select max(p.administrated_until) + make_interval(days => ${raw(String(independenceDays))}) from people p
        where p.id <> all(array[${change.proposedById}, ${change.personId}])
        having not bool_or(${raw(administrating)})) end`,
      { nullable: true },
    ),
    linkUsedAt: computed(
      () => DateTime,
      'Time when its link was used; null if unused.',
      (change) => sql`(select max(r.used_at) from password_resets r where r.account_change_id = ${change.id})`,
      { nullable: true },
    ),
  },
});

extend(personView, {
  many: {
    waitingChanges: by<Person, AccountChange>(
      accountChangeView,
      'personId',
      'Roles and resets awaiting a second administrator, visible to administrators, auditors and the person.',
      { order: 'proposedAt', where: (change) => sql`${change.state} = 'WAITING'` },
    ),
  },
  first: {
    lastPasswordReset: by<Person, AccountChange>(
      accountChangeView,
      'personId',
      'Latest password reset, visible to administrators, auditors and the person; otherwise null.',
      { order: '-proposedAt', where: (change) => sql`${change.kind} = 'RESET_PASSWORD' and ${change.state} = 'DONE'` },
    ),
  },
});

reads({
  accountChanges: many(
    accountChangeView,
    'The latest 100. Administrators and auditors see all; others see their own.',
    { order: ['-proposedAt'] },
  ),
});
