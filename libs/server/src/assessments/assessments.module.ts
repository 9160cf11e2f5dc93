import { Module } from '@nestjs/common';
import { DeliveryModule } from '../delivery/delivery.module.js';
import './assessment-queues.view.js';
import { AssessmentResolver } from './assessment.resolver.js';
import { AssessmentService } from './assessment.service.js';
import './assessment.view.js';
import { ReplyService } from './reply.service.js';
import { SilentReplies } from './silent-replies.js';

const services = [AssessmentService, ReplyService, SilentReplies];

@Module({
  imports: [DeliveryModule],
  providers: [...services, AssessmentResolver],
  exports: services,
})
export class AssessmentsModule {}
