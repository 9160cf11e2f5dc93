import { personView } from '../people/persons/person.view.js';
import { teamView } from '../people/teams/team.view.js';
import { usedLately } from '../platform/views/findable.js';
import type { BoundReader } from '../platform/views/reader.js';
import { raw, sql, type Sql } from '../platform/sql/sql.js';

// The assignees of the reader’s last 50 follow-ups.
usedLately(personView, (reader) => assignedBy(reader, raw('assignee_id')));
usedLately(teamView, (reader) => assignedBy(reader, raw('team_id')));

function assignedBy(reader: BoundReader, assignee: Sql): Sql {
  return sql`select ${assignee} from (select assignee_id, team_id from follow_ups
    where created_by = ${reader.id}::uuid order by created_at desc limit 50) lately`;
}
