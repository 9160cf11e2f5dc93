import { personView } from '../people/person.view.js';
import { sql } from '../platform/views/sql.js';
import { by, byId, extend, view } from '../platform/views/view.js';
import { CommitmentLink } from './commitment-link.entity.js';
import { commitmentView, visibleAs } from './commitment.view.js';

export const commitmentLinkView = view(CommitmentLink, {
  visibleTo: (link, reader) => sql`
    exists (select 1 from commitments link_from where link_from.id = ${link.fromId} and (${visibleAs('link_from', reader)}))
    and exists (select 1 from commitments link_to where link_to.id = ${link.toId} and (${visibleAs('link_to', reader)}))`,
  fields: ['id', 'kind', 'createdAt', 'removedAt'],
  one: {
    from: byId(commitmentView, 'fromId', 'The commitment it starts at.', { required: true }),
    to: byId(commitmentView, 'toId', 'The commitment it leads to.', { required: true }),
    createdBy: byId(personView, 'createdBy', 'Who recorded it; null for the system.'),
  },
});

extend(commitmentView, {
  many: {
    links: by(commitmentLinkView, 'fromId', 'How it stands to others.', {
      order: 'createdAt',
      where: (link) => sql`${link.removedAt} is null`,
    }),
    linkedFrom: by(commitmentLinkView, 'toId', 'How others stand to it.', {
      order: 'createdAt',
      where: (link) => sql`${link.removedAt} is null`,
    }),
  },
});
