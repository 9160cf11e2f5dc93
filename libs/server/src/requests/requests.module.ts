import { Module } from '@nestjs/common';
import { CommitmentsModule } from '../commitments/commitments.module.js';
import { DeliveryModule } from '../delivery/delivery.module.js';
import './commitment-request.view.js';
import { DecideRequestService } from './decide-request.service.js';
import { RequestResolver } from './request.resolver.js';
import { RequestService } from './request.service.js';

const services = [RequestService, DecideRequestService];

@Module({
  imports: [CommitmentsModule, DeliveryModule],
  providers: [...services, RequestResolver],
  exports: services,
})
export class RequestsModule {}
