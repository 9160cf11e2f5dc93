import { responsibilityOf, type Undertaker } from '@followthrough/domain/responsibility';
import { PartyRole, Responsibility } from '@followthrough/domain/vocabulary';
import type { Organisation } from '../../organisations/organisation.entity.js';
import type { Context, Identified } from '../../platform/changes/context.js';
import type { PartyInput } from '../commitment.inputs.js';

/** The responsibility for a commitment with these parties. `organisations` are the organisations of the parties. */
export function whose(
  parties: readonly PartyInput[],
  organisations: ReadonlyMap<string, Pick<Organisation, 'isOwn'>>,
): Responsibility {
  const undertakers = parties.filter(({ role }) => role === PartyRole.UNDERTAKES);
  return responsibilityOf(
    undertakers.map(({ organisationId }) => ({
      organisation: (organisationId && organisations.get(organisationId)) || null,
    })),
  );
}

interface Responsible {
  readonly id: string;
  readonly responsibility: Responsibility;
  readonly undertakers: readonly Undertaker[];
}

/**
 * When an organisation becomes one of the deployment’s own, or stops being one, the responsibility for its commitments
 * follows.
 */
export async function followOwnership(ctx: Context, organisation: Identified): Promise<void> {
  const touched = await ctx.db.query<Responsible[]>(
    `select c.id, c.responsibility, json_agg(json_build_object(
         'organisation', case when o.id is not null then json_build_object('isOwn', o.is_own) end)) as undertakers
       from commitments c join parties p on p.commitment_id = c.id and p.role = $2 and p.removed_at is null
       left join organisations o on o.id = p.organisation_id
       where c.id in (select commitment_id from parties where organisation_id = $1 and role = $2 and removed_at is null)
       group by c.id`,
    [organisation.id, PartyRole.UNDERTAKES],
  );
  for (const responsibility of Object.values(Responsibility)) {
    const changed = touched.filter((c) => c.responsibility !== responsibility && is(c, responsibility));
    if (changed.length === 0) continue;
    await ctx.db.query('update commitments set responsibility = $1 where id = any($2)', [
      responsibility,
      changed.map(({ id }) => id),
    ]);
  }
}

const is = ({ undertakers }: Responsible, responsibility: Responsibility) =>
  responsibilityOf(undertakers) === responsibility;
