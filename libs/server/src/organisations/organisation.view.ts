import { trail } from '../platform/events/event.view.js';
import { allOf, sql } from '../platform/views/sql.js';
import { one, page, reads } from '../platform/views/reads.js';
import { searched } from '../platform/views/search-text.js';
import { by, byId, extend, signedIn, view, type View } from '../platform/views/view.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationMember } from './organisation-member.entity.js';
import type { OrganisationFilter } from './organisation.inputs.js';

const memberView = view(OrganisationMember, {
  visibleTo: signedIn,
  fields: ['id'],
  one: {
    organisation: byId((): View<Organisation> => organisationView, 'organisationId', 'The whole.', { required: true }),
    member: byId((): View<Organisation> => organisationView, 'memberId', 'What belongs to it.', { required: true }),
  },
});

export const organisationView: View<Organisation> = view(Organisation, {
  visibleTo: signedIn,
  fields: ['id', 'version', 'kind', 'name', 'shortName', 'code', 'aliases', 'inOfficeFrom', 'inOfficeUntil', 'isOwn'],
  one: { parent: byId((): View<Organisation> => organisationView, 'parentId', 'What it is a part of.') },
  many: {
    parts: by((): View<Organisation> => organisationView, 'parentId', 'Its parts.', { order: 'name' }),
    members: by(memberView, 'organisationId', 'What belongs to it without being a part.'),
    memberOf: by(memberView, 'memberId', 'What it belongs to.'),
  },
});

extend(organisationView, { page: { events: trail(organisationView) } });

reads({
  organisation: one(organisationView, (row, { args }) => sql`${row.id} = ${args['id']}::uuid`),
  organisations: page(organisationView, {
    orders: {
      NAME: { by: (row) => sql`lower(${row.name})`, type: 'text' },
    },
    where: (row, { args }) => {
      const { text, kinds } = (args['filter'] ?? {}) as OrganisationFilter;
      const search = searched(text);
      const words = sql`words_of(${row.name}, ${row.shortName}, ${row.aliases})`;
      return allOf([
        search && sql`${words} like lower(${search.pattern}) or ${words} %> lower(${search.text})`,
        kinds && sql`${row.kind} = any(${kinds})`,
      ]);
    },
  }),
});
