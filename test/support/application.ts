import 'reflect-metadata';
import { ApiModule } from '@followthrough/server/api.module';
import { Sessions } from '@followthrough/server/people/sign-in/sessions.service';
import { Clock } from '@followthrough/server/platform/ground/clock';
import { Context } from '@followthrough/server/platform/changes/context';
import { Database } from '@followthrough/server/platform/sql/database';
import { usualPace, type Pace } from '@followthrough/server/platform/http/pace';
import { createServer } from '@followthrough/server/platform/http/server';
import { Reader } from '@followthrough/server/platform/views/reader';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from './database.js';

/** JSON as received. Tests access it by name, so its shape is not typed again. */
export type Json = ReturnType<typeof JSON.parse>;

export interface Answer {
  readonly status: number;
  readonly data: Json;
  readonly errors?: readonly {
    message: string;
    extensions: { code: string; reason?: string; id?: string };
    path?: readonly (string | number)[];
  }[];
}

/** A client that sends requests. */
export interface Caller {
  readonly token: string | null;
  send(document: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  /** The single root field of the operation; throws any error, so that tests need not check. */
  ask(document: string, variables?: Record<string, unknown>): Promise<Json>;
}

export interface Application {
  readonly app: NestFastifyApplication;
  /** Its address over HTTP. */
  readonly address: string;
  readonly database: TestDatabase;
  /** The current time for the product. */
  now: Date;
  /** Signed in as this person, in a new session. */
  as(person: { readonly id: string }): Promise<Caller>;
  readonly nobody: Caller;
  /** Runs work in a change without checking permissions, to set up a test. */
  arrange<T>(work: (ctx: Context) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The client is in the process of the server, so on a busy machine it can be slower than any real one. */
const patient: Pace = { ...usualPace, patienceMilliseconds: 120_000 };

/** The real application on its own database; only its clock and its patience with slow clients are replaced. */
export async function startApplication(given?: TestDatabase, pace = patient): Promise<Application> {
  const database = given ?? (await testDatabase());
  const data = mkdtempSync(join(tmpdir(), 'followthrough-test-'));
  process.env['DATABASE_URL'] = database.url;
  process.env['FOLLOWTHROUGH_DATA'] = data;
  const app = await createServer(ApiModule, undefined, pace);
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();
  const clock = app.get(Clock);

  const application: Application = {
    app,
    address,
    database,
    now: new Date('2026-11-22T10:00:00.000Z'),
    nobody: callerWith(address, null),
    async as({ id }) {
      let token: string | null = null;
      const seen = {
        address: '127.0.0.1',
        device: 'a test',
        origin: 'http://localhost',
        requestId: null,
        isOwnAddress: true,
        deviceToken: null,
        setDevice: () => undefined,
        setSession: (given: string | null) => void (token = given),
      };
      const ctx = new Context(app.get(Database), clock, Reader.nobody, seen);
      await ctx.change(() => app.get(Sessions).begin(ctx, id));
      return callerWith(address, token);
    },
    async arrange(work) {
      const ctx = new Context(app.get(Database), clock, Reader.nobody);
      return ctx.change(() => work(ctx));
    },
    async close() {
      await app.close();
      await database.drop();
      rmSync(data, { recursive: true, force: true });
    },
  };
  clock.now = () => application.now;
  return application;
}

/** The same person, signed in anew for each request: sessions end while a test lets days pass. */
export function lasting<P extends Caller & { readonly id: string }>(application: Application, person: P): P {
  return {
    ...person,
    send: async (...asked) => (await application.as(person)).send(...asked),
    ask: async (...asked) => (await application.as(person)).ask(...asked),
  };
}

function callerWith(address: string, token: string | null): Caller {
  const send: Caller['send'] = async (query, variables = {}, headers = {}) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { cookie: `followthrough_session=${token}` }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
  };
  return {
    token,
    send,
    async ask(query, variables) {
      const { data, errors } = await send(query, variables);
      if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
      return Object.values(data as object)[0];
    },
  };
}
