import { trail } from '../platform/events/event.view.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { one, page, reads } from '../platform/views/reads.js';
import { searched } from '../platform/views/search-text.js';
import { allOf, sql, type Sql } from '../platform/views/sql.js';
import { computed, extend, signedIn, view, type FieldReading, type Reading } from '../platform/views/view.js';
import { Person } from './person.entity.js';
import type { PersonFilter } from './person.inputs.js';

interface PersonColumns {
  readonly id: Sql;
  readonly name: Sql;
  readonly email: Sql;
  readonly deactivatedAt: Sql;
}

export const personView = view(Person, {
  visibleTo: signedIn,
  fields: ['id', 'version', 'name', 'isAuditor', 'isAdministrator', 'deactivatedAt'],
  computed: {
    email: computed(
      () => String,
      'The address they sign in with: for themselves and administrators.',
      (person, reading) => sql`case when ${knowsAddress(person, reading)} then ${person.email} end`,
      { nullable: true },
    ),
    hasJoined: computed(
      () => Boolean,
      'Whether they have accepted their invitation.',
      (person) => sql`${person.passwordHash} is not null`,
    ),
    invitedUntil: computed(
      () => DateTime,
      'Until when their invitation can be accepted, for administrators; null where there is none.',
      (person, { reader, now }) => sql`(select max(i.expires_at) from invitations i where i.person_id = ${person.id}
        and i.used_at is null and i.expires_at > ${now}::timestamptz and ${reader.isAdministrator}::boolean)`,
      { nullable: true },
    ),
  },
});

// Reasons are not for every colleague.
extend(personView, {
  page: {
    events: trail(
      personView,
      (person: PersonColumns, reader) => sql`(${person.id} = ${reader.id}::uuid
        or ${reader.isAdministrator}::boolean or ${reader.isAuditor}::boolean)`,
    ),
  },
});

reads({
  viewer: one(personView, (person, { reader }) => sql`${person.id} = ${reader.id}::uuid`),
  person: one(personView, (person, { args }) => sql`${person.id} = ${args['id']}::uuid`),
  people: page(personView, {
    orders: { NAME: { by: (person) => sql`lower(${person.name})`, type: 'text' } },
    where: filtered,
  }),
});

function knowsAddress(person: Pick<PersonColumns, 'id'>, { reader }: Reading): Sql {
  return sql`(${reader.isAdministrator}::boolean or ${person.id} = ${reader.id}::uuid)`;
}

function filtered(person: PersonColumns, reading: FieldReading): Sql {
  const { text, isActive } = (reading.args['filter'] ?? {}) as PersonFilter;
  const sought = searched(text?.toLowerCase());
  return allOf([
    sought &&
      sql`lower(${person.name}) like ${sought.pattern} or lower(${person.name}) %> ${sought.text}
        or ${knowsAddress(person, reading)} and lower(${person.email}) like ${sought.pattern}`,
    typeof isActive === 'boolean' && sql`(${person.deactivatedAt} is null) = ${isActive}`,
  ]);
}
