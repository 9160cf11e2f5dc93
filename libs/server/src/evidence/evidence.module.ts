import { Module } from '@nestjs/common';
import { SourcesModule } from '../sources/sources.module.js';
import './evidence.view.js';
import { StoredFileRoutes } from './stored-file.routes.js';
import { StoredFileService } from './stored-file.service.js';
import { SupportService } from './support.service.js';
import './support.view.js';

@Module({
  imports: [SourcesModule],
  providers: [SupportService, StoredFileService, StoredFileRoutes],
  exports: [SupportService, StoredFileService],
})
export class EvidenceModule {}
