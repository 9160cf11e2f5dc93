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

/** Whether the person is the reader or, if team work is requested, a member of one of the reader’s teams. */
export function isAmong(personId: Sql, of: WorkOf | null | undefined, reader: BoundReader): Sql {
  const isReader = sql`${personId} = ${reader.id}::uuid`;
  return of === WorkOf.TEAMS ? sql`(${isReader} or ${isColleague(personId, reader)})` : isReader;
}
