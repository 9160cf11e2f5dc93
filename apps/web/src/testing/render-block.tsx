import { SchemaLink } from '@apollo/client/link/schema';
import { ApolloProvider, useQuery } from '@apollo/client/react';
import { Announcer } from '@followthrough/ui/announcer';
import { cssVariables, theme } from '@followthrough/ui/theme';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parse, type DocumentNode } from 'graphql';
import type { ReactNode } from 'react';
import { ChosenReading } from '../app/chosen-reading.js';
import { createClient } from '../app/client.js';
import { SessionGate } from '../app/session-gate.js';
import { ViewerProvider } from '../features/people/viewer.js';
import type { World } from './render-at.js';
import { schema } from './schema.js';

/** A generated fragment document, including every fragment that it uses. */
type Fragment = Pick<DocumentNode, 'definitions'>;

/** `query { commitment(id) { ...A ...B } }`, with the definitions of both. */
function commitmentQuery(fragments: readonly Fragment[]): DocumentNode {
  const definitions = fragments.flatMap((fragment) => fragment.definitions);
  const names = fragments.flatMap(({ definitions: [first] }) => (first && 'name' in first ? first.name?.value : []));
  const unique = new Map(definitions.map((one) => ['name' in one ? one.name?.value : '', one]));
  const [query] = parse(
    `query { commitment(id: "c1") { id ${names.map((name) => `...${name ?? ''}`).join(' ')} } }`,
  ).definitions;
  if (!query) throw new Error('a query without a definition');
  return { kind: 'Document', definitions: [query, ...unique.values()] } as DocumentNode;
}

/**
 * Renders blocks of a commitment’s page separately, with answers checked against the real contract and the viewer given
 * in them.
 */
export function renderBlocks(world: World, fragments: readonly Fragment[], draw: (commitment: never) => ReactNode) {
  const query = commitmentQuery(fragments);
  const client = createClient(new SessionGate(), new ChosenReading(), new SchemaLink({ schema, rootValue: world }));
  function Blocks() {
    const { data } = useQuery<{ commitment: never }>(query);
    return (
      <ViewerProvider facts={world.viewer as never}>
        <main>{data && draw(data.commitment)}</main>
      </ViewerProvider>
    );
  }
  const rootRoute = createRootRoute({ component: Blocks });
  const router = createRouter({ routeTree: rootRoute, history: createMemoryHistory() });
  const drawn = (
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test" theme={theme} cssVariablesResolver={cssVariables}>
        <ApolloProvider client={client}>
          <Announcer>
            <RouterProvider router={router as never} />
          </Announcer>
        </ApolloProvider>
      </MantineProvider>
    </I18nProvider>
  );
  return { user: userEvent.setup(), client, ...render(drawn) };
}
