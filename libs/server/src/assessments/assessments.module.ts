import { Module } from '@nestjs/common';
import { DeliveryModule } from '../delivery/delivery.module.js';
import './assessment-queues.view.js';
import { AssessmentResolver } from './assessment.resolver.js';
import { AssessmentService } from './assessment.service.js';
import './assessment.view.js';
import { LookResolver } from './looks/look.resolver.js';
import { LookService } from './looks/look.service.js';
import './looks/look.view.js';
import { ReplyService } from './reply.service.js';
import { SilentReplies } from './silent-replies.js';

const services = [AssessmentService, LookService, ReplyService, SilentReplies];

@Module({
  imports: [DeliveryModule],
  providers: [...services, AssessmentResolver, LookResolver],
  exports: services,
})
export class AssessmentsModule {}
