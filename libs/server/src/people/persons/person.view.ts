import { mentionable } from '../../platform/trail/mentions.js';
import { trail } from '../../platform/trail/event.view.js';
import { DateTime } from '../../platform/schema/scalars.js';
import type { BoundReader } from '../../platform/views/reader.js';
import { findable, isUsedLately } from '../../platform/views/findable.js';
import { one, page, reads } from '../../platform/views/reads.js';
import { allOf, sql, type Sql } from '../../platform/sql/sql.js';
import { extend, view } from '../../platform/views/declare.js';
import { computed } from '../../platform/views/fields.js';
import { signedIn, type Reading } from '../../platform/views/view.js';
import { Person } from './person.entity.js';
import { PeopleArgs } from './person.inputs.js';
import { IdArgs } from '../../platform/schema/id.args.js';

interface PersonColumns {
  readonly id: Sql;
  readonly name: Sql;
  readonly email: Sql;
  readonly deactivatedAt: Sql;
}

export const personView = view(Person, {
  subject: 'person',
  visibleTo: signedIn,
  computed: {
    email: computed(
      () => String,
      'Email address for signing in, visible to administrators and the person; otherwise null.',
      (person, reading) => sql`case when ${knowsAddress(person, reading)} then ${person.email} end`,
      { nullable: true },
    ),
    hasJoined: computed(
      () => Boolean,
      'Whether they have accepted an invitation.',
      (person) => sql`${person.passwordHash} is not null`,
    ),
    invitedUntil: computed(
      () => DateTime,
      'Expiry of their open invitation, visible to administrators; otherwise null.',
      (person, { reader, now }) => sql`(select max(i.expires_at) from invitations i where i.person_id = ${person.id}
        and i.used_at is null and i.expires_at > ${now}::timestamptz and ${reader.isAdministrator}::boolean)`,
      { nullable: true },
    ),
  },
});

mentionable(personView, ({ name }) => ({ name }));

// Reasons are not visible to every colleague.
extend(personView, {
  page: {
    events: trail(
      personView,
      (person: PersonColumns, reader) => sql`(${person.id} = ${reader.id}::uuid
        or ${reader.isAdministrator}::boolean or ${reader.isAuditor}::boolean)`,
    ),
  },
});

const found = findable(personView, (person, reading, { pattern }) => ({
  names: [person.name],
  words: sql`folded(${person.name})`,
  also: sql`${knowsAddress(person, reading)} and lower(${person.email}) like lower(${pattern}::text)`,
  isOwn: isColleague(person.id, reading.reader),
  isRecent: isUsedLately(personView, person.id, reading.reader),
}));

reads({
  viewer: one(personView, 'The signed-in user; null without a session.', {
    isForAnyone: true,
    where: (person, { reader }) => sql`${person.id} = ${reader.id}::uuid`,
  }),
  person: one(personView, 'One person.', {
    args: IdArgs,
    where: (person, { args }) => sql`${person.id} = ${args.id}::uuid`,
  }),
  people: page(personView, 'People, by name or best match.', {
    args: PeopleArgs,
    orders: { NAME: found.byName },
    where: (person, reading) => {
      const isActive = reading.args.filter?.isActive;
      return found.chosen(person, reading, ({ deactivatedAt }) =>
        allOf([typeof isActive === 'boolean' && sql`(${deactivatedAt} is null) = ${isActive}`]),
      );
    },
  }),
});

function knowsAddress(person: Pick<PersonColumns, 'id'>, { reader }: Reading): Sql {
  return sql`(${reader.isAdministrator}::boolean or ${person.id} = ${reader.id}::uuid)`;
}

/** Whether the person is in one of the reader’s teams. */
export function isColleague(personId: Sql, { teamIds }: BoundReader): Sql {
  return sql`exists (select 1 from memberships m where m.person_id = ${personId} and m.team_id = any(${teamIds}::uuid[]))`;
}
