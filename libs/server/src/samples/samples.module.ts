import { Module } from '@nestjs/common';
import { RegisterModule } from '../register/register.module.js';
import { ReaderResolver } from './readers/reader.resolver.js';
import { ReaderService } from './readers/reader.service.js';
import './readers/reader.view.js';
import { ResultService } from './result.service.js';
import { SampleExportRoutes } from './sample-export.routes.js';
import { SampleExport } from './sample-export.service.js';
import './sample-queries.view.js';
import { SampleResolver } from './sample.resolver.js';
import { SampleService } from './sample.service.js';
import './sample.view.js';

const services = [SampleService, ResultService, ReaderService];

@Module({
  imports: [RegisterModule],
  providers: [...services, SampleExport, SampleExportRoutes, SampleResolver, ReaderResolver],
  exports: services,
})
export class SamplesModule {}
