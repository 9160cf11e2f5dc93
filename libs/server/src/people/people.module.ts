import { Global, Module } from '@nestjs/common';
import { Authenticator } from '../platform/authenticator.js';
import './person.view.js';
import './event-actor.view.js';
import { Sessions } from './sessions.service.js';
import './team.view.js';

/** Global, because the platform asks it who a session belongs to. */
@Global()
@Module({
  providers: [Sessions, { provide: Authenticator, useExisting: Sessions }],
  exports: [Authenticator, Sessions],
})
export class PeopleModule {}
