import { dayOf } from '../platform/clock.js';
import type { Context } from '../platform/context.js';
import { StaleEdit } from '../platform/graphql/problem.js';
import type { FollowUp } from './follow-up.entity.js';

/**
 * Refuses an edit that was begun before another change. What happens to a follow-up is told by its commitment, whose
 * events name the follow-up and the version that they made.
 */
export async function staleFollowUp(ctx: Context, followUp: FollowUp, version: number): Promise<StaleEdit | null> {
  if (followUp.version === version) return null;
  const changes = await ctx.db.query<{ fields: string[] | null; by: string | null; at: Date }[]>(
    `select e.data -> 'fields' as fields, p.name as by, e.at
     from (select at, actor, subject_version, convert_from(canonical, 'UTF8')::jsonb -> 'data' as data
           from events where subject_type = 'commitment' and subject_id = $1 and type like 'followUp.%') e
     left join people p on p.pseudonym = e.actor
     where e.data ->> 'followUpId' = $2 and (e.data ->> 'followUpVersion')::integer > $3 order by e.subject_version`,
    [followUp.commitmentId, followUp.id, version],
  );
  const who = [...new Set(changes.flatMap(({ by }) => by ?? []))].join(' and ') || 'Somebody';
  return Object.assign(new StaleEdit(), {
    message: `${who} changed this after you opened it. Your words are still here: look at what changed, then save again.`,
    version: followUp.version,
    changes: changes.map(({ fields, by, at }) => ({ fields: fields ?? ['state'], by, on: dayOf(at) })),
  });
}
