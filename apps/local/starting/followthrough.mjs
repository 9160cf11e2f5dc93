import { join } from 'node:path';
import { build } from '../preparing/build.mjs';
import { beginNoMore, endAll, watchChildren } from '../processes/children.mjs';
import { claim } from '../processes/claim.mjs';
import { embeddedDatabase, givenDatabase } from '../postgres/keeper.mjs';
import { reload } from './dev.mjs';
import { addressOf, asSuperuser, healthAddress, serviceEnvironment } from './environment.mjs';
import { install } from '../preparing/install.mjs';
import { freePort, refuseTakenPort } from '../processes/ports.mjs';
import { command, programs, runProgram } from './programs.mjs';
import { fillRegister, signInLines, wantsDemo } from './register.mjs';
import { Service } from '../processes/service.mjs';

/** Everything that `npm start` runs: web, API, worker and database, from a fresh clone to shutdown. */
export class Followthrough {
  #wanted;
  #say;
  #url;
  #claim;
  #database;
  #services = [];
  #pages;

  constructor(wanted, say) {
    this.#wanted = wanted;
    this.#say = say;
    this.#url = addressOf(wanted.host, wanted.port);
  }

  async start() {
    const { data, host, port, dev } = this.#wanted;
    this.#claim = await claim(data, this.#url, this.#say);
    watchChildren(this.#claim.noteChildren);
    await refuseTakenPort(port, host);
    await install(this.#say);
    await build(this.#say);
    const database = await this.#openDatabase();
    const behind = dev ? { host: '127.0.0.1', port: await freePort() } : { host, port };
    const env = () =>
      serviceEnvironment({
        ...behind,
        data,
        urls: database.urls(),
        mode: dev ? 'development' : 'production',
      });
    const migrate = () => runProgram('migrate', { ...env(), ...asSuperuser(database.urls()) }, this.#say);
    this.#say('Migrating the database');
    await migrate();

    const [api, worker] = ['api', 'worker'].map((name) => this.#service(name, () => command(programs[name], env())));
    this.#say('Starting API and worker');
    const filled = fillRegister(wantsDemo(this.#wanted, database), { data, database, env: env(), say: this.#say });
    filled.catch(() => {});
    for (const service of [api, worker]) service.start();
    await api.settle(() => isHealthy(healthAddress(behind.host, behind.port)));
    const register = await filled;
    await worker.settle(() => true);
    database.watch(() => Promise.all([api.restart(), worker.restart()]));
    if (dev)
      this.#pages = await reload({ ...this.#wanted, api: behind, services: [api, worker], migrate, say: this.#say });
    for (const line of signInLines(register, this.#url)) this.#say(line);
    this.#say(`Followthrough is ready at ${this.#url}`);
  }

  async #openDatabase() {
    const { data } = this.#wanted;
    if (process.env.DATABASE_URL) {
      this.#say('Using the PostgreSQL that DATABASE_URL names');
      return (this.#database = givenDatabase(process.env));
    }
    this.#say('Starting PostgreSQL');
    this.#database = embeddedDatabase(data, this.#say);
    const { fresh } = await this.#database.start();
    return Object.assign(this.#database, { fresh });
  }

  #service(name, launch) {
    const log = join(this.#wanted.data, 'logs', `${name}.log`);
    const service = new Service(name, launch, { log, say: this.#say });
    this.#services.push(service);
    return service;
  }

  /** Stops the services: clients before servers, the database last. */
  async stop() {
    beginNoMore();
    await this.#pages?.stop();
    for (const service of this.#services) await service.stop();
    await endAll();
    await this.#database?.stop();
    this.#claim?.release();
  }
}

async function isHealthy(address) {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
