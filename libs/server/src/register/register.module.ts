import { Module } from '@nestjs/common';
import { HttpModule } from '../platform/http/http.module.js';
import { RegisterExportRoutes } from './export/register-export.routes.js';
import { RegisterExport } from './export/register-export.service.js';
import './needs.js';
import './register.view.js';

@Module({ imports: [HttpModule], providers: [RegisterExport, RegisterExportRoutes] })
export class RegisterModule {}
