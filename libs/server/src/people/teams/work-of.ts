import { registerEnumType } from '@nestjs/graphql';
import { sql, type Sql } from '../../platform/sql/sql.js';
import type { BoundReader } from '../../platform/views/reader.js';
import { isColleague } from '../persons/person.view.js';

export const WorkOf = { MINE: 'MINE', TEAMS: 'TEAMS' } as const;
export type WorkOf = keyof typeof WorkOf;
registerEnumType(WorkOf, {
  name: 'WorkOf',
  description: 'Whose work to list.',
  valuesMap: {
    MINE: { description: 'The user’s own, and unassigned work of their teams.' },
    TEAMS: { description: 'Work of the user’s teams and all of their members.' },
  },
});

/** Whether the reader manages the team. Team roles of an auditor do not count. */
export function isManagedBy(teamId: Sql, reader: BoundReader): Sql {
  return sql`(not ${reader.isAuditor}::boolean and exists (select 1 from memberships managed
    where managed.person_id = ${reader.id}::uuid and managed.team_id = ${teamId} and managed.role = 'MANAGER'))`;
}

/** Whether the reader manages any team. Team roles of an auditor do not count. */
export function managesSomewhere(reader: BoundReader): Sql {
  return sql`(not ${reader.isAuditor}::boolean and exists (select 1 from memberships managed
    where managed.person_id = ${reader.id}::uuid and managed.role = 'MANAGER'))`;
}

/** Whether the reader is a contributor or manager of the team. Team roles of an auditor do not count. */
export function contributesTo(teamId: Sql, reader: BoundReader): Sql {
  return sql`(not ${reader.isAuditor}::boolean and exists (select 1 from memberships contributing
    where contributing.person_id = ${reader.id}::uuid and contributing.team_id = ${teamId}
      and contributing.role in ('CONTRIBUTOR', 'MANAGER')))`;
}

/** Whether the person is the reader or, if team work is requested, a member of one of the reader’s teams. */
export function isAmong(personId: Sql, of: WorkOf | null | undefined, reader: BoundReader): Sql {
  const isReader = sql`${personId} = ${reader.id}::uuid`;
  return of === WorkOf.TEAMS ? sql`(${isReader} or ${isColleague(personId, reader)})` : isReader;
}
