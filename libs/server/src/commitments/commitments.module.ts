import { Module } from '@nestjs/common';
import { project } from '../platform/context.js';
import { SourcesModule } from '../sources/sources.module.js';
import { ArchivingService } from './archiving.service.js';
import { BackgroundService } from './background.service.js';
import './background.view.js';
import './commitment-link.view.js';
import { CommitmentUseResolver } from './commitment-use.resolver.js';
import { CommitmentResolver } from './commitment.resolver.js';
import { CommitmentService } from './commitment.service.js';
import { DueDateService } from './due-date.service.js';
import './due-date-move.view.js';
import { DueFollower } from './due-follower.js';
import { LinkService } from './link.service.js';
import { MilestoneService } from './milestone.service.js';
import './milestone.view.js';
import { PartyFollower } from './party-follower.js';
import './party.view.js';
import { ResponsibilityService } from './responsibility.service.js';
import { StatementService } from './statement.service.js';
import './statement.view.js';
import './used-lately.js';
import { followOwnership } from './whose.js';

project('organisation.edited', followOwnership);

const services = [
  CommitmentService,
  StatementService,
  DueDateService,
  MilestoneService,
  LinkService,
  BackgroundService,
  ResponsibilityService,
  ArchivingService,
];

@Module({
  imports: [SourcesModule],
  providers: [...services, DueFollower, PartyFollower, CommitmentResolver, CommitmentUseResolver],
  exports: services,
})
export class CommitmentsModule {}
