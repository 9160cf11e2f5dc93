import { features } from '@followthrough/server/features';
import { PlatformModule } from '@followthrough/server/platform/platform.module';
import { printedSchema } from '@followthrough/server/platform/graphql/printed-schema';
import { buildSchema, isInterfaceType, isObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const contract = join(import.meta.dirname, '../../libs/contract/schema.graphql');

describe('the schema', () => {
  it('is the contract that is committed: run "npm run schema -w @followthrough/api" after a change', async () => {
    expect(await printedSchema([PlatformModule, ...features])).toBe(readFileSync(contract, 'utf8'));
  });

  it('describes every type and every field', () => {
    const undescribed: string[] = [];
    for (const type of Object.values(buildSchema(readFileSync(contract, 'utf8')).getTypeMap())) {
      if (
        type.name.startsWith('__') ||
        ['Query', 'Mutation', 'String', 'Int', 'Boolean', 'Float', 'ID'].includes(type.name)
      )
        continue;
      if (!type.description) undescribed.push(type.name);
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!field.description) undescribed.push(`${type.name}.${field.name}`);
      }
    }
    expect(undescribed).toEqual([]);
  });
});
