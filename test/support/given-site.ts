import { Configuration } from '@followthrough/server/platform/ground/configuration';
import { PageFetcher } from '@followthrough/server/sources/fetching/page-fetcher';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Application } from './application.js';

/** A server on this machine that stands for a website, which the deployment may fetch from. */
export interface Site {
  /** The address of a path, on the allowed host unless another is given. */
  readonly at: (path: string, host?: string) => string;
  /** Host and path of each request. */
  readonly asked: string[];
  /** How it answers. */
  answer: RequestListener;
  /** The IP addresses of its name, and whether they count as outward. */
  readonly name: { resolve: readonly string[]; isOutward: (address: string) => boolean };
  readonly close: () => Promise<void>;
}

export async function givenSite(application: Application, host: string): Promise<Site> {
  const site = { answer: notFound, asked: [] as string[] };
  const server = createServer((request, response) => {
    site.asked.push(`${request.headers.host?.split(':')[0]} ${request.url}`);
    site.answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const name = { resolve: ['127.0.0.1'], isOutward: (address: string) => address === '127.0.0.1' };
  const fetcher = application.app.get(PageFetcher);
  fetcher.outside = {
    resolve: () => Promise.resolve(name.resolve),
    isAllowedPort: (wanted) => wanted === port,
    isOutward: (address) => name.isOutward(address),
  };
  Object.assign(application.app.get(Configuration), { fetchHosts: [host] });
  return Object.assign(site, {
    at: (path: string, other = host) => `http://${other}:${port}${path}`,
    name,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((done) => server.close(() => done()));
    },
  });
}

const notFound: RequestListener = (_, response) => void response.writeHead(404).end();

/** Answers with a page. */
export const html =
  (body: string): RequestListener =>
  (_, response) =>
    void response.setHeader('content-type', 'text/html; charset=utf-8').end(body);
