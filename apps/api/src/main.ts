import 'reflect-metadata';
import { ApiModule } from '@followthrough/server/api.module';
import { Configuration } from '@followthrough/server/platform/configuration';
import { createServer } from '@followthrough/server/platform/http/server';
import { keepHeapSmall } from './small-heap.js';

const app = await createServer(ApiModule);
const { port, host } = app.get(Configuration);
await app.listen(port, host);
keepHeapSmall();
