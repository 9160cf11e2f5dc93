import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useDraft } from './use-draft.js';

describe('what is typed into a form', () => {
  const visit = () => {
    const client = new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.empty() });
    const wrapper = ({ children }: { readonly children: ReactNode }) => (
      <ApolloProvider client={client}>{children}</ApolloProvider>
    );
    return () => renderHook(() => useDraft('form', 'nothing'), { wrapper });
  };

  it('is there again when the form is opened again', () => {
    const open = visit();
    const first = open();
    act(() => first.result.current[1]('half a sentence'));
    first.unmount();
    expect(open().result.current[0]).toBe('half a sentence');
  });

  it('is changed from what was typed last, also by a request that began before', () => {
    const first = visit()();
    const [, changeAsThen] = first.result.current;
    act(() => first.result.current[1]('typed meanwhile'));
    act(() => changeAsThen((latest) => `${latest}, and answered`));
    expect(first.result.current[0]).toBe('typed meanwhile, and answered');
  });

  it('once filed stays in sight until the form closes, and is gone when it is opened again', () => {
    const open = visit();
    const first = open();
    act(() => first.result.current[1]('filed'));
    act(() => first.result.current[2]());
    first.rerender();
    expect(first.result.current[0]).toBe('filed');
    first.unmount();
    expect(open().result.current[0]).toBe('nothing');
  });
});
