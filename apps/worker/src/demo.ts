import 'reflect-metadata';
import { ToolModule } from '@followthrough/server/tool.module';
import { NestFactory } from '@nestjs/core';
import { loadDemo } from './demo/load.js';
import { readDemo } from './demo/read-demo.js';

/** Loads the demo registers and prints each step, then the accounts: `DEMO {"role", "email", "password"}`. */
const print = (line: string) => process.stdout.write(`${line}\n`);

const app = await NestFactory.createApplicationContext(ToolModule, {
  logger: ['error', 'warn', 'fatal'],
  abortOnError: false,
});
try {
  const accounts = await loadDemo(app, { demo: await readDemo(), say: print });
  for (const account of accounts) print(`DEMO ${JSON.stringify(account)}`);
} finally {
  await app.close();
}
