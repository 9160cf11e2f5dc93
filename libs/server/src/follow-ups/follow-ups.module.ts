import { Module } from '@nestjs/common';
import { FollowUpResolver } from './follow-up.resolver.js';
import { TeamFollower } from './team-follower.js';
import { FollowUpService } from './follow-up.service.js';
import './follow-up-list.js';
import './workload.js';
import './used-lately.js';

@Module({ providers: [FollowUpService, TeamFollower, FollowUpResolver], exports: [FollowUpService] })
export class FollowUpsModule {}
