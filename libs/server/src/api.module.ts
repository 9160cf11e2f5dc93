import { Module } from '@nestjs/common';
import { features } from './features.js';
import { FollowthroughGraphqlModule } from './platform/graphql/graphql.module.js';
import { readingResolver } from './platform/graphql/reading.resolver.js';
import { PlatformModule } from './platform/platform.module.js';

/** The features, served through GraphQL. */
@Module({ imports: [PlatformModule, ...features, FollowthroughGraphqlModule], providers: [readingResolver()] })
export class ApiModule {}
