import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../platform/schema/scalars.js';
import { raw, sql } from '../../platform/sql/sql.js';
import { isDone } from '../../platform/trail/event.view.js';
import { derived, extend } from '../../platform/views/declare.js';
import { rowsOf } from '../../platform/views/fields.js';
import { commitmentView } from '../commitment.view.js';

@ObjectType({
  description: 'A lead team and an accountable person, with the time for which they answered for a commitment.',
})
export class Answering {
  @Field({ description: 'Name of the lead team.' })
  readonly team!: string;

  @Field(() => String, { nullable: true, description: 'Name of the accountable person; null if there was none.' })
  readonly accountable!: string | null;

  @Field(() => DateTime, { description: 'When it was recorded that they answer.' })
  readonly since!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Null for the current ones.' })
  readonly until!: Date | null;
}

extend(commitmentView, {
  rows: {
    /**
     * From the events, which tell it from the beginning. An event that names no team or person leaves them as they were;
     * successive events with the same ones are one span.
     */
    answered: rowsOf(
      derived(Answering, { fields: ['team', 'accountable', 'since', 'until'] }),
      'The lead teams and accountable people over time, the first ones first.',
      (c, reading) => sql`with told as (
          select e.sequence, e.at, e.type, convert_from(e.canonical, 'UTF8')::jsonb -> 'data' as data from events e
          where e.subject_type = 'commitment' and e.subject_id = ${c.id}
            and e.type in ('commitment.created', 'commitment.edited', 'commitment.reassigned') and ${isDone(raw('e.at'), reading)}),
        steps as (select sequence, at,
            case type when 'commitment.reassigned' then data ->> 'to' else data ->> 'leadTeamId' end as team,
            type <> 'commitment.reassigned' and data ? 'accountableId' as names_person, data ->> 'accountableId' as person
          from told),
        filled as (select sequence, at,
            (array_agg(team) filter (where team is not null) over before)[count(team) over before] as team,
            (array_agg(person) filter (where names_person) over before)[count(*) filter (where names_person) over before] as person
          from steps window before as (order by sequence)),
        spans as (select at, coalesce(team, (${c.leadTeamId})::text) as team, person,
            (lag(coalesce(team, (${c.leadTeamId})::text)) over (order by sequence), lag(person) over (order by sequence))
              is not distinct from (coalesce(team, (${c.leadTeamId})::text), person)
              and row_number() over (order by sequence) > 1 as is_same, sequence
          from filled)
        select t.name as team, p.name as accountable, s.at as since,
          lead(s.at) over (order by s.sequence) as until
        from spans s join teams t on t.id = s.team::uuid left join people p on p.id = s.person::uuid
        where not s.is_same order by s.sequence`,
    ),
  },
});
