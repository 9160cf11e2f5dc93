import { Module } from '@nestjs/common';
import { TourResolver } from './tour.resolver.js';
import { TourService } from './tour.service.js';
import './tour.view.js';

@Module({ providers: [TourService, TourResolver] })
export class FirstVisitModule {}
