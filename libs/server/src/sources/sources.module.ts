import { Module } from '@nestjs/common';
import { SourceResolver } from './source.resolver.js';

@Module({ providers: [SourceResolver] })
export class SourcesModule {}
