import { Global, Module } from '@nestjs/common';
import { Authenticator } from '../platform/authenticator.js';
import { AccountResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { DeploymentService } from './deployment.service.js';
import './deployment.view.js';
import './event-actor.view.js';
import { FirstAdministratorService } from './first-administrator.service.js';
import './invitation-link.view.js';
import { InvitationResolver } from './invitation.resolver.js';
import { InvitationService } from './invitation.service.js';
import './membership.view.js';
import { Argon2, Passwords } from './passwords.service.js';
import { PersonResolver } from './person.resolver.js';
import { PersonService } from './person.service.js';
import { Sessions } from './sessions.service.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignInService } from './sign-in.service.js';
import { TeamResolver } from './team.resolver.js';
import { TeamService } from './team.service.js';
import { Tries } from './tries.service.js';

const services = [
  Passwords,
  SignInService,
  AccountService,
  FirstAdministratorService,
  InvitationService,
  PersonService,
  TeamService,
  DeploymentService,
];

/** Global, because the platform asks it who a session belongs to. */
@Global()
@Module({
  providers: [
    Sessions,
    { provide: Authenticator, useExisting: Sessions },
    Argon2,
    Tries,
    ...services,
    SignInResolver,
    AccountResolver,
    InvitationResolver,
    PersonResolver,
    TeamResolver,
  ],
  exports: [Authenticator, Sessions, ...services],
})
export class PeopleModule {}
