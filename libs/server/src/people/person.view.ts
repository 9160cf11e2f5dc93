import { signedIn, view } from '../platform/views/view.js';
import { Person } from './person.entity.js';

export const personView = view(Person, {
  visibleTo: signedIn,
  fields: ['id', 'version', 'name', 'isAuditor', 'isAdministrator', 'deactivatedAt'],
});
