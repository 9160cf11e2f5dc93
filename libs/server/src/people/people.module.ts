import { Global, Module } from '@nestjs/common';
import { Authenticator } from '../platform/http/authenticator.js';
import { RefusalWatch } from '../platform/changes/refusal-watch.js';
import './teams/assignee.js';
import './account-changes/account-change.view.js';
import { AccountChangeResolver } from './account-changes/account-change.resolver.js';
import { AccountChangeService } from './account-changes/account-change.service.js';
import { AccountResolver } from './account-changes/account.resolver.js';
import { AccountService } from './account-changes/account.service.js';
import { AllowedHosts } from './deployment/allowed-hosts.service.js';
import { DeploymentResolver } from './deployment/deployment.resolver.js';
import { DeploymentService } from './deployment/deployment.service.js';
import './deployment/deployment.view.js';
import './persons/event-actor.view.js';
import { FirstAdministratorService } from './sign-in/first-administrator.service.js';
import './invitations/invitation-link.view.js';
import { InvitationResolver } from './invitations/invitation.resolver.js';
import { InvitationService } from './invitations/invitation.service.js';
import { KnownDevices } from './sign-in/known-devices.service.js';
import './teams/membership.view.js';
import './account-changes/password-reset-link.view.js';
import { PasswordResetResolver } from './account-changes/password-reset.resolver.js';
import { PasswordResetService } from './account-changes/password-reset.service.js';
import { Argon2, Passwords } from './sign-in/passwords.service.js';
import { PersonResolver } from './administration/person.resolver.js';
import { PersonService } from './administration/person.service.js';
import { Refusals } from './sign-in/refusals.service.js';
import { Sessions } from './sign-in/sessions.service.js';
import { SignInResolver } from './sign-in/sign-in.resolver.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { TeamResolver } from './teams/team.resolver.js';
import { TeamClosingService } from './teams/team-closing.service.js';
import { TeamMergingService } from './teams/team-merging.service.js';
import { TeamService } from './teams/team.service.js';
import { Tries } from './sign-in/tries.service.js';

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
  TeamClosingService,
  TeamMergingService,
  DeploymentService,
  AllowedHosts,
];

/** Global, because the platform needs it to identify sessions. */
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
    DeploymentResolver,
  ],
  exports: [Authenticator, RefusalWatch, Sessions, ...services],
})
export class PeopleModule {}
