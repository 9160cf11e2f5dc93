import { Module } from '@nestjs/common';
import { HttpModule } from '../platform/http/http.module.js';
import { DocumentReader } from './export/document-reader.js';
import { FileSender } from './export/file-sender.js';
import { RegisterExportRoutes } from './export/register-export.routes.js';
import { RegisterExport } from './export/register-export.service.js';
import './needs.js';
import './register.view.js';

const forFiles = [DocumentReader, FileSender];

@Module({
  imports: [HttpModule],
  providers: [...forFiles, RegisterExport, RegisterExportRoutes],
  exports: forFiles,
})
export class RegisterModule {}
