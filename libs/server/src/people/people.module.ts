import { Global, Module } from '@nestjs/common';
import { Authenticator } from '../platform/http/authenticator.js';
import { RefusalWatch } from '../platform/changes/refusal-watch.js';
import './assignee.js';
import './account-change.view.js';
import { AccountChangeResolver } from './account-change.resolver.js';
import { AccountChangeService } from './account-change.service.js';
import { AccountResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { DeploymentService } from './deployment.service.js';
import './deployment.view.js';
import './event-actor.view.js';
import { FirstAdministratorService } from './first-administrator.service.js';
import './invitation-link.view.js';
import { InvitationResolver } from './invitation.resolver.js';
import { InvitationService } from './invitation.service.js';
import { KnownDevices } from './known-devices.service.js';
import './membership.view.js';
import './password-reset-link.view.js';
import { PasswordResetResolver } from './password-reset.resolver.js';
import { PasswordResetService } from './password-reset.service.js';
import { Argon2, Passwords } from './passwords.service.js';
import { PersonResolver } from './person.resolver.js';
import { PersonService } from './person.service.js';
import { Refusals } from './refusals.service.js';
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
  PasswordResetService,
  AccountChangeService,
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
    { provide: RefusalWatch, useExisting: Refusals },
    Argon2,
    KnownDevices,
    Refusals,
    Tries,
    ...services,
    SignInResolver,
    AccountResolver,
    InvitationResolver,
    PersonResolver,
    AccountChangeResolver,
    PasswordResetResolver,
    TeamResolver,
  ],
  exports: [Authenticator, RefusalWatch, Sessions, ...services],
})
export class PeopleModule {}
