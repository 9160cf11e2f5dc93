import { Module } from '@nestjs/common';
import './changes.view.js';
import { VisitResolver } from './visit.resolver.js';
import { VisitService } from './visit.service.js';

@Module({ providers: [VisitService, VisitResolver] })
export class ChangesModule {}
