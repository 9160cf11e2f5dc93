import { makeLogins } from '@followthrough/migrations/logins';
import { migrate } from '@followthrough/migrations/migrate';
import { booting } from '@followthrough/server/platform/ground/booting';
import { Configuration } from '@followthrough/server/platform/ground/configuration';

await booting(async () => {
  const {
    databaseUrl: api,
    workerDatabaseUrl: jobs,
    ownerDatabaseUrl: owner,
    superuserDatabaseUrl,
  } = new Configuration();
  if (superuserDatabaseUrl) await makeLogins(superuserDatabaseUrl, { owner, api, jobs });
  await migrate(owner, (name) => process.stdout.write(`${name}\n`));
});
