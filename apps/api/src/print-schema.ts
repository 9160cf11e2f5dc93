import 'reflect-metadata';
import { features } from '@followthrough/server/features';
import { ApiModule } from '@followthrough/server/api.module';
import { printedSchema } from '@followthrough/server/platform/graphql/printed-schema';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Writes the contract that the web is built against. A test compares it with the code. */
const contract = fileURLToPath(new URL('../../../libs/contract/schema.graphql', import.meta.url));
writeFileSync(contract, await printedSchema([...features, ApiModule]));
