import 'reflect-metadata';
import { CountryService } from '@followthrough/server/organisations/country.service';
import { Reader } from '@followthrough/server/platform/reader';
import { Work } from '@followthrough/server/platform/work';
import { WorkerModule } from '@followthrough/server/worker.module';
import { NestFactory } from '@nestjs/core';

const worker = await NestFactory.createApplicationContext(WorkerModule, {
  logger: ['error', 'warn', 'fatal'],
  abortOnError: false,
});
worker.enableShutdownHooks();
await worker.get(Work).change(Reader.nobody, (ctx) => worker.get(CountryService).enterMissing(ctx));
process.stdout.write('{"msg":"The worker follows events."}\n');
