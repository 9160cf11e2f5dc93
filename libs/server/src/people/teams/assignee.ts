import { ArgsType, Field, ObjectType } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';
import { isUsedLately } from '../../platform/views/findable.js';
import { mostOffered, offered, rank, type Names } from '../../platform/views/ranking.js';
import { reads, rows } from '../../platform/views/reads.js';
import { searched } from '../../platform/views/search-text.js';
import { never, raw, sql, type Sql } from '../../platform/sql/sql.js';
import { derived } from '../../platform/views/declare.js';
import type { FieldReading, View } from '../../platform/views/view.js';
import { visible } from '../../platform/views/visibility.js';
import { isColleague, personView } from '../persons/person.view.js';
import { teamView } from './team.view.js';

@ObjectType({ description: 'A person or team that follow-ups can be assigned to.' })
export class Assignee {
  @Field(() => Uuid, { description: 'ID of the person or team.' })
  readonly id!: string;

  @Field({ description: 'Name of the person or team.' })
  readonly name!: string;

  @Field({ description: 'True for a team, false for a person.' })
  readonly isTeam!: boolean;

  @Field(() => [String], { description: 'Names of the person’s teams; empty for a team.' })
  readonly teams!: readonly string[];
}

@ArgsType()
class AssigneesArgs {
  @Field({ description: 'Part of a name; typos are allowed.' })
  text!: string;
}

reads({
  assignees: rows(
    derived(Assignee, { fields: ['id', 'name', 'isTeam', 'teams'] }),
    'Active people and open teams whose names match a text, at most 8, the best match first.',
    { args: AssigneesArgs, sql: assignees },
  ),
});

const names: Names = {
  names: [raw('a.name')],
  words: raw('folded(a.name)'),
  isOwn: raw('a.is_own'),
  isRecent: raw('a.is_recent'),
};

const all = { from: raw('everybody a'), key: raw('a.id'), names };

/** People and teams in one order, so that the best match of either comes first. */
function assignees({ args, reader }: FieldReading<AssigneesArgs>): Sql {
  const text = searched(args.text)?.text;
  const [person, team] = [raw('p'), raw('t')];
  return sql`with everybody as (
      select p.id, p.name, false as is_team, ${isColleague(raw('p.id'), reader)} as is_own,
        ${isUsedLately(personView, raw('p.id'), reader)} as is_recent
      from people p where p.deactivated_at is null and ${visible(personView as unknown as View<object>, person, reader)}
      union all
      select t.id, t.name, true, t.id = any(${reader.teamIds}::uuid[]), ${isUsedLately(teamView, raw('t.id'), reader)}
      from teams t where t.closed_at is null and ${visible(teamView as unknown as View<object>, team, reader)})
    select a.id, a.name, a.is_team as "isTeam",
      array(select t.name from memberships m join teams t on t.id = m.team_id and t.closed_at is null where m.person_id = a.id order by t.name) as teams
    from everybody a where ${text ? offered(all.key, names, all, text) : never}
    order by ${rank(names, text ?? '')}, a.id limit ${mostOffered}`;
}
