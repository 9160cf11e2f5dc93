import { personView } from '../people/persons/person.view.js';
import { PageArgs } from '../platform/schema/connection.js';
import { sql, type Sql } from '../platform/sql/sql.js';
import { extend, view } from '../platform/views/declare.js';
import { by, byId, pageBy } from '../platform/views/fields.js';
import { partOf, type View } from '../platform/views/view.js';
import { Note } from './note.entity.js';
import { passageView, restsOnPassages } from './passage.view.js';
import { sourceView } from './source.view.js';

export const noteView: View<Note> = view(Note, {
  visibleTo: partOf(sourceView, 'sourceId'),
  one: {
    passage: byId(passageView, 'passageId', 'The exact quote.', { required: true }),
    source: byId(sourceView, 'sourceId', 'The source that contains the passage.', { required: true }),
    createdBy: byId(personView, 'createdBy', 'Author of the note.'),
  },
});
restsOnPassages(noteView);

/** Whether it was not withdrawn. */
export const isNoted = (n: { readonly id: Sql }): Sql =>
  sql`not exists (select 1 from note_withdrawals w where w.note_id = ${n.id})`;

extend(passageView, {
  many: { notes: by(noteView, 'passageId', 'Notes on it.', { order: 'createdAt', where: isNoted }) },
});
extend(sourceView, {
  page: {
    notes: pageBy(noteView, 'sourceId', 'Notes on its passages, latest first.', {
      args: PageArgs,
      where: isNoted,
      orders: { NOTED: { by: (row) => row.createdAt, type: 'timestamptz', descending: true } },
    }),
  },
});
