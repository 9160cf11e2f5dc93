import type { ApolloClient } from '@apollo/client';

/** The input of a page’s preload function, called on hover, on focus, and while its code is loading. */
export interface PreloadInput {
  readonly client: ApolloClient;
  readonly params: Readonly<Record<string, string>>;
  readonly search: Readonly<Record<string, unknown>>;
}
