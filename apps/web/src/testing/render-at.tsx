import { SchemaLink } from '@apollo/client/link/schema';
import { createMemoryHistory } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../app/app.js';
import { createClient } from '../app/client.js';
import { createAppRouter } from '../app/router.js';
import { SessionGate } from '../app/session-gate.js';
import { schema } from './schema.js';

/**
 * What the server would answer, by root field: a value, or a function of the field's arguments. Queries run against the
 * real contract, so a page cannot ask for what the server does not have. Members of unions name their `__typename`.
 */
export type World = Readonly<Record<string, unknown>>;

/** Opens the product at an address, as a browser would, on that world. */
export function renderAt(address: string, world: World) {
  const gate = new SessionGate();
  const client = createClient(gate, new SchemaLink({ schema, rootValue: world }));
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createAppRouter(client, history);
  return { user: userEvent.setup(), router, ...render(<App client={client} gate={gate} router={router} env="test" />) };
}
