import type { ApolloClient } from '@apollo/client';

/** What a page may begin to load before it is drawn: on hover, on focus, and while its code arrives. */
export interface PreloadInput {
  readonly client: ApolloClient;
  readonly params: Readonly<Record<string, string>>;
  readonly search: Readonly<Record<string, unknown>>;
}
