import 'reflect-metadata';
import { isProblem } from '@followthrough/domain/problems';
import { englishWords } from '@followthrough/domain/refusals/refusal-words';
import { NestFactory } from '@nestjs/core';
import { PasswordResetService } from '@followthrough/server/people/account-changes/password-reset.service';
import { Reader } from '@followthrough/server/platform/views/reader';
import { Work } from '@followthrough/server/platform/changes/work';
import { ToolModule } from '@followthrough/server/tool.module';

/** Prints a link with which an administrator chooses a new password, as `RESET {"link":"…"}`, or why there is none. */
const tool = await NestFactory.createApplicationContext(ToolModule, {
  logger: ['error', 'warn', 'fatal'],
  abortOnError: false,
});
try {
  const resets = tool.get(PasswordResetService);
  const email = process.argv[2] ?? '';
  const made = await tool.get(Work).change(Reader.nobody, (ctx) => resets.resetOnServer(ctx, email));
  process.stdout.write(`RESET ${JSON.stringify(isProblem(made) ? { refused: englishWords(made) } : made)}\n`);
} finally {
  await tool.close();
}
