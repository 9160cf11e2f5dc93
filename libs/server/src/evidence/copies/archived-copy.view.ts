import { personView } from '../../people/persons/person.view.js';
import { sql } from '../../platform/sql/sql.js';
import { recordedIn } from '../../platform/trail/event.view.js';
import { extend, view } from '../../platform/views/declare.js';
import { by, byId } from '../../platform/views/fields.js';
import { partOf, type View } from '../../platform/views/view.js';
import { evidenceView } from '../evidence.view.js';
import { storedFileView } from '../stored-file.view.js';
import { ArchivedCopy } from './archived-copy.entity.js';

const archivedCopyView = view(ArchivedCopy, {
  visibleTo: partOf(evidenceView, 'evidenceId'),
  one: {
    file: byId(storedFileView, 'fileId', 'The WARC file.', { required: true }),
    keptBy: byId(personView, 'keptBy', 'Person who asked for it.', { required: true }),
  },
  first: {
    recordedIn: recordedIn('evidence.copied', {
      member: 'copyId',
      commitmentId: (copy) => sql`(select e.commitment_id from evidence e where e.id = ${copy.evidenceId})`,
    }),
  },
});

storedFileView.seenThrough(archivedCopyView as unknown as View<object>, 'fileId');

extend(evidenceView, {
  many: {
    copies: by(archivedCopyView, 'evidenceId', 'Archived copies of the page it links to, the latest first.', {
      order: '-sequence',
    }),
  },
});
