import {
  confirmProblem,
  decidedProblem,
  independenceDays,
  independentSince,
} from '@followthrough/domain/account-changes';
import { deactivatedProblem } from '@followthrough/domain/people';
import { rolesProblem } from '@followthrough/domain/policies/roles';
import { isProblem, problem, type RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { changedFields } from '../../platform/changes/stale-edit.js';
import { AccountChange } from './account-change.entity.js';
import { accountChangeView } from './account-change.view.js';
import { decide } from './account-changes.js';
import { administrating, administratorsInTurn } from '../persons/administrators.js';
import { Membership } from '../teams/membership.entity.js';
import type { PasswordReset } from './password-reset.js';
import { PasswordResetService } from './password-reset.service.js';
import { Person } from '../persons/person.entity.js';

/** Decisions of a second administrator on changes that need two. */
@Injectable()
export class AccountChangeService {
  constructor(private readonly resets: PasswordResetService) {}

  async confirm(ctx: Context, id: string): Promise<AccountChange | PasswordReset | RuleProblem> {
    const change = await ctx.acquire(accountChangeView, id, 'person.decideChange');
    // The person first, as wherever both are locked: in another order two changes could wait for each other.
    const person = await ctx.db.findOneOrFail(Person, {
      where: { id: change.personId },
      lock: { mode: 'pessimistic_write' },
    });
    await administratorsInTurn(ctx);
    const refused =
      decidedProblem(change) ??
      confirmProblem(change, ctx.viewer.id) ??
      (await dependentProblem(ctx, change)) ??
      deactivatedProblem(person);
    if (refused) return refused;
    if (change.kind === 'RESET_PASSWORD') {
      const reset = await this.resets.issue(ctx, person, change);
      if (!isProblem(reset)) await decide(ctx, change, 'DONE');
      return reset;
    }
    return this.#grant(ctx, change, person);
  }

  async decline(ctx: Context, id: string): Promise<AccountChange | RuleProblem> {
    const change = await ctx.acquire(accountChangeView, id, 'person.decideChange');
    const refused = decidedProblem(change);
    if (refused) return refused;
    await decide(ctx, change, 'DECLINED');
    const person = await ctx.db.findOneByOrFail(Person, { id: change.personId });
    await ctx.record('person.changeDeclined', person, { change: change.id, kind: change.kind });
    return change;
  }

  async #grant(ctx: Context, change: AccountChange, person: Person): Promise<AccountChange | RuleProblem> {
    const privileges = {
      isAuditor: person.isAuditor || change.kind === 'GRANT_AUDITOR',
      isAdministrator: person.isAdministrator || change.kind === 'GRANT_ADMINISTRATOR',
    };
    const roles = await ctx.db.findBy(Membership, { personId: person.id });
    const refused = rolesProblem({ roles, ...privileges });
    if (refused) return refused;
    const fields = changedFields(person, privileges);
    Object.assign(person, privileges, { version: person.version + 1 });
    await ctx.db.update(Person, person.id, { ...privileges, version: person.version });
    await decide(ctx, change, 'DONE');
    const { kind, id } = change;
    await ctx.record('person.roleGranted', person, { version: person.version, fields, kind, change: id });
    return change;
  }
}

/**
 * Neither administrator may owe their access to the other since the proposal, and both must still be administrators.
 */
async function dependentProblem(ctx: Context, { proposedById }: AccountChange): Promise<RuleProblem | null> {
  const here = await ctx.db.query<unknown[]>(`select 1 from people p where ${administrating} and p.id = $1`, [
    proposedById,
  ]);
  if (here.length === 0) return problem('CHANGE_PROPOSER_GONE');
  const reset = await ctx.db.query<unknown[]>(resetByTheOther, [
    ctx.viewer.id,
    proposedById,
    independentSince(ctx.now()),
  ]);
  return reset.length > 0 ? problem('CHANGE_RESET_LATELY', { days: independenceDays }) : null;
}

const resetByTheOther = `
  select 1 from account_changes c
  where c.kind = 'RESET_PASSWORD' and c.state = 'DONE' and c.decided_at > $3::timestamptz
    and (c.person_id = $1 and $2::uuid in (c.proposed_by_id, c.decided_by_id)
      or c.person_id = $2 and $1::uuid in (c.proposed_by_id, c.decided_by_id))
  limit 1`;
