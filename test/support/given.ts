import type { Application } from './application.js';
import { givenCommitments } from './given-commitments.js';
import { givenDelivery } from './given-delivery.js';
import { givenPeople } from './given-people.js';

/** The set-up of tests. Everything has a usable default, so that a test gives only what it is about. */
export function givenIn(application: Application) {
  return { ...givenPeople(application), ...givenCommitments(application), ...givenDelivery(application) };
}

export type Given = ReturnType<typeof givenIn>;
