import type { Context } from '@followthrough/server/platform/context';
import type { DemoRegister } from './data.js';
import type { Services } from './services.js';
import type { Made, PlannedStep } from './step.js';

/** The table of each made thing, and its column that tells when. */
const tables: Record<Made, readonly [table: string, when: string]> = {
  person: ['people', 'created_at'],
  team: ['teams', 'created_at'],
  source: ['sources', 'archived_at'],
  note: ['notes', 'created_at'],
  commitment: ['commitments', 'created_at'],
  file: ['files', 'stored_at'],
  evidence: ['evidence', 'submitted_at'],
  report: ['judgements', 'recorded_at'],
  followUp: ['follow_ups', 'created_at'],
};

/** What a step needs at hand: the services, and the ids of what earlier steps, perhaps of an earlier run, have made. */
export class Desk {
  readonly #when = new Map<string, Date>();
  readonly #ids = new Map<string, string>();

  constructor(
    readonly services: Services,
    steps: readonly PlannedStep[],
  ) {
    for (const { makes, at } of steps) if (makes) this.#when.set(`${makes.made} ${makes.key}`, at);
  }

  /** The id of what the step of this key made. The row is the one of that step's instant. */
  async id(ctx: Context, made: Made, key: string): Promise<string> {
    const name = `${made} ${key}`;
    const known = this.#ids.get(name);
    if (known) return known;
    const [table, when] = tables[made];
    const at = this.#when.get(name);
    const rows = at ? await ctx.db.query<{ id: string }[]>(`select id from ${table} where ${when} = $1`, [at]) : [];
    if (rows.length !== 1) throw new Error(`The demo has ${rows.length} things called ${name}.`);
    this.#ids.set(name, rows[0]!.id);
    return rows[0]!.id;
  }

  /** The id of an organisation, whoever entered it. */
  async organisation(ctx: Context, register: DemoRegister, key: string): Promise<string> {
    const name = `organisation ${register.key}/${key}`;
    const known = this.#ids.get(name);
    if (known) return known;
    const facts = register.organisations.find((organisation) => organisation.key === key);
    if (!facts) throw new Error(`The demo has no ${name}.`);
    const [row] = await ctx.db.query<{ id: string }[]>(findOrganisation, [facts.name, facts.kind, facts.code ?? null]);
    if (!row) throw new Error(`The ${name} is not entered yet.`);
    this.#ids.set(name, row.id);
    return row.id;
  }
}

/** By code, else by name: what its table holds once. */
export const findOrganisation = `
  select id from organisations where code = $3 or lower(name) = lower($1) and kind = $2
  order by code is not distinct from $3 desc limit 1`;

/** The id of what is asked for; a demo that lacks it is wrong. */
export async function oneId(ctx: Context, what: string, query: string, parameters: unknown[]): Promise<string> {
  const [row] = await ctx.db.query<{ id: string }[]>(query, parameters);
  if (!row) throw new Error(`The demo refers to ${what}, which is not there.`);
  return row.id;
}
