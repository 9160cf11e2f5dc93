import { Module } from '@nestjs/common';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { RegisterModule } from '../register/register.module.js';
import { AmendmentService } from './amendment.service.js';
import { RoundFreezingService } from './round-freezing.service.js';
import { RoundResolver } from './round.resolver.js';
import { RoundService } from './round.service.js';
import './round.view.js';
import { SignRoundService } from './sign-round.service.js';

const services = [RoundService, RoundFreezingService, SignRoundService, AmendmentService];

@Module({
  imports: [DeliveryModule, RegisterModule],
  providers: [...services, RoundResolver],
  exports: services,
})
export class RoundsModule {}
