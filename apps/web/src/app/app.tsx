import { ApolloProvider } from '@apollo/client/react';
import type { ApolloClient } from '@apollo/client';
import { cssVariables, theme } from '@followthrough/ui/theme';
import { Announcer } from '@followthrough/ui/announcer';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { DeploymentName } from '../features/people/deployment-name.js';
import type { createAppRouter } from './router.js';
import type { SessionGate } from './session-gate.js';
import { SessionGateContext } from './session-gate-context.js';

const colourScheme = localStorageColorSchemeManager({ key: 'followthrough-colour-scheme' });

interface AppProps {
  readonly client: ApolloClient;
  readonly gate: SessionGate;
  readonly router: ReturnType<typeof createAppRouter>;
  /** `test` where there is no layout, so that popovers are rendered anyway. */
  readonly env?: 'default' | 'test';
}

export function App({ client, gate, router, env = 'default' }: AppProps) {
  return (
    <I18nProvider i18n={i18n}>
      <MantineProvider
        env={env}
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colourScheme}
        defaultColorScheme="auto"
      >
        <ApolloProvider client={client}>
          <SessionGateContext.Provider value={gate}>
            <Announcer>
              <DeploymentName>
                <RouterProvider router={router} />
              </DeploymentName>
            </Announcer>
          </SessionGateContext.Provider>
        </ApolloProvider>
      </MantineProvider>
    </I18nProvider>
  );
}
