import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { features } from './features.js';
import { PlatformModule } from './platform/platform.module.js';
import { Follower } from './platform/worker/follower.js';

/** The features without GraphQL, following events. */
@Module({ imports: [PlatformModule, ...features, DiscoveryModule], providers: [Follower] })
export class WorkerModule {}
