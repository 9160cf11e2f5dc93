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
    organisation: byId((): View<Organisation> => organisationView, 'organisationId', 'The whole.', { required: true }),
    member: byId((): View<Organisation> => organisationView, 'memberId', 'What belongs to it.', { required: true }),
  },
});

export const organisationView: View<Organisation> = view(Organisation, {
  subject: 'organisation',
  visibleTo: signedIn,
  one: { parent: byId((): View<Organisation> => organisationView, 'parentId', 'What it is a part of.') },
  many: {
    parts: by((): View<Organisation> => organisationView, 'parentId', 'Its parts.', { order: 'name' }),
    members: by(memberView, 'organisationId', 'What belongs to it without being a part.'),
    memberOf: by(memberView, 'memberId', 'What it belongs to.'),
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
  organisations: page(organisationView, 'Organisations, by name.', {
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
