import { accountOf } from '@followthrough/domain/people';
import { problem, type RuleProblem } from '@followthrough/domain/problems';
import type { Context } from '../../platform/changes/context.js';
import { newId } from '../../platform/ground/uuid.js';
import { Person } from './person.entity.js';

type PersonFacts = Pick<Person, 'name' | 'email' | 'isAuditor' | 'isAdministrator'> & { passwordHash?: string };

/** Not saved yet. */
export function newPerson(ctx: Context, facts: PersonFacts): Person {
  return ctx.db.create(Person, {
    id: newId(),
    version: 1,
    // Fully random: unlike an id, it must not reveal when the person joined.
    pseudonym: crypto.randomUUID(),
    passwordHash: null,
    createdAt: ctx.now(),
    deactivatedAt: null,
    administratedUntil: null,
    ...facts,
  });
}

/** The problem if another person uses this address, or null. */
export async function emailTakenProblem(ctx: Context, email: string): Promise<RuleProblem | null> {
  const [taken] = await ctx.db.query<{ name: string }[]>('select name from people where lower(email) = $1', [
    accountOf(email),
  ]);
  return taken ? problem('EMAIL_TAKEN', { name: taken.name }, 'email') : null;
}
