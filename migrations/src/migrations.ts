import { CreateRecord1780000000100 } from './0100-create-record.js';
import { CreatePeople1780000000200 } from './0200-create-people.js';
import { CreateOrganisations1780000000300 } from './0300-create-organisations.js';
import { CreateSources1780000000400 } from './0400-create-sources.js';
import { CreateCommitments1780000000500 } from './0500-create-commitments.js';

/** In the order in which they run. */
export const migrations = [
  CreateRecord1780000000100,
  CreatePeople1780000000200,
  CreateOrganisations1780000000300,
  CreateSources1780000000400,
  CreateCommitments1780000000500,
];
