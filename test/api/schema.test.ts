import { features } from '@followthrough/server/features';
import { ApiModule } from '@followthrough/server/api.module';
import { tableOf, type EntityClass } from '@followthrough/server/platform/sql/columns';
import { printedSchema } from '@followthrough/server/platform/graphql/printed-schema';
import { owned } from '@followthrough/migrations/migrate';
import { migrations } from '@followthrough/migrations/migrations';
import { buildSchema, getNamedType, isEnumType, isInterfaceType, isObjectType } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getMetadataArgsStorage } from 'typeorm';
import { startApplication } from '../support/application.js';
import { testDatabase } from '../support/database.js';
import { commitmentDocuments } from '../support/given-commitments.js';
import { linked } from '../support/given-delivery.js';
import { givenIn } from '../support/given.js';

const contract = join(import.meta.dirname, '../../libs/contract/schema.graphql');

describe('the schema', () => {
  it('is the contract that is committed: run "npm run contract" after a change', async () => {
    expect(await printedSchema([...features, ApiModule])).toBe(readFileSync(contract, 'utf8'));
  });

  it('is made by migrations that have numbers of their own and run in their order', () => {
    const files = readdirSync(join(import.meta.dirname, '../../migrations/src')).filter((name) => /^\d/.test(name));
    const numbers = files.sort().map((name) => /^\d+/.exec(name)![0]);
    expect(numbers.filter((number, at) => number.length !== 4 || numbers.indexOf(number) !== at)).toEqual([]);
    expect(migrations.map(({ name }) => name.slice(-4))).toEqual(numbers);
  });

  it('has a table for every entity, with its columns, which a migration made and granted', async () => {
    const database = await testDatabase();
    const rows = await database.query<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where has_column_privilege('followthrough_app', quote_ident(table_name), column_name, 'select')
         and table_schema = 'public'`,
    );
    await database.drop();
    const made = new Set(rows.map(({ name }) => name));
    const entities = getMetadataArgsStorage().tables.map(({ target }) => tableOf(target as EntityClass<object>));
    const wanted = entities.flatMap(({ name, columns }) =>
      [...columns.values()].map((column) => `${name}.${column.name}`),
    );
    expect(wanted.length).toBeGreaterThan(200);
    expect(wanted.filter((column) => !made.has(column))).toEqual([]);
  });

  it('allows in each column every code that the contract names for it', async () => {
    const database = await testDatabase();
    const checks = await database.query<{ name: string; definition: string }>(
      `select conrelid::regclass || '.' || attname as name, pg_get_constraintdef(c.oid) as definition
       from pg_constraint c join pg_attribute on attrelid = conrelid and attnum = conkey[1]
       where contype = 'c' and cardinality(conkey) = 1 and pg_get_constraintdef(c.oid) ~ ' = ANY '`,
    );
    await database.drop();
    const allowed = new Map(
      checks.map(({ name, definition }) => [name, [...definition.matchAll(/'(\w+)'::text/g)].map(([, code]) => code)]),
    );
    const types = buildSchema(readFileSync(contract, 'utf8')).getTypeMap();
    const columns = getMetadataArgsStorage().tables.flatMap(({ target }) => {
      const type = types[(target as EntityClass<object>).name];
      const table = tableOf(target as EntityClass<object>);
      return Object.values(isObjectType(type) ? type.getFields() : {}).flatMap((field) => {
        const codes = getNamedType(field.type);
        const column = table.columns.get(field.name);
        const name = `${table.name}.${column?.name}`;
        return isEnumType(codes) && allowed.has(name) ? [{ name, codes: codes.getValues() }] : [];
      });
    });
    expect(columns.length).toBeGreaterThan(10);
    const refused = columns.flatMap(({ name, codes }) =>
      codes.filter(({ value }) => !allowed.get(name)!.includes(value as string)).map(({ value }) => `${name} ${value}`),
    );
    // A filter option: every state of a decided proposal.
    expect(refused).toEqual(['proposals.state DECIDED']);
  });

  it('is undone by each of its migrations, which can then be applied again', async () => {
    const database = await testDatabase();
    const connection = await owned(database.url).initialize();
    const runner = connection.createQueryRunner();
    const failed: string[] = [];
    for (const Migration of [...migrations].reverse()) {
      const migration = new Migration();
      await migration.down(runner);
      try {
        await migration.up(runner);
        await migration.down(runner);
      } catch (error) {
        failed.push(`${Migration.name}: ${String(error)}`);
      }
    }
    const left = await runner.query(`select tablename from pg_tables where schemaname = 'public'`);
    await connection.destroy();
    await database.drop();
    expect(failed).toEqual([]);
    expect(left).toEqual([{ tablename: 'migrations' }]);
  });

  it('is undone, too, after re-announcements, and evidence for amounts and reports on parties, were recorded', async () => {
    const application = await startApplication();
    const given = givenIn(application);
    const team = await given.team();
    const contributor = await given.contributor(team);
    const [first, again] = [await given.arranged(team), await given.arranged(team)];
    const { id: partyId } = await given.party(first, 'the port');
    const { id: evidenceId } = await linked(contributor, first);
    const supports = [{ evidenceId, role: 'SUPPORTS', grade: 'A' }];
    await contributor.ask(commitmentDocuments.link, {
      input: { fromId: again.id, toId: first.id, kind: 'RE_ANNOUNCES' },
    });
    await contributor.ask('mutation ($input: RecordMoneyInput!) { recordMoney(input: $input) { __typename } }', {
      input: {
        commitmentId: first.id,
        stage: 'SPENT',
        amount: { value: '1', currency: 'GBP' },
        effectiveOn: '2026',
        supports,
      },
    });
    await contributor.ask('mutation ($input: ReportPartyInput!) { reportParty(input: $input) { __typename } }', {
      input: { partyId, status: 'DELIVERED', rationale: 'It paid.', effectiveOn: '2026-11-20', supports },
    });
    await application.database.query(
      `insert into past_commitment_links select since_at + interval '1 day', l.* from commitment_links l`,
    );
    const rows = async () => [
      await application.database.query('select claim from supports order by claim'),
      await application.database.query(
        'select kind from commitment_links union all select kind from past_commitment_links',
      ),
    ];
    const kinds = [{ kind: 'RE_ANNOUNCES' }, { kind: 'RE_ANNOUNCES' }];
    expect(await rows()).toEqual([[{ claim: 'MONEY' }, { claim: 'PARTY' }], kinds]);
    const connection = await owned(application.database.url).initialize();
    const undone = migrations.filter(({ name }) => name.slice(-4) >= '2020').reverse();
    const runner = connection.createQueryRunner();
    for (const Migration of undone) await new Migration().down(runner);
    await connection.destroy();
    expect(await rows()).toEqual([[], []]);
    await application.close();
  });

  it('describes every type, field and enum value', () => {
    const undescribed: string[] = [];
    for (const type of Object.values(buildSchema(readFileSync(contract, 'utf8')).getTypeMap())) {
      if (
        type.name.startsWith('__') ||
        ['Query', 'Mutation', 'String', 'Int', 'Boolean', 'Float', 'ID'].includes(type.name)
      )
        continue;
      if (!type.description) undescribed.push(type.name);
      if (isEnumType(type)) {
        const values = type.getValues().filter(({ description }) => !description);
        undescribed.push(...values.map(({ name }) => `${type.name}.${name}`));
      }
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!field.description) undescribed.push(`${type.name}.${field.name}`);
      }
    }
    expect(undescribed).toEqual([]);
  });
});
