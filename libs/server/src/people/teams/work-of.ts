import { registerEnumType } from '@nestjs/graphql';
import { sql, type Sql } from '../../platform/sql/sql.js';
import type { BoundReader } from '../../platform/views/reader.js';
import { isColleague } from '../persons/person.view.js';

export const WorkOf = { MINE: 'MINE', TEAMS: 'TEAMS' } as const;
export type WorkOf = keyof typeof WorkOf;
registerEnumType(WorkOf, {
  name: 'WorkOf',
  description: 'Whose work is listed.',
  valuesMap: {
    MINE: { description: 'The reader’s own, and what nobody in their teams has taken on.' },
    TEAMS: { description: 'That of the reader’s teams and of everyone in them.' },
  },
});

/** Whether somebody is the reader, or, where the work of teams is asked for, a member of one of theirs. */
export function isAmong(personId: Sql, of: WorkOf | null | undefined, reader: BoundReader): Sql {
  const isReader = sql`${personId} = ${reader.id}::uuid`;
  return of === WorkOf.TEAMS ? sql`(${isReader} or ${isColleague(personId, reader)})` : isReader;
}
