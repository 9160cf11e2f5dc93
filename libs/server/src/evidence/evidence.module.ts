import { Module } from '@nestjs/common';
import { AcceptanceService } from './acceptance.service.js';
import './acceptance.view.js';
import { HttpModule } from '../platform/http/http.module.js';
import { SourcesModule } from '../sources/sources.module.js';
import './copies/archived-copy.view.js';
import { CopyService } from './copies/copy.service.js';
import { CitingService } from './citing.service.js';
import { EvidenceResolver } from './evidence.resolver.js';
import { EvidenceService } from './evidence.service.js';
import './evidence.view.js';
import { RevisionService } from './revision.service.js';
import { StoredFileRoutes } from './stored-file.routes.js';
import { StoredFileService } from './stored-file.service.js';
import './stored-file.view.js';
import { SupportService } from './support.service.js';
import './support.view.js';
import { UnusedUploads } from './unused-uploads.js';
import { UploadQuota } from './upload-quota.js';

@Module({
  imports: [SourcesModule, HttpModule],
  providers: [
    EvidenceService,
    RevisionService,
    SupportService,
    CitingService,
    AcceptanceService,
    CopyService,
    StoredFileService,
    UploadQuota,
    UnusedUploads,
    StoredFileRoutes,
    EvidenceResolver,
  ],
  exports: [EvidenceService, RevisionService, SupportService, CitingService, StoredFileService],
})
export class EvidenceModule {}
