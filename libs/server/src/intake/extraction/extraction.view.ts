import { personView } from '../../people/persons/person.view.js';
import { extend, view } from '../../platform/views/declare.js';
import { by, byId } from '../../platform/views/fields.js';
import { partOf, type View } from '../../platform/views/view.js';
import { sourceView } from '../../sources/source.view.js';
import { Extraction } from './extraction.entity.js';

export const extractionView: View<Extraction> = view(Extraction, {
  visibleTo: partOf(sourceView, 'sourceId'),
  one: {
    source: byId(sourceView, 'sourceId', 'The scanned source.', { required: true }),
    askedBy: byId(personView, 'askedBy', 'Person who requested it.'),
  },
});

extend(sourceView, {
  first: { extraction: by(extractionView, 'sourceId', 'The scan for commitments; null if there was none.') },
});
