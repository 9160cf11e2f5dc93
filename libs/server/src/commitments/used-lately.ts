import { organisationView } from '../organisations/organisation.view.js';
import { usedLately } from '../platform/views/findable.js';
import { sql } from '../platform/sql/sql.js';

// The parties of the reader’s last 50 commitments: these reveal nothing that the reader does not know.
usedLately(
  organisationView,
  (reader) => sql`select p.organisation_id from parties p where p.removed_at is null and p.commitment_id = any(array(
    select c.id from commitments c where c.created_by = ${reader.id}::uuid order by c.created_at desc limit 50))`,
);
