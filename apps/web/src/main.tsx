import '@followthrough/ui/styles.css';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { cssVariables, theme } from '@followthrough/ui/theme';
import { messages } from './locales/en.po';

i18n.loadAndActivate({ locale: 'en', messages });
createRoot(document.getElementById('root')!).render(
  <I18nProvider i18n={i18n}>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables}>
      <Trans>Welcome</Trans>
    </MantineProvider>
  </I18nProvider>,
);
