import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { DeliveryResolver } from './delivery.resolver.js';
import './judgement.view.js';
import { ReportService } from './report.service.js';
import './rung-mark.view.js';
import { SignOffService } from './sign-off.service.js';
import './sign-off.view.js';
import './stage-change.view.js';
import { StageService } from './stage.service.js';
import './standing.view.js';

@Module({
  imports: [EvidenceModule],
  providers: [StageService, ReportService, SignOffService, DeliveryResolver],
  exports: [StageService, ReportService, SignOffService],
})
export class DeliveryModule {}
