import { Module } from '@nestjs/common';
import { SourcesModule } from '../sources/sources.module.js';
import { ArchivingService } from './archiving/archiving.service.js';
import { BackgroundService } from './links/background.service.js';
import './policy-area.js';
import './links/background.view.js';
import './links/commitment-link.view.js';
import { CommitmentUseResolver } from './commitment-use.resolver.js';
import { CommitmentResolver } from './commitment.resolver.js';
import { CommitmentService } from './commitment.service.js';
import { DueDateService } from './due-dates/due-date.service.js';
import './due-dates/due-date-move.view.js';
import { DueFollower } from './milestones/due-follower.js';
import { LinkService } from './links/link.service.js';
import { MilestoneService } from './milestones/milestone.service.js';
import './milestones/milestone.view.js';
import { TeamFollower } from './responsibility/team-follower.js';
import { PartyFollower } from './parties/party-follower.js';
import './parties/party.view.js';
import { ResponsibilityService } from './responsibility/responsibility.service.js';
import './scope/answering.view.js';
import './scope/inherited.view.js';
import './scope/scope-mark.view.js';
import { ScopeResolver } from './scope/scope.resolver.js';
import { ScopeService } from './scope/scope.service.js';
import { StatementService } from './statements/statement.service.js';
import './statements/statement.view.js';
import './used-lately.js';

const services = [
  CommitmentService,
  StatementService,
  DueDateService,
  MilestoneService,
  LinkService,
  BackgroundService,
  ResponsibilityService,
  ArchivingService,
  ScopeService,
];

@Module({
  imports: [SourcesModule],
  providers: [
    ...services,
    DueFollower,
    PartyFollower,
    TeamFollower,
    CommitmentResolver,
    CommitmentUseResolver,
    ScopeResolver,
  ],
  exports: services,
})
export class CommitmentsModule {}
