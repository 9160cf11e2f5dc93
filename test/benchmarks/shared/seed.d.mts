/** What can send a statement: a client, or a database of a test. */
interface Sends {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

export function seed(client: Sends, commitments: number): Promise<string[]>;
