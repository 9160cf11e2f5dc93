import { personView } from '../people/persons/person.view.js';
import type { Row } from '../platform/sql/columns.js';
import { raw, sql } from '../platform/sql/sql.js';
import { extend, view } from '../platform/views/declare.js';
import { byId } from '../platform/views/fields.js';
import type { BoundReader } from '../platform/views/reader.js';
import type { View } from '../platform/views/view.js';
import { visible } from '../platform/views/visibility.js';
import { evidenceView } from './evidence.view.js';
import { StoredFile } from './stored-file.entity.js';

const seen = (reader: BoundReader) => visible(evidenceView as unknown as View<object>, raw('used'), reader);
const ofEvidence = (file: Row<StoredFile>) => sql`from evidence used where used.file_id = ${file.id}`;
const ofCopies = (file: Row<StoredFile>) =>
  sql`from archived_copies copy join evidence used on used.id = copy.evidence_id where copy.file_id = ${file.id}`;

/** Visible to readers of the evidence that uses it, or of which it is a copy; before that, to its uploader. */
export const storedFileView = view(StoredFile, {
  subject: 'storedFile',
  visibleTo: (file, reader) => sql`exists (select 1 ${ofEvidence(file)} and ${seen(reader)})
    or exists (select 1 ${ofCopies(file)} and ${seen(reader)})
    or (${file.storedBy} = ${reader.id} and not exists (select 1 ${ofEvidence(file)})
      and not exists (select 1 ${ofCopies(file)}))`,
  one: { storedBy: byId(personView, 'storedBy', 'Person who uploaded it, or asked for the copy.', { required: true }) },
});

storedFileView.seenThrough(evidenceView as unknown as View<object>, 'fileId');
extend(evidenceView, { one: { file: byId(storedFileView, 'fileId', 'The file; null for other kinds.') } });
