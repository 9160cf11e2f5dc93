import { Database } from '@followthrough/server/platform/sql/database';
import { Person } from '@followthrough/server/people/persons/person.entity';
import { Work } from '@followthrough/server/platform/changes/work';
import type { INestApplicationContext } from '@nestjs/common';
import type { Demo, DemoPerson } from './data.js';
import type { Desk } from './desk.js';
import { readerOf, unguessable } from './people-steps.js';

/** A demo account, as printed by `npm start`. */
export interface Account {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

type AccountHolder = DemoPerson & Required<Pick<DemoPerson, 'role'>>;

function holdersIn({ people }: Demo): AccountHolder[] {
  return people.filter((person): person is AccountHolder => Boolean(person.role));
}

/** The administrator, who creates the other accounts and the organisations. */
export function administratorOf({ people }: Demo): DemoPerson {
  const administrator = people.find(({ isAdministrator }) => isAdministrator);
  if (!administrator) throw new Error('The demo has no administrator.');
  return administrator;
}

/**
 * Gives the accounts new passwords and finishes loading, in one transaction. A repeated call gives new passwords again,
 * because the process that received the earlier ones may have been killed.
 */
export async function handOut(app: INestApplicationContext, desk: Desk, demo: Demo): Promise<Account[]> {
  const reader = await readerOf(app.get(Database), administratorOf(demo));
  return app.get(Work).change(reader, async (ctx) => {
    const accounts: Account[] = [];
    for (const { key, role, email } of holdersIn(demo)) {
      const password = unguessable();
      const person = await ctx.db.findOneByOrFail(Person, { id: await desk.id(ctx, 'person', key) });
      await ctx.db.update(Person, person.id, { passwordHash: await desk.services.passwords.hash(password) });
      await ctx.record('person.passwordChanged', person);
      accounts.push({ role, email, password });
    }
    await desk.services.deployment.becomeDemo(ctx);
    return accounts;
  });
}
