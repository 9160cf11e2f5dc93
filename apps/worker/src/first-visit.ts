import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FirstAdministratorService } from '@followthrough/server/people/sign-in/first-administrator.service';
import { Reader } from '@followthrough/server/platform/views/reader';
import { Work } from '@followthrough/server/platform/changes/work';
import { ToolModule } from '@followthrough/server/tool.module';

/** Prints the one-time code for creating the first administrator, as `FIRST {"code":"…"}`; nothing if there is one. */
const tool = await NestFactory.createApplicationContext(ToolModule, {
  logger: ['error', 'warn', 'fatal'],
  abortOnError: false,
});
try {
  const firstAdministrator = tool.get(FirstAdministratorService);
  const code = await tool.get(Work).change(Reader.nobody, (ctx) => firstAdministrator.issueCode(ctx));
  if (code) process.stdout.write(`FIRST ${JSON.stringify({ code })}\n`);
} finally {
  await tool.close();
}
