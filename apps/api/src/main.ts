import 'reflect-metadata';
import { ApiModule } from '@followthrough/server/api.module';
import { booting } from '@followthrough/server/platform/ground/booting';
import { Configuration } from '@followthrough/server/platform/ground/configuration';
import { createServer } from '@followthrough/server/platform/http/server';
import { keepHeapSmall } from './small-heap.js';

await booting(async () => {
  const app = await createServer(ApiModule);
  const { port, host } = app.get(Configuration);
  await app.listen(port, host);
  keepHeapSmall();
});
