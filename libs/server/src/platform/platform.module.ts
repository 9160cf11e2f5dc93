import { Global, Module } from '@nestjs/common';
import { AnsweredRequests } from './worker/answered-requests.js';
import { Clock } from './ground/clock.js';
import { Configuration } from './ground/configuration.js';
import { Database } from './sql/database.js';
import { Notifier } from './changes/notifier.js';
import { FolderStorage } from './storage/storage-folder.js';
import { Storage } from './storage/storage.js';
import { Work } from './changes/work.js';

/** What every feature needs, with or without GraphQL. */
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
  ],
  exports: [Configuration, Clock, Database, Notifier, Storage, Work],
})
export class PlatformModule {}
