/** Anything that can run a statement: a client, or a test database. */
interface Sends {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

export function seed(client: Sends, commitments: number): Promise<string[]>;
