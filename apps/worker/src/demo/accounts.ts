import { Database } from '@followthrough/server/platform/database';
import { Person } from '@followthrough/server/people/person.entity';
import { Work } from '@followthrough/server/platform/work';
import type { INestApplicationContext } from '@nestjs/common';
import type { Demo, DemoPerson } from './data.js';
import type { Desk } from './desk.js';
import { readerOf, unguessable } from './people-steps.js';

/**
 * KNOWN: the passwords that stand in the data, for a deployment that only its own machine reaches. RANDOM: such as are
 * made for this deployment, and told once.
 */
export type Passwords = 'KNOWN' | 'RANDOM';

/** A demo account, as `npm start` tells it. */
export interface Account {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

type AccountHolder = DemoPerson & Required<Pick<DemoPerson, 'role' | 'password'>>;

function holdersIn({ people }: Demo): AccountHolder[] {
  return people.filter((person): person is AccountHolder => Boolean(person.role && person.password));
}

/** Enters everybody else, and the organisations. */
export function administratorOf({ people }: Demo): DemoPerson {
  const administrator = people.find(({ isAdministrator }) => isAdministrator);
  if (!administrator) throw new Error('The demo has no administrator.');
  return administrator;
}

/** The accounts of a register that was loaded before. */
export function accountsOf(demo: Demo, passwords: Passwords): Account[] {
  return holdersIn(demo).map(({ role, email, password }) => ({
    role,
    email,
    password: passwords === 'KNOWN' ? password : '(told when they were loaded)',
  }));
}

/** Gives the accounts their passwords and ends the loading, in one transaction: either both are so, or neither. */
export async function handOut(
  app: INestApplicationContext,
  desk: Desk,
  demo: Demo,
  passwords: Passwords,
): Promise<Account[]> {
  const reader = await readerOf(app.get(Database), administratorOf(demo));
  return app.get(Work).change(reader, async (ctx) => {
    const accounts: Account[] = [];
    for (const { key, role, email, password: known } of holdersIn(demo)) {
      const password = passwords === 'KNOWN' ? known : unguessable();
      const person = await ctx.db.findOneByOrFail(Person, { id: await desk.id(ctx, 'person', key) });
      await ctx.db.update(Person, person.id, { passwordHash: await desk.services.passwords.hash(password) });
      await ctx.record('person.passwordChanged', person);
      accounts.push({ role, email, password });
    }
    await desk.services.deployment.becomeDemo(ctx);
    return accounts;
  });
}
