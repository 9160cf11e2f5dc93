import { migrate } from '@followthrough/migrations/migrate';

const url = process.env['DATABASE_URL_OWNER'] ?? process.env['DATABASE_URL'];
if (!url) throw new Error('DATABASE_URL_OWNER is not set: migrations run as the owner of the database.');
await migrate(url, (name) => process.stdout.write(`${name}\n`));
