import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom with browser features that it lacks. Jest requires a default export. */
export default class Browser extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { Headers, Request, Response, TextDecoder, TextEncoder, structuredClone });
  }
}
