import { Module } from '@nestjs/common';
import { features } from './features.js';
import { PlatformModule } from './platform/platform.module.js';

/** The features alone, for a command that does one thing and exits. */
@Module({ imports: [PlatformModule, ...features] })
export class ToolModule {}
