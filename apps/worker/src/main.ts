import 'reflect-metadata';
import { CountryService } from '@followthrough/server/organisations/country.service';
import { booting } from '@followthrough/server/platform/ground/booting';
import { Configuration } from '@followthrough/server/platform/ground/configuration';
import { patiently } from '@followthrough/server/platform/sql/patiently';
import { Reader } from '@followthrough/server/platform/views/reader';
import { Work } from '@followthrough/server/platform/changes/work';
import { WorkerModule } from '@followthrough/server/worker.module';
import { NestFactory } from '@nestjs/core';

await booting(async () => {
  new Configuration();
  const worker = await NestFactory.createApplicationContext(WorkerModule, {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
  worker.enableShutdownHooks();
  const countries = worker.get(CountryService);
  await patiently(() => worker.get(Work).change(Reader.nobody, (ctx) => countries.enterMissing(ctx)));
  process.stdout.write('{"msg":"The worker follows events."}\n');
});
