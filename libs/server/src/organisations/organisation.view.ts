import { mentionable } from '../platform/trail/mentions.js';
import { organisationFacts } from '@followthrough/domain/organisation-facts';
import { askedOfFacts } from '../platform/schema/facts.js';
import { trail } from '../platform/trail/event.view.js';
import { allOf, sql } from '../platform/sql/sql.js';
import { findable, isUsedLately } from '../platform/views/findable.js';
import { one, page, reads } from '../platform/views/reads.js';
import { extend, view } from '../platform/views/declare.js';
import { by, byId } from '../platform/views/fields.js';
import { signedIn, type View } from '../platform/views/view.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationMember } from './organisation-member.entity.js';
import { OrganisationsArgs } from './organisation.inputs.js';
import { IdArgs } from '../platform/schema/id.args.js';

const memberView = view(OrganisationMember, {
  visibleTo: signedIn,
  one: {
    organisation: byId(
      (): View<Organisation> => organisationView,
      'organisationId',
      'The organisation it is a member of.',
      { required: true },
    ),
    member: byId((): View<Organisation> => organisationView, 'memberId', 'The member organisation.', {
      required: true,
    }),
  },
});

export const organisationView: View<Organisation> = view(Organisation, {
  subject: 'organisation',
  visibleTo: signedIn,
  one: { parent: byId((): View<Organisation> => organisationView, 'parentId', 'The organisation that it is part of.') },
  many: {
    parts: by((): View<Organisation> => organisationView, 'parentId', 'Organisations that are part of it.', {
      order: 'name',
    }),
    members: by(memberView, 'organisationId', 'Members that are not parts of it.'),
    memberOf: by(memberView, 'memberId', 'Memberships in other organisations.'),
  },
});

mentionable(organisationView, ({ name }) => ({ name }));

extend(organisationView, { page: { events: trail(organisationView) } });

const found = findable(organisationView, (o, { reader }, { text }) => ({
  names: [o.name, o.shortName, o.code, sql`array_to_string(${o.aliases}, E'\n')`],
  words: sql`words_of(${o.name}, ${o.shortName}, ${o.aliases})`,
  also: sql`${o.code} = upper(${text}::text)`,
  isOwn: o.isOwn,
  isRecent: isUsedLately(organisationView, o.id, reader),
}));

reads({
  organisation: one(organisationView, 'One organisation.', {
    args: IdArgs,
    where: (row, { args }) => sql`${row.id} = ${args.id}::uuid`,
  }),
  organisations: page(organisationView, 'Organisations, by name or best match.', {
    args: OrganisationsArgs,
    orders: { NAME: found.byName },
    where: (row, reading) =>
      found.chosen(row, reading, (o) => {
        const filter = reading.args.filter ?? {};
        const { isOwn } = filter;
        return allOf([
          ...askedOfFacts(organisationFacts, o, filter),
          typeof isOwn === 'boolean' && sql`${o.isOwn} = ${isOwn}`,
        ]);
      }),
  }),
});
