import { SchemaLink } from '@apollo/client/link/schema';
import { createMemoryHistory } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../app/app.js';
import { ChosenReading } from '../app/chosen-reading.js';
import { createClient } from '../app/client.js';
// Jest fails to import two modules at once that share a third; every page is imported at once with the shell, unless it is there.
import '../app/shell/shell.js';
import { createAppRouter } from '../app/router.js';
import { SessionGate } from '../app/session-gate.js';
import { schema } from './schema.js';

/**
 * The server’s answers by root field: a value, or a function of the field’s arguments. Queries run against the real
 * contract, so a page cannot request what the server lacks. Members of unions need a `__typename`.
 */
export type World = Readonly<Record<string, unknown>>;

/** Opens the product at an address, as in a browser, with these answers. */
export function renderAt(address: string, world: World) {
  const gate = new SessionGate();
  const reading = new ChosenReading();
  const client = createClient(gate, reading, new SchemaLink({ schema, rootValue: world }));
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createAppRouter(client, reading, history);
  return {
    user: userEvent.setup(),
    router,
    client,
    ...render(<App client={client} gate={gate} router={router} env="test" />),
  };
}
