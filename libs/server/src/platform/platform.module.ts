import { Global, Module } from '@nestjs/common';
import { AnsweredRequests } from './answered-requests.js';
import { Clock } from './clock.js';
import { Configuration } from './configuration.js';
import { Database } from './database.js';
import { EventResolver } from './events/event.resolver.js';
import { Notifier } from './events/notifier.js';
import { FolderStorage } from './storage-folder.js';
import { Storage } from './storage.js';
import { Work } from './work.js';

/** What every feature stands on, with or without GraphQL. */
@Global()
@Module({
  providers: [
    { provide: Configuration, useFactory: () => new Configuration() },
    Clock,
    Database,
    Notifier,
    Work,
    AnsweredRequests,
    { provide: Storage, useClass: FolderStorage },
    EventResolver,
  ],
  exports: [Configuration, Clock, Database, Notifier, Storage, Work],
})
export class PlatformModule {}
