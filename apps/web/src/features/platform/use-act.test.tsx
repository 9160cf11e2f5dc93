import { ApolloClient, ApolloLink, InMemoryCache, Observable, type TypedDocumentNode } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, renderHook } from '@testing-library/react';
import { parse } from 'graphql';
import { I18nProvider } from '@lingui/react';
import { i18n } from '@lingui/core';
import type { ReactNode } from 'react';
import { useAct } from './use-act.js';

interface Answered {
  readonly save: { readonly __typename: 'InvalidInput'; readonly message: string };
}
const document = parse('mutation Save { save { __typename ... on InvalidInput { message } } }') as TypedDocumentNode<
  Answered,
  Record<string, never>
>;

function answered(save: object) {
  const link = new ApolloLink(() => new Observable((sink) => (sink.next({ data: { save } }), sink.complete())));
  const client = new ApolloClient({ cache: new InMemoryCache(), link });
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <I18nProvider i18n={i18n}>
      <ApolloProvider client={client}>{children}</ApolloProvider>
    </I18nProvider>
  );
  const { result } = renderHook(() => useAct(document), { wrapper });
  return () => act(() => result.current[0]({}));
}

describe('what a form does', () => {
  it('hands on an answer that the page knows', async () => {
    const save = answered({ __typename: 'InvalidInput', code: 'X', message: 'Enter a title.' });
    expect((await save()).result).toMatchObject({ message: 'Enter a title.' });
  });

  it('says that the page is out of date where the server answers what the page does not know', async () => {
    const save = answered({ __typename: 'Overtaken' });
    expect((await save()).failure).toContain('This page is older than the server');
  });
});
