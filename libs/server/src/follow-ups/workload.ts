import { Field, Int, ObjectType } from '@nestjs/graphql';
import { rowOf } from '../platform/sql/columns.js';
import { Uuid } from '../platform/schema/scalars.js';
import { WorkOf } from '../people/teams/work-of.js';
import { allOf, raw, sql } from '../platform/sql/sql.js';
import { derived } from '../platform/views/declare.js';
import { reads, rows } from '../platform/views/reads.js';
import type { View } from '../platform/views/view.js';
import { visible } from '../platform/views/visibility.js';
import { isWork } from './follow-up-list.js';
import { followUpView } from './follow-up.view.js';
import type { FollowUp } from './follow-up.entity.js';

@ObjectType({ description: 'Open follow-ups of one person or team.' })
export class Workload {
  @Field(() => Uuid, { description: 'ID of the person or team.' })
  readonly id!: string;

  @Field({ description: 'Name of the person or team.' })
  readonly name!: string;

  @Field({ description: 'True for a team, false for a person.' })
  readonly isTeam!: boolean;

  @Field(() => Int, { description: 'Number of open follow-ups, including overdue ones.' })
  readonly toDo!: number;

  @Field(() => Int, { description: 'Number of open follow-ups past their due date.' })
  readonly overdue!: number;
}

reads({
  workloads: rows(
    derived(Workload, { fields: ['id', 'name', 'isTeam', 'toDo', 'overdue'] }),
    'Open follow-ups by assignee, for the user’s teams and their members; at most 100, highest number first.',
    {
      sql: (reading) => {
        const f = raw('f');
        const condition = allOf([
          isWork(rowOf<FollowUp>(followUpView.table, f), { ...reading, args: { of: WorkOf.TEAMS } }),
          visible(followUpView as unknown as View<object>, f, reading.reader),
        ]);
        return sql`select coalesce(p.id, t.id) as id, coalesce(p.name, t.name) as name, t.id is not null as "isTeam",
            count(*)::integer as "toDo", (count(*) filter (where f.due_on < ${reading.today}::date))::integer as overdue
          from follow_ups f left join people p on p.id = f.assignee_id left join teams t on t.id = f.team_id
          where ${condition} group by p.id, t.id order by 4 desc, 5 desc, 2, 1 limit 100`;
      },
    },
  ),
});
