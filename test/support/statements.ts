import pg from 'pg';

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

/** The text of every statement sent to PostgreSQL while `work` runs, on any connection. */
export async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  const sent: string[] = [];
  prototype.query = function (...args) {
    const [first] = args as [string | { text?: string }];
    sent.push(typeof first === 'string' ? first : (first.text ?? ''));
    return query.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return sent;
}

/** The number of statements of a request besides the look-up of its session. */
export async function statementsBesidesSession(work: () => Promise<unknown>): Promise<number> {
  return (await statementsDuring(work)).filter((text) => !text.includes('s.token_hash = ')).length;
}
