import { Module } from '@nestjs/common';
import { FollowUpsModule } from '../follow-ups/follow-ups.module.js';
import { AnswerFindingService } from './answer-finding.service.js';
import { CloseFindingService } from './close-finding.service.js';
import './finding-list.js';
import { FindingResolver } from './finding.resolver.js';
import { FindingService } from './finding.service.js';
import './finding.view.js';
import { SilentFindings } from './silent-findings.js';

const services = [FindingService, AnswerFindingService, CloseFindingService, SilentFindings];

@Module({ imports: [FollowUpsModule], providers: [...services, FindingResolver], exports: services })
export class FindingsModule {}
