import pg from 'pg';

/** The stream that a connection reads: its socket, or the TLS stream around it. */
interface Stream {
  on(event: string, listener: (...args: unknown[]) => void): unknown;
  destroy(error: Error): unknown;
}

interface Connection {
  attachListeners(stream: Stream): void;
}

/**
 * Ends the connection if it cannot read what PostgreSQL sent, such as a text longer than JavaScript allows. Without
 * this, the error is thrown where nothing can catch it, and the process exits.
 */
export class GuardedClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    // A pool listens while a client is idle, and a query while it runs. Between the two, a connection that the database ends
    // would end the process: the next query on it fails, and the pool replaces it.
    this.on('error', () => undefined);
    const connection = (this as unknown as { connection: Connection }).connection;
    const attach = connection.attachListeners.bind(connection);
    connection.attachListeners = (stream) => attach(guarded(stream));
  }
}

function guarded(stream: Stream): Stream {
  return {
    destroy: (error) => stream.destroy(error),
    on: (event, listener) =>
      stream.on(event, (...args) => {
        try {
          listener(...args);
        } catch (error) {
          stream.destroy(error instanceof Error ? error : new Error(String(error)));
        }
      }),
  };
}
