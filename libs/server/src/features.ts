import { CommitmentsModule } from './commitments/commitments.module.js';
import { DeliveryModule } from './delivery/delivery.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { FollowUpsModule } from './follow-ups/follow-ups.module.js';
import { IntakeModule } from './intake/intake.module.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { PeopleModule } from './people/people.module.js';
import { RegisterModule } from './register/register.module.js';
import { SourcesModule } from './sources/sources.module.js';

/** Every feature, in the order of the ladder: each knows only those before it. */
export const features = [
  PeopleModule,
  OrganisationsModule,
  SourcesModule,
  CommitmentsModule,
  EvidenceModule,
  DeliveryModule,
  FollowUpsModule,
  RegisterModule,
  IntakeModule,
];
