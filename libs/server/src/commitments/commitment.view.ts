import { mentionable } from '../platform/trail/mentions.js';
import { parseReference } from '@followthrough/domain/reference';
import { personView } from '../people/persons/person.view.js';
import { teamView } from '../people/teams/team.view.js';
import type { BoundReader } from '../platform/views/reader.js';
import { rowOf, type Row } from '../platform/sql/columns.js';
import { one, reads } from '../platform/views/reads.js';
import { always, never, raw, sql, type Sql } from '../platform/sql/sql.js';
import { derived, view } from '../platform/views/declare.js';
import { by, byId, computed, rowsOf } from '../platform/views/fields.js';
import type { View } from '../platform/views/view.js';
import { visible } from '../platform/views/visibility.js';
import { Commitment } from './commitment.entity.js';
import { KindFieldValue } from './kind-field-value.js';
import { IdArgs } from '../platform/schema/id.args.js';
import { ReferenceArgs } from './reference.args.js';

export const commitmentView: View<Commitment> = view(Commitment, {
  subject: 'commitment',
  // As marked today: on a past day, what is hidden today was left out already.
  visibleTo: (c, reader) => (reader.isSignedIn ? (reader.readsPast ? always : isOpenTo(c, reader)) : never),
  one: {
    leadTeam: byId(teamView, 'leadTeamId', 'The lead team.', { required: true }),
    accountable: byId(personView, 'accountableId', 'The accountable person, if any.'),
    createdBy: byId(personView, 'createdBy', 'Null for the system.'),
    duplicateOf: byId(
      (): View<Commitment> => commitmentView,
      'duplicateOfId',
      'The original, if this is a duplicate. Null if you cannot see it.',
    ),
  },
  many: {
    namedReaders: by(personView, null, 'People who can read it regardless of team.', {
      order: 'name',
      where: (person, c) => sql`${person.id} = any(${c.namedReaders})`,
    }),
    duplicates: by(
      (): View<Commitment> => commitmentView,
      'duplicateOfId',
      'Commitments marked as duplicates of this one.',
      {
        order: 'number',
      },
    ),
  },
  rows: {
    kindFields: rowsOf(
      derived(KindFieldValue, { fields: ['name', 'value'] }),
      'Values of the fields of its kind, as stated in the source.',
      (c) => sql`select key as name, value from jsonb_each_text(${c.kindFields}) order by key`,
    ),
  },
  computed: {
    reference: computed(
      () => String,
      'Reference for people to quote, such as FT-0001.',
      (c) => referenceOf(c.number),
    ),
    duplicateReason: computed(
      () => String,
      'Null if it is not a duplicate.',
      (c, { reader }) => sql`case when ${seesOriginal(c, reader)} then ${c.duplicateReason} end`,
      { nullable: true },
    ),
  },
});

mentionable(commitmentView, ({ title, number }) => ({ name: title, reference: referenceOf(number) }));

/** The same as `formatReference` in the domain. */
export function referenceOf(number: Sql): Sql {
  return sql`'FT-' || lpad(${number}::text, greatest(4, length(${number}::text)), '0')`;
}

/** The condition under which a reader can see the commitment with this alias in a statement. */
export function visibleAs(alias: string, reader: BoundReader) {
  return visible(commitmentView as unknown as View<object>, raw(alias), reader);
}

const isOpenTo = (c: Row<Commitment>, reader: BoundReader): Sql =>
  sql`${c.marking} <> 'OFFICIAL_SENSITIVE' or ${c.leadTeamId} = any(${reader.teamIds})
    or ${reader.id} = any(${c.namedReaders}) or ${reader.isAuditor}`;

/** Whether a person who is no auditor can see it, other than the reader. */
export const isOpenToPerson = (c: Row<Commitment>, personId: Sql): Sql =>
  sql`(${c.marking} <> 'OFFICIAL_SENSITIVE' or ${personId} = any(${c.namedReaders})
    or exists (select 1 from memberships reads where reads.person_id = ${personId} and reads.team_id = ${c.leadTeamId}))`;

/**
 * The commitments that a signed-in reader cannot see today, whichever day is read: only sensitive ones are hidden, and an
 * index lists those.
 */
export function hiddenFrom(reader: BoundReader): Sql {
  const hidden = raw('hidden');
  return sql`select hidden.id from public.commitments hidden
    where hidden.marking = 'OFFICIAL_SENSITIVE' and (${isOpenTo(rowOf(commitmentView.table, hidden), reader)}) is not true`;
}

/**
 * Whether it is a duplicate as far as this reader can see: a duplicate of a hidden commitment does not look like one.
 */
export function seesOriginal(c: Pick<Row<Commitment>, 'duplicateOfId'>, reader: BoundReader): Sql {
  return sql`exists (select 1 from commitments original where original.id = ${c.duplicateOfId} and ${visibleAs('original', reader)})`;
}

reads({
  commitment: one(commitmentView, 'One commitment.', {
    args: IdArgs,
    where: (c, { args }) => sql`${c.id} = ${args.id}::uuid`,
  }),
  commitmentByReference: one(commitmentView, 'Finds a commitment by its reference, such as FT-0001.', {
    args: ReferenceArgs,
    where: (c, { args }) => sql`${c.number} = ${parseReference(args.reference)}::bigint`,
  }),
});
