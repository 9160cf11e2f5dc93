import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from '@followthrough/server/worker.module';

const worker = await NestFactory.createApplicationContext(WorkerModule, { logger: ['error', 'warn', 'fatal'], abortOnError: false });
worker.enableShutdownHooks();
process.stdout.write('{"msg":"The worker follows events."}\n');
