import { personView } from '../../people/persons/person.view.js';
import { extend, view } from '../../platform/views/declare.js';
import { by, byId } from '../../platform/views/fields.js';
import { partOf } from '../../platform/views/view.js';
import { noteView } from '../../sources/note.view.js';
import { Background } from './background.entity.js';
import { commitmentView } from '../commitment.view.js';

export const backgroundView = view(Background, {
  visibleTo: partOf(commitmentView, 'commitmentId'),
  one: {
    note: byId(noteView, 'noteId', 'The note with its passage.', { required: true }),
    createdBy: byId(personView, 'createdBy', 'Null for the system.'),
  },
});

extend(commitmentView, {
  many: {
    backgrounds: by(backgroundView, 'commitmentId', 'Noted passages linked as background.', {
      order: 'createdAt',
    }),
  },
});
