import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable, type TypedDocumentNode } from '@apollo/client';
import { ApolloProvider, useQuery } from '@apollo/client/react';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react';
import { parse } from 'graphql';
import type { ReactNode } from 'react';
import { possibleTypes } from '../../../generated/possible-types.js';
import { loadRefusalWords } from './refusal-words.js';
import { tellChanged, type Subject } from './subjects.js';
import { asSaid, useChange } from './use-change.js';

type Problem<Name extends 'InvalidInput' | 'StaleEdit' | 'TooManyTries'> = { readonly __typename: Name } & {
  readonly ' $fragmentRefs'?: { readonly [Of in `Refusal_Problem_${Name}_Fragment`]: unknown };
};
type Thing = { readonly __typename: 'Thing'; readonly id: string; readonly title: string };
type Answered<Problems> = { readonly save: Thing | Problems | null };
type Input = { readonly input: { readonly title: string } };

const save = parse(`
  mutation Save($input: SaveInput!) {
    save(input: $input) { __typename ... on Thing { id title } ...Refusal_problem }
  }
  fragment Refusal_problem on Problem { message problemCode: code params { name value } ... on InvalidInput { field } ... on StaleEdit { versionNow: version } }
`);
const shared = save as TypedDocumentNode<Answered<Problem<'InvalidInput'> | Problem<'StaleEdit'>>, Input>;
const own = save as TypedDocumentNode<Answered<Problem<'InvalidInput'> | Problem<'TooManyTries'>>, Input>;
const mute = save as TypedDocumentNode<Answered<{ readonly __typename: 'InvalidInput' }>, Input>;
const trail = gql`
  query Trail {
    thing {
      id
      events
    }
  }
`;
const things = gql`
  query Things {
    things {
      id
      title
    }
  }
`;

/** A server that answers the mutation with this, and counts how often the things are read. */
function server(answer: object | null | (() => never)) {
  const read = { times: 0, trail: 0, asked: [] as unknown[] };
  const link = new ApolloLink(({ operationName, variables }) => {
    return new Observable((sink) => {
      if (operationName === 'Things') {
        read.times += 1;
        sink.next({ data: { things: [{ __typename: 'Thing', id: '1', title: `read ${read.times} times` }] } });
        return sink.complete();
      }
      if (operationName === 'Trail') {
        read.trail += 1;
        sink.next({ data: { thing: { __typename: 'Thing', id: '2', events: [`event ${read.trail}`] } } });
        return sink.complete();
      }
      read.asked.push(variables);
      if (answer instanceof Function) return sink.error(new Error('away'));
      sink.next({ data: { save: answer } });
      sink.complete();
    });
  });
  const client = new ApolloClient({ cache: new InMemoryCache({ possibleTypes }), link });
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <I18nProvider i18n={i18n}>
      <ApolloProvider client={client}>{children}</ApolloProvider>
    </I18nProvider>
  );
  return { client, read, wrapper };
}

const thing = { __typename: 'Thing', id: '1', title: 'New' };
const inWords = (message: string) => ({ message, problemCode: 'IN_WORDS', params: [] });
const stale = { __typename: 'StaleEdit', ...inWords('Ben was faster.'), versionNow: 4 };
const theThing: Subject = { __typename: 'Thing', id: '1' };

beforeAll(loadRefusalWords);

describe('a change', () => {
  async function changed(answer: object | null | (() => never), options: Parameters<typeof useChange>[1] = {}) {
    const { wrapper, read } = server(answer);
    const { result } = renderHook(() => useChange(shared, options as object), { wrapper });
    return { read, answer: await act(() => result.current[0]({ title: 'New' })) };
  }

  it('gives the input that it was given to the server, and what was done back', async () => {
    const { answer, read } = await changed(thing);
    expect(answer).toEqual({ done: thing });
    expect(read.asked).toEqual([{ input: { title: 'New' } }]);
  });

  it('says beside which field its input was refused, and which version a second try of a stale edit is based on', async () => {
    const refused = { __typename: 'InvalidInput', ...inWords('Enter a title.'), field: 'title' };
    expect((await changed(refused)).answer.refused).toMatchObject({ message: 'Enter a title.', field: 'title' });
    expect((await changed(stale)).answer.refused).toMatchObject({ message: 'Ben was faster.', version: 4 });
  });

  it('words what was refused by its code and what it is about, in the reader’s language', async () => {
    const params = [
      { name: 'text', value: 'a title' },
      { name: 'length', value: '12345' },
      { name: 'over', value: '12045' },
      { name: 'limit', value: '300' },
    ];
    const refused = {
      __typename: 'InvalidInput',
      message: 'Too long.',
      problemCode: 'TEXT_TOO_LONG',
      params,
      field: 'x',
    };
    const { message } = (await changed(refused)).answer.refused!;
    expect(message).toBe(
      'This is too long for a title: it has 12,345 characters, 12,045 more than the limit of 300. Shorten it.',
    );
  });

  it('takes the server’s own words where it knows no code, as on a page older than the server', async () => {
    const newer = {
      __typename: 'InvalidInput',
      message: 'The moon is full.',
      problemCode: 'MOON_FULL',
      params: [],
      field: null,
    };
    expect((await changed(newer)).answer.refused?.message).toBe('The moon is full.');
  });

  it('never throws: a server that is away is a refusal with words', async () => {
    const away = (): never => {
      throw new Error();
    };
    expect((await changed(away)).answer.refused?.message).toMatch(/went wrong|reached/);
  });

  it('says so if the user can no longer see its subject', async () => {
    expect((await changed(null)).answer.refused?.message).toContain('you can no longer see it');
  });

  it('says that the page is out of date where the server answers what the page does not know', async () => {
    const { answer } = await changed({ __typename: 'Overtaken' });
    expect(answer.refused?.message).toContain('This page is older than the server');
  });

  it('does not compile without words for the problems that are its own', async () => {
    const { wrapper } = server({ __typename: 'TooManyTries', ...inWords('Wait.') });
    // @ts-expect-error nothing says what too many tries are
    const unsaid = () => useChange(own);
    expect(unsaid).toBeInstanceOf(Function);
    const { result } = renderHook(() => useChange(own, { problems: { TooManyTries: asSaid } }), { wrapper });
    expect(await act(() => result.current[0]({ title: '' }))).toEqual({ refused: { message: 'Wait.' } });
  });

  it('does not compile where its document reads no words of its problems', () => {
    // @ts-expect-error the document spreads no fragment of Refusal
    const mutely = () => useChange(mute);
    expect(mutely).toBeInstanceOf(Function);
  });
});

describe('the focus after a change', () => {
  function Remind() {
    const [remind, busy] = useChange(shared);
    return (
      <button disabled={busy} onClick={() => void remind({ title: 'New' })}>
        Send reminder
      </button>
    );
  }

  it('is on the button again, which was disabled while busy', async () => {
    const { wrapper } = server(thing);
    render(<Remind />, { wrapper });
    const button = screen.getByRole('button');
    button.focus();
    fireEvent.click(button);
    // As browsers do with a disabled button.
    button.blur();
    await waitFor(() => expect(button).toHaveFocus());
  });

  it('stays where the user went meanwhile', async () => {
    const { wrapper } = server(thing);
    render(
      <>
        <Remind />
        <input />
      </>,
      { wrapper },
    );
    screen.getByRole('button').focus();
    fireEvent.click(screen.getByRole('button'));
    screen.getByRole('textbox').focus();
    await waitFor(() => expect(screen.getByRole('button')).toBeEnabled());
    await act(() => new Promise((resolve) => setTimeout(resolve)));
    expect(screen.getByRole('textbox')).toHaveFocus();
  });
});

describe('what a change touches', () => {
  async function shown(answer: object, options: { refreshes?: Subject[]; whenStale?: Subject[] }) {
    const { wrapper, read } = server(answer);
    const both = () => [useQuery<{ things: Thing[] }>(things), useChange(shared, options)] as const;
    const { result } = renderHook(both, { wrapper });
    await waitFor(() => expect(result.current[0].data).toBeDefined());
    await act(() => result.current[1][0]({ title: 'New' }));
    await act(() => new Promise((resolve) => setTimeout(resolve)));
    return read.times;
  }

  it('is reloaded where it is shown, unless the answer contains everything', async () => {
    expect(await shown(thing, { refreshes: [theThing] })).toBe(2);
    expect(await shown(thing, {})).toBe(1);
  });

  it('is read again after a stale edit, so that what was saved meanwhile can be shown', async () => {
    expect(await shown(stale, { whenStale: [theThing] })).toBe(2);
    expect(await shown(thing, { whenStale: [theThing] })).toBe(1);
  });

  it('is read again after a refusal that names no field, because someone was faster', async () => {
    const decided = { __typename: 'InvalidInput', ...inWords('Ben decided this.'), field: null };
    expect(await shown(decided, { refreshes: [theThing] })).toBe(2);
    expect(await shown({ ...decided, field: 'title' }, { refreshes: [theThing] })).toBe(1);
  });

  it('reloads the trails that are shown, unless it was refused', async () => {
    for (const [answer, times] of [
      [thing, 2],
      [{ __typename: 'InvalidInput', message: 'Enter a title.', field: 'title' }, 1],
    ] as const) {
      const { wrapper, read } = server(answer);
      const { result } = renderHook(() => [useQuery(trail), useChange(shared)] as const, { wrapper });
      await waitFor(() => expect(result.current[0].data).toBeDefined());
      await act(() => result.current[1][0]({ title: 'New' }));
      await waitFor(() => expect(read.trail).toBe(times));
    }
  });

  it('can be a list of the API, which is reloaded only where it is shown', async () => {
    const { client, wrapper, read } = server(thing);
    const { result } = renderHook(() => useQuery<{ things: Thing[] }>(things), { wrapper });
    await waitFor(() => expect(result.current.data).toBeDefined());
    await act(() => tellChanged(client, ['things' as Subject]));
    expect(read.times).toBe(2);
    await act(() => tellChanged(client, ['people']));
    expect(read.times).toBe(2);
  });
});
