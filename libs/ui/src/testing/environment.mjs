import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom with what browsers have and it lacks; Jest asks for a default export. */
export default class Browser extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { Headers, Request, Response, TextDecoder, TextEncoder, structuredClone });
  }
}
