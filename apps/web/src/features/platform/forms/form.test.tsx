import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { Announcer } from '@followthrough/ui/announcer';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider, TextInput } from '@mantine/core';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { loadRefusalWords } from '../changes/refusal-words.js';
import type { Answer } from '../changes/refusal.js';
import { DayInput } from '../days/day-input.js';
import { DraftsOwner } from './drafts.js';
import { FieldsAt, useFormErrors } from './form-errors.js';
import { FormDialog } from './form-dialog.js';
import { Form, type FormPlace } from './form.js';
import { useForm } from './use-form.js';

interface Draft {
  readonly title: string;
  readonly due: string;
}
type Send = (values: Draft, version: number) => Promise<Answer<true>>;

interface EditProps {
  readonly send: Send;
  readonly place?: FormPlace;
  readonly saved?: Draft;
  readonly version?: number;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

const nothing: Draft = { title: '', due: '' };

function Edit({ send, place = 'in place', saved = nothing, version = 1, onClose, children }: EditProps) {
  const form = useForm({ draft: 'edit 1', saved, version, send, onSent: onClose });
  const fields = (
    <>
      <TextInput {...form.input('title')} label="Title" />
      <DayInput {...form.field('due', 'due.edtf')} name="due" label="Due" />
      {children}
    </>
  );
  const since = [
    { name: 'title', label: 'Title' },
    { name: 'due', label: 'Due' },
  ] as const;
  return place === 'dialog' ? (
    <FormDialog form={form} title="Edit it" action="Save" since={since} onClose={onClose}>
      {fields}
    </FormDialog>
  ) : (
    <Form form={form} place={place} label="Edit it" action="Save" since={since} onClose={onClose}>
      {fields}
    </Form>
  );
}

/** A page with a button that opens the form, as one person sees it. */
function open(props: Partial<EditProps> = {}) {
  const sent: { values: Draft; version: number }[] = [];
  const send: Send = async (values, version) => {
    sent.push({ values, version });
    return props.send ? props.send(values, version) : { done: true };
  };
  const client = new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.empty() });
  function Page(more: Partial<EditProps>) {
    const [isOpen, setOpen] = useState(false);
    if (!isOpen) return <button onClick={() => setOpen(true)}>Open</button>;
    return <Edit {...props} {...more} send={send} onClose={() => setOpen(false)} />;
  }
  const drawn = (more: Partial<EditProps> = {}, owner = 'ana') => (
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <ApolloProvider client={client}>
          <Announcer>
            <DraftsOwner.Provider value={owner}>
              <Page key={owner} {...more} />
            </DraftsOwner.Provider>
          </Announcer>
        </ApolloProvider>
      </MantineProvider>
    </I18nProvider>
  );
  const { rerender } = render(drawn());
  const user = userEvent.setup();
  const press = (name: string) => user.click(screen.getByRole('button', { name }));
  return {
    user,
    sent,
    press,
    save: () => press('Save'),
    becomes: (more: Partial<EditProps>) => rerender(drawn(more)),
    belongsTo: (owner: string) => rerender(drawn({}, owner)),
  };
}

const title = () => screen.getByLabelText('Title');
const refusedAt = (field: string | null) => () =>
  Promise.resolve({ refused: { message: 'This is not possible.', field } });

beforeAll(loadRefusalWords);

describe('what is typed into a form', () => {
  it.each<FormPlace>(['in place', 'dialog'])('is there again after Escape (%s)', async (place) => {
    const { user, press } = open({ place });
    await press('Open');
    await user.type(title(), 'Half a sentence{Escape}');
    await waitFor(() => expect(screen.queryByLabelText('Title')).toBeNull());
    await press('Open');
    expect(title()).toHaveValue('Half a sentence');
  });

  it('stays on Escape if the form is a page', async () => {
    const { user, press } = open({ place: 'page' });
    await press('Open');
    await user.type(title(), 'Half a sentence{Escape}');
    expect(title()).toHaveValue('Half a sentence');
  });

  it('is forgotten on Cancel, and once it is sent', async () => {
    const { user, press, save } = open();
    for (const leave of [() => press('Cancel'), save]) {
      await press('Open');
      expect(title()).toHaveValue('');
      await user.type(title(), 'Words');
      await leave();
    }
    await press('Open');
    expect(title()).toHaveValue('');
  });

  it('belongs to one person only', async () => {
    const { user, press, belongsTo } = open();
    await press('Open');
    await user.type(title(), 'Ana’s');
    belongsTo('ben');
    await press('Open');
    expect(title()).toHaveValue('');
  });

  it('is warned about before the browser leaves the page, and not once it is sent', async () => {
    const isWarned = () => !fireEvent(window, new Event('beforeunload', { cancelable: true }));
    const { user, press, save } = open({ place: 'page' });
    await press('Open');
    expect(isWarned()).toBe(false);
    await user.type(title(), 'Words');
    expect(isWarned()).toBe(true);
    await save();
    await press('Open');
    expect(isWarned()).toBe(false);
  });
});

describe('a form that is refused', () => {
  it('goes to the field at once, and not by way of an alert at its end', async () => {
    const { press, save } = open({ send: refusedAt('title') });
    await press('Open');
    const focused: (string | null)[] = [];
    document.addEventListener('focusin', ({ target }) => focused.push((target as Element).getAttribute('role')));
    await save();
    await waitFor(() => expect(screen.getByLabelText('Title')).toHaveFocus());
    expect(focused).not.toContain('alert');
  });

  it('says so beside the field, once, and puts the focus there', async () => {
    const { press, save } = open({ send: refusedAt('title') });
    await press('Open');
    await save();
    await waitFor(() => expect(title()).toHaveFocus());
    expect(title()).toHaveAccessibleDescription('This is not possible.');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('finds the field that the server calls otherwise', async () => {
    const { press, save } = open({ send: refusedAt('due.edtf') });
    await press('Open');
    await save();
    await waitFor(() => expect(screen.getByLabelText('Due')).toHaveFocus());
  });

  it.each([null, 'somethingNotShown'])('shows errors without a field above the button (%s)', async (field) => {
    const { press, save } = open({ send: refusedAt(field) });
    await press('Open');
    await save();
    expect(await screen.findByRole('alert')).toHaveTextContent('This is not possible.');
    expect(screen.getByRole('alert')).toHaveFocus();
  });

  it('shows the error at a field of one of several items', async () => {
    function Field() {
      return <TextInput name="parts.1.name" label="Name" error={useFormErrors()('name')} />;
    }
    const children = (
      <FieldsAt path="parts.1">
        <Field />
      </FieldsAt>
    );
    const { press, save } = open({ send: refusedAt('parts.1.name'), children });
    await press('Open');
    await save();
    await waitFor(() => expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('This is not possible.'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each([
    ['12', /cannot be read as a date/],
    ['June 2026', /not complete|cannot be read/],
    ['31/02/2025', /“31\/02\/2025” is not a day in the calendar/],
    ['12/03/2025', /can mean 12 March 2025 or 3 December 2025/],
  ])('sends no day typed as %s, and says why beside it', async (typed, words) => {
    const { user, press, save, sent } = open();
    await press('Open');
    await user.type(screen.getByLabelText('Due'), typed);
    await save();
    expect(screen.getByLabelText('Due')).toHaveAccessibleDescription(words);
    expect(sent).toEqual([]);
  });

  it.each([
    ['12 March 2025', '2025-03-12'],
    ['3 December 2025', '2025-12-03'],
  ])('asks which day 12/03/2025 is, and sends %s', async (day, due) => {
    const { user, press, save, sent } = open();
    await press('Open');
    await user.type(screen.getByLabelText('Due'), '12/03/2025');
    await user.click(screen.getByRole('button', { name: day }));
    expect(screen.getByLabelText('Due')).toHaveFocus();
    await save();
    await waitFor(() => expect(sent).toMatchObject([{ values: { due } }]));
  });

  it('accepts the only day that 13/12/2025 can mean', async () => {
    const { user, press, save, sent } = open();
    await press('Open');
    await user.type(screen.getByLabelText('Due'), '13/12/2025');
    expect(screen.queryByRole('group', { name: 'Which day do you mean?' })).toBeNull();
    expect(screen.getByLabelText('Due')).toHaveAccessibleDescription(/13 December 2025/);
    await save();
    await waitFor(() => expect(sent).toMatchObject([{ values: { due: '2025-12-13' } }]));
  });
});

describe('a form is sent', () => {
  it.each(['Control', 'Meta'])('by %s and Enter from any field', async (key) => {
    const { user, press, sent } = open({ children: <textarea aria-label="Details" /> });
    await press('Open');
    // Enter alone begins a line here, and sends nothing.
    await user.type(screen.getByLabelText('Details'), 'Words{Enter}');
    expect(sent).toHaveLength(0);
    await user.type(screen.getByLabelText('Details'), `{${key}>}{Enter}{/${key}}`);
    await waitFor(() => expect(sent).toHaveLength(1));
  });

  it('once, however often the button is pressed before the answer', async () => {
    let answer: (value: Answer<true>) => void = () => undefined;
    const { user, press, save, sent } = open({ send: () => new Promise((resolve) => (answer = resolve)) });
    await press('Open');
    await user.type(title(), 'Words');
    await save();
    expect(screen.getByRole('button', { name: 'Save' })).toHaveAttribute('data-loading');
    await user.type(title(), '{Control>}{Enter}{/Control}');
    answer({ done: true });
    await screen.findByRole('button', { name: 'Open' });
    expect(sent).toHaveLength(1);
  });
});

describe('a form after a stale edit', () => {
  const stale: Send = (_, version) =>
    Promise.resolve(version === 1 ? { refused: { message: 'Ben changed this.', version: 2 } } : { done: true });

  it('shows what changed since, keeps what was typed, accepts theirs on request, and can be sent anyway', async () => {
    const saved = { title: 'Old', due: '2026-01-01' };
    const { user, press, save, sent, becomes } = open({ saved, send: stale });
    await press('Open');
    await user.type(title(), ' and mine');
    await save();
    becomes({ saved: { ...saved, title: 'Theirs' } });
    expect(await screen.findByRole('alert')).toHaveTextContent('Ben changed this.Title: Theirs');
    expect(screen.queryByRole('button', { name: 'Use this value: Due' })).toBeNull();
    expect(title()).toHaveValue('Old and mine');
    await press('Use this value: Title');
    expect(title()).toHaveValue('Theirs');
    expect(screen.getByRole('alert')).toHaveTextContent('(as in your form)');
    await press('Save anyway');
    expect(sent.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('remembers what it was based on while it is closed', async () => {
    const { user, press, save, sent, becomes } = open({ saved: { title: 'Old', due: '' }, send: stale });
    await press('Open');
    await user.type(title(), ' and mine{Escape}');
    becomes({ saved: { title: 'Theirs', due: '' }, version: 2 });
    await press('Open');
    await save();
    expect(sent).toMatchObject([{ version: 1, values: { title: 'Old and mine' } }]);
    expect(await screen.findByRole('button', { name: 'Use this value: Title' })).toBeVisible();
  });
});
