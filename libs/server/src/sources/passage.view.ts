import { ArgsType } from '@nestjs/graphql';
import { personView } from '../people/person.view.js';
import { PageArgs } from '../platform/graphql/connection.js';
import { one, reads } from '../platform/views/reads.js';
import { sql } from '../platform/views/sql.js';
import { byId, extend, pageBy, partOf, view, type View } from '../platform/views/view.js';
import { Passage } from './passage.entity.js';
import { sourceView } from './source.view.js';

export const passageView: View<Passage> = view(Passage, {
  visibleTo: partOf(sourceView, 'sourceId'),
  fields: ['id', 'start', 'end', 'quote', 'prefix', 'suffix', 'createdAt'],
  one: {
    source: byId(sourceView, 'sourceId', 'The source it is a part of.', { required: true }),
    createdBy: byId(personView, 'createdBy', 'Who marked it; nobody where it was proposed.'),
  },
});

@ArgsType()
export class PassagesArgs extends PageArgs {}

extend(sourceView, {
  page: {
    passages: pageBy(passageView, 'sourceId', 'Its marked passages, in reading order.', {
      args: PassagesArgs,
      orders: { POSITION: { by: (row) => row.start, type: 'integer' } },
    }),
  },
});

reads({ passage: one(passageView, (row, { args }) => sql`${row.id} = ${args['id']}::uuid`) });
