import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { Announcer } from '../announcer.js';
import { cssVariables, theme } from '../theme.js';

export function renderUi(element: ReactElement) {
  const wrapper = ({ children }: { readonly children: React.ReactNode }) => (
    <I18nProvider i18n={i18n}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
        <Announcer>{children}</Announcer>
      </MantineProvider>
    </I18nProvider>
  );
  return { user: userEvent.setup(), ...render(element, { wrapper }) };
}
