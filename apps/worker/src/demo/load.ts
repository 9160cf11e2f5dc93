import { Database } from '@followthrough/server/platform/sql/database';
import { Reader } from '@followthrough/server/platform/views/reader';
import { Work } from '@followthrough/server/platform/changes/work';
import type { INestApplicationContext } from '@nestjs/common';
import { administratorOf, handOut, type Account } from './accounts.js';
import { commitmentSteps } from './commitment-steps.js';
import type { Demo } from './data.js';
import { Desk } from './desk.js';
import { completeOrganisations, organisationStep } from './organisation-steps.js';
import { peopleSteps, readerOf } from './people-steps.js';
import { roundSteps } from './round-steps.js';
import { servicesOf } from './services.js';
import { sampleSteps } from './sample-steps.js';
import { sourceSteps } from './source-steps.js';
import { planned, type PlannedStep } from './step.js';
import { inTurn } from './turn.js';
import { undone, write } from './writing.js';

export interface Loading {
  readonly demo: Demo;
  say(line: string): void;
}

/**
 * Writes the demo registers through the services, each step as the person who did it, on its day. Every step is one
 * transaction with a unique time, so that an interrupted load continues where it stopped; concurrent loads queue. Once
 * everything is loaded, only the passwords of the accounts are replaced, whatever has changed since.
 */
export async function loadDemo(app: INestApplicationContext, { demo, say }: Loading): Promise<Account[]> {
  const database = app.get(Database, { strict: false });
  return inTurn(database, async () => {
    const steps = stepsOf(demo);
    const desk = new Desk(servicesOf(app), steps);
    if (await isLoaded(database)) {
      say('The demo registers are there already');
      return handOut(app, desk, demo);
    }
    const left = await undone(database, steps);
    const isPeople = ({ on }: PlannedStep) => on === demo.opensOn;
    await write(app, desk, demo, left.filter(isPeople), say);
    await prepareOrganisations(app, desk, demo);
    await write(
      app,
      desk,
      demo,
      left.filter((step) => !isPeople(step)),
      say,
    );
    return handOut(app, desk, demo);
  });
}

export function stepsOf(demo: Demo): PlannedStep[] {
  const administrator = administratorOf(demo).key;
  return planned([
    ...peopleSteps(demo),
    ...demo.registers.flatMap((register) => [
      organisationStep(register, administrator),
      ...sourceSteps(register),
      ...commitmentSteps(register),
      ...sampleSteps(register),
      ...roundSteps(register),
    ]),
  ]);
}

/** The countries that every deployment has: the worker creates them too, and the later of the two finds them. */
async function prepareOrganisations(app: INestApplicationContext, desk: Desk, demo: Demo): Promise<void> {
  const work = app.get(Work);
  await work.change(Reader.nobody, (ctx) => desk.services.countries.enterMissing(ctx));
  const administrator = await readerOf(app.get(Database), administratorOf(demo));
  await work.change(administrator, (ctx) => completeOrganisations(ctx, desk, demo));
}

async function isLoaded(database: Database): Promise<boolean> {
  const [settings] = await database.rows<{ demo: boolean }>('select demo from settings');
  return settings?.demo ?? false;
}
