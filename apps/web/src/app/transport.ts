import { ApolloLink, HttpLink } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { print } from '@apollo/client/utilities';

/** In characters. Documents of signed-out users are shorter; the server does not keep them. */
const longDocument = 1_000;

/** Sends operations to the API: long queries as the SHA-256 of their document, with the document only if the server asks for it. */
export function createTransport(options: HttpLink.Options): ApolloLink {
  const http = new HttpLink(options);
  // Browsers hash only for pages loaded over HTTPS or from this machine.
  if (!(crypto.subtle as SubtleCrypto | undefined)) return http;
  const byHash = new PersistedQueryLink({ sha256, disable: () => false }).concat(http);
  return ApolloLink.split(isLongQuery, byHash, http);
}

function isLongQuery({ operationType, query }: ApolloLink.Operation): boolean {
  return String(operationType) === 'query' && print(query).length > longDocument;
}

async function sha256(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
