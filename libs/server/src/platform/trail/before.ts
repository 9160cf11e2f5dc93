import type { Row } from '../sql/columns.js';
import { sql, type Sql } from '../sql/sql.js';
import type { Event } from './event.entity.js';

const uuid = '([0-9a-f-]{36})';

/**
 * Whether `earlier` contains the previous value of what `event` changed. An edit records all facts from then on, so the
 * previous ones are in the edit before it, in the creation, or in a later match of a party. A report names the previous
 * report; a change of a follow-up records its new state, as the change before it does. Canonical data has a known form
 * and these members contain only ids, so their text needs no parser.
 */
export function isBefore(earlier: Row<Event>, event: Row<Event>): Sql {
  return sql`(${earlier.subjectType} = ${event.subjectType} and ${earlier.subjectId} = ${event.subjectId}
    and ${earlier.subjectVersion} < ${event.subjectVersion} and case
      when ${event.type} = 'commitment.edited' then ${earlier.type} in ${hasFacts} and ${earlier.subjectVersion} >= (
        select max("full".subject_version) from events "full" where "full".subject_type = ${event.subjectType}
          and "full".subject_id = ${event.subjectId} and "full".subject_version < ${event.subjectVersion}
          and "full".type in ('commitment.created', 'commitment.edited'))
      when ${event.type} = 'status.reported' then ${earlier.type} = 'status.reported'
        and ${idIn(earlier, 'judgementId')} = ${idIn(event, 'seenJudgementId')}
      when ${event.type} like 'followUp.%' then ${earlier.type} like 'followUp.%' and ${earlier.subjectVersion} = (
        select max(same.subject_version) from events same where same.subject_type = ${event.subjectType}
          and same.subject_id = ${event.subjectId} and same.subject_version < ${event.subjectVersion}
          and same.type like 'followUp.%'
          and substring(convert_from(same.canonical, 'UTF8') from ${`"followUpId":"${uuid}"`}::text) = ${idIn(event, 'followUpId')})
      else false end)`;
}

const hasFacts = sql`('commitment.created', 'commitment.edited', 'commitment.partiesIdentified')`;

function idIn({ canonical }: Row<Event>, member: string): Sql {
  return sql`substring(convert_from(${canonical}, 'UTF8') from ${`"${member}":"${uuid}"`}::text)`;
}
