import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { mostOffered, offered, rank, type Names } from '../platform/views/ranking.js';
import { reads, rows } from '../platform/views/reads.js';
import { searched } from '../platform/views/search-text.js';
import { never, raw, sql, type Sql } from '../platform/sql/sql.js';
import { derived } from '../platform/views/declare.js';
import type { FieldReading } from '../platform/views/view.js';
import { visibleAs } from './commitment.view.js';

@ObjectType({ description: 'A policy area in use.' })
export class PolicyArea {
  @Field({ description: 'In lower case, as stored.' })
  readonly name!: string;

  @Field(() => Int, { description: 'Number of visible commitments with it.' })
  readonly count!: number;
}

@ArgsType()
class PolicyAreasArgs {
  @Field({ description: 'Part of a policy area; typos are allowed.' })
  text!: string;
}

reads({
  policyAreas: rows(
    derived(PolicyArea, { fields: ['name', 'count'] }),
    'The policy areas in use that match a text, at most 8, the best match first.',
    { args: PolicyAreasArgs, sql: policyAreas },
  ),
});

const names: Names = {
  names: [raw('a.name')],
  words: raw('folded(a.name)'),
  isOwn: raw('a.is_own'),
};

const all = { from: raw('areas a'), key: raw('a.name'), names };

/** Policy areas come from commitments, so a reader who cannot see a commitment must not see its areas. */
function policyAreas({ args, reader }: FieldReading<PolicyAreasArgs>): Sql {
  const text = searched(args.text)?.text;
  return sql`with areas as (
      select area as name, count(*)::integer as count, bool_or(c.lead_team_id = any(${reader.teamIds}::uuid[])) as is_own
      from commitments c cross join unnest(c.policy_areas) area where ${visibleAs('c', reader)} group by area)
    select a.name, a.count from areas a where ${text ? offered(all.key, names, all, text) : never}
    order by ${rank(names, text ?? '')} limit ${mostOffered}`;
}
