import { Module } from '@nestjs/common';
import { CountryService } from './country.service.js';
import { OrganisationResolver } from './organisation.resolver.js';
import { OrganisationService } from './organisation.service.js';

@Module({
  providers: [OrganisationService, CountryService, OrganisationResolver],
  exports: [OrganisationService, CountryService],
})
export class OrganisationsModule {}
