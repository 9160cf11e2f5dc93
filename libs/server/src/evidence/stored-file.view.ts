import { personView } from '../people/persons/person.view.js';
import { raw, sql } from '../platform/sql/sql.js';
import { extend, view } from '../platform/views/declare.js';
import { byId } from '../platform/views/fields.js';
import type { View } from '../platform/views/view.js';
import { visible } from '../platform/views/visibility.js';
import { evidenceView } from './evidence.view.js';
import { StoredFile } from './stored-file.entity.js';

/** Visible to readers of the evidence that uses it; before that, to its uploader. */
export const storedFileView = view(StoredFile, {
  subject: 'storedFile',
  visibleTo: (file, reader) => sql`exists (select 1 from evidence used where used.file_id = ${file.id}
      and ${visible(evidenceView as unknown as View<object>, raw('used'), reader)})
    or (${file.storedBy} = ${reader.id} and not exists (select 1 from evidence used where used.file_id = ${file.id}))`,
  one: { storedBy: byId(personView, 'storedBy', 'Person who uploaded it.', { required: true }) },
});

extend(evidenceView, { one: { file: byId(storedFileView, 'fileId', 'The file; null for other kinds.') } });
