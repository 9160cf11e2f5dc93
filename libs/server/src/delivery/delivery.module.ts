import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import './checkability/checkability.view.js';
import { DeliveryTestService } from './delivery-tests/delivery-test.service.js';
import './delivery-tests/delivery-test.view.js';
import { DeliveryResolver } from './delivery.resolver.js';
import './judgement.view.js';
import { PartyReportService } from './parties/party-report.service.js';
import { PartyStandingResolver } from './parties/party-standing.resolver.js';
import './parties/party-standing.view.js';
import { PositionService } from './parties/position.service.js';
import { ReportService } from './report.service.js';
import './rung-mark.view.js';
import { SignOffService } from './sign-off.service.js';
import './sign-off.view.js';
import './stage-change.view.js';
import { StageService } from './stage.service.js';
import { StandingFollower } from './standing-follower.js';
import './standing.view.js';

const ofParties = [PositionService, PartyReportService];

@Module({
  imports: [EvidenceModule],
  providers: [
    StageService,
    ReportService,
    SignOffService,
    DeliveryTestService,
    ...ofParties,
    StandingFollower,
    DeliveryResolver,
    PartyStandingResolver,
  ],
  exports: [StageService, ReportService, SignOffService, DeliveryTestService, ...ofParties],
})
export class DeliveryModule {}
