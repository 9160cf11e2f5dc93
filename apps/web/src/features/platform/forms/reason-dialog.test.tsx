import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { loadRefusalWords } from '../changes/refusal-words.js';
import type { Answer } from '../changes/refusal.js';
import { ReasonDialog } from './reason-dialog.js';

function open(send: (reason: string) => Promise<Answer<true>>) {
  const client = new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.empty() });
  function Page() {
    const [isOpen, setOpen] = useState(false);
    return (
      <>
        <button onClick={() => setOpen(true)}>Open</button>
        {isOpen && (
          <ReasonDialog
            draft="archive 1"
            title="Archive"
            action="Archive it"
            send={send}
            onClose={() => setOpen(false)}
          />
        )}
      </>
    );
  }
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <ApolloProvider client={client}>
          <Page />
        </ApolloProvider>
      </MantineProvider>
    </I18nProvider>,
  );
  return userEvent.setup();
}

const reason = () => screen.findByLabelText(/Reason/);
const press = (name: string) => screen.getByRole('button', { name });

beforeAll(loadRefusalWords);

describe('the dialog that asks for a reason', () => {
  it('does nothing without a reason, blanks included, and says why', async () => {
    const given: string[] = [];
    const user = open((words) => (given.push(words), Promise.resolve({ done: true })));
    await user.click(press('Open'));
    await user.type(await reason(), '   ');
    await user.click(press('Archive it'));
    expect(await reason()).toBeInvalid();
    expect(given).toEqual([]);
  });

  it('sends the reason unchanged, and keeps it after a refusal', async () => {
    const given: string[] = [];
    const message = 'Somebody archived it before you.';
    const user = open((words) => (given.push(words), Promise.resolve({ refused: { message } })));
    await user.click(press('Open'));
    await user.type(await reason(), ' Entered twice ');
    await user.click(press('Archive it'));
    expect(given).toEqual([' Entered twice ']);
    expect(await screen.findByRole('alert')).toHaveTextContent(message);
    expect(await reason()).toHaveValue(' Entered twice ');
  });

  it('keeps the words on Escape, and forgets them on Cancel', async () => {
    const user = open(() => Promise.resolve({ done: true }));
    await user.click(press('Open'));
    await user.type(await reason(), 'Half a reason{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(press('Open'));
    expect(await reason()).toHaveValue('Half a reason');
    await user.click(press('Cancel'));
    await user.click(press('Open'));
    expect(await reason()).toHaveValue('');
  });
});
