import 'reflect-metadata';
import { ApiModule } from '@followthrough/server/api.module';
import { Configuration } from '@followthrough/server/platform/configuration';
import { createServer } from '@followthrough/server/platform/http/server';
import { setFlagsFromString } from 'node:v8';

// Answers are large and soon gone. A heap that grows by less at a time keeps half as much of what is gone.
setFlagsFromString('--heap-growing-percent=30');

const app = await createServer(ApiModule);
const { port, host } = app.get(Configuration);
await app.listen(port, host);
