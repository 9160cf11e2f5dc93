import type { Entry } from '@followthrough/ledger/entry';

/**
 * The data of an event, from its canonical bytes. PostgreSQL cannot parse them: its JSON types reject \u0000, which RFC
 * 8785 allows in a string.
 */
export function dataOf(canonical: Buffer): Entry['data'] {
  return (JSON.parse(canonical.toString('utf8')) as Entry).data;
}
