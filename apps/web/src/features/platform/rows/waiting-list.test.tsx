import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { WaitingList } from './waiting-list.js';
import { WaitingRow } from './waiting-row.js';

/** Each row is done by its key, and vanishes then. */
function Rows() {
  const [left, setLeft] = useState(['Tunnel', 'Ferry', 'Harbour']);
  return (
    <WaitingList>
      <ul>
        {left.map((name) => (
          <WaitingRow
            key={name}
            title={<button data-way>{name}</button>}
            act={
              <button data-press="a" onClick={() => setLeft((all) => all.filter((one) => one !== name))}>
                Agree to {name}
              </button>
            }
          />
        ))}
      </ul>
    </WaitingList>
  );
}

const draw = (children: ReactNode) =>
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">{children}</MantineProvider>
    </I18nProvider>,
  );

describe('a list of work', () => {
  it('goes on with the row that follows the one that was done, or with the one before it', async () => {
    const user = userEvent.setup();
    draw(<Rows />);
    screen.getByRole('button', { name: 'Ferry' }).focus();
    await user.keyboard('a');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Harbour' })).toHaveFocus());
    await user.keyboard('a');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Tunnel' })).toHaveFocus());
  });

  it('takes no focus from a user who has left the list', async () => {
    const user = userEvent.setup();
    draw(
      <>
        <Rows />
        <p>Elsewhere</p>
      </>,
    );
    screen.getByRole('button', { name: 'Ferry' }).focus();
    await user.click(screen.getByText('Elsewhere'));
    fireEvent.click(screen.getByRole('button', { name: 'Agree to Ferry' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Ferry' })).not.toBeInTheDocument());
    expect(document.body).toHaveFocus();
  });
});
