import type { Context } from '@followthrough/server/platform/changes/context';
import type { DemoRegister } from './data.js';
import type { Services } from './services.js';

/** For each type of row: its table, its time column, and the column that orders rows created together. */
const tables = {
  person: ['people', 'created_at', 'id'],
  team: ['teams', 'created_at', 'id'],
  source: ['sources', 'archived_at', 'id'],
  note: ['notes', 'created_at', 'id'],
  commitment: ['commitments', 'created_at', 'number'],
  file: ['files', 'stored_at', 'id'],
  evidence: ['evidence', 'submitted_at', 'id'],
  report: ['judgements', 'recorded_at', 'sequence'],
  followUp: ['follow_ups', 'created_at', 'id'],
  request: ['requests', 'asked_at', 'sequence'],
  amount: ['money_amounts', 'recorded_at', 'sequence'],
  partyReport: ['party_reports', 'recorded_at', 'sequence'],
  scopeMark: ['scope_marks', 'recorded_at', 'sequence'],
  assessment: ['assessments', 'drafted_at', 'sequence'],
  finding: ['findings', 'raised_at', 'number'],
  sample: ['samples', 'drawn_at', 'sequence'],
  round: ['rounds', 'opened_at', 'sequence'],
  amendment: ['round_amendments', 'asked_at', 'sequence'],
} satisfies Record<string, readonly [table: string, when: string, order: string]>;

/** Rows created by a step that later steps refer to. Organisations are found by name, because some exist already. */
export type Made = keyof typeof tables;

/** The rows that a step creates, in order. */
export interface Makes {
  readonly made: Made;
  readonly keys: readonly string[];
}

/** What a step needs: the services, and the ids of rows from earlier steps, possibly of an earlier run. */
export class Desk {
  readonly #made = new Map<string, { readonly at: Date; readonly place: number; readonly of: number }>();
  readonly #ids = new Map<string, string>();

  constructor(
    readonly services: Services,
    steps: readonly { readonly makes?: Makes; readonly at: Date }[],
  ) {
    for (const { makes, at } of steps) {
      if (!makes) continue;
      const { made, keys } = makes;
      for (const [place, key] of keys.entries()) this.#made.set(`${made} ${key}`, { at, place, of: keys.length });
    }
  }

  /** The id of the row created by the step with this key. Its time is that of the step. */
  async id(ctx: Context, made: Made, key: string): Promise<string> {
    const name = `${made} ${key}`;
    const known = this.#ids.get(name);
    if (known) return known;
    const making = this.#made.get(name);
    if (!making) throw new Error(`Nothing in the demo is called ${name}.`);
    const [table, when, order] = tables[made];
    const find = `select id from ${table} where ${when} = $1 order by ${order}`;
    const rows = await ctx.db.query<{ id: string }[]>(find, [making.at]);
    if (rows.length !== making.of) throw new Error(`There are ${rows.length} rows where ${name} was to be made.`);
    const { id } = rows[making.place]!;
    this.#ids.set(name, id);
    return id;
  }

  /** The id of an organisation, which may have existed before. */
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

/** By code, otherwise by a name that is unique in the table. */
export const findOrganisation = `
  select id from organisations where code = $3 or lower(name) = lower($1) and kind = $2
  order by code is not distinct from $3 desc limit 1`;

/** The id found by a query; throws if there is none, because the demo is then wrong. */
export async function oneId(ctx: Context, what: string, query: string, parameters: unknown[]): Promise<string> {
  const [row] = await ctx.db.query<{ id: string }[]>(query, parameters);
  if (!row) throw new Error(`The demo refers to ${what}, which is not there.`);
  return row.id;
}
