import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/** How slow a client may be. */
export interface Pace {
  /** Whoever moves fewer than `leastBytes` for so long while it is their turn is gone. Headers have as long in all. */
  readonly patienceMilliseconds: number;
  readonly leastBytes: number;
  /** Bytes of answers that may wait for their readers, all together. */
  readonly unsentBytes: number;
  readonly connections: number;
}

/** 50 MB over the slowest line on which they still arrive take eight hours: progress counts, not how long it takes. */
export const usualPace: Pace = {
  patienceMilliseconds: 10_000,
  leastBytes: 16_384,
  unsentBytes: 128_000_000,
  connections: 2_000,
};

interface Client {
  request: IncomingMessage | null;
  /** Bytes that had moved when it last made progress, or when it was last not its turn. */
  moved: number;
  since: number;
}

/** What Node.js itself asks a socket by which it notices a slow reader; streams count what is queued as written. */
interface Handle {
  readonly bytesWritten: number;
  readonly writeQueueSize: number;
}

/**
 * Ends connections whose clients neither send what they began nor take what they asked for. Node.js has limits for a
 * whole request, which would end a large upload over a slow line, and for silence, which a byte now and then breaks.
 */
export function keepPace(server: Server, pace: Pace): void {
  const clients = new Map<Socket, Client>();
  const every = pace.patienceMilliseconds / 10;
  const now = ownTime(every * 2);
  server.maxConnections = pace.connections;
  server.on('connection', (socket: Socket) => {
    clients.set(socket, { request: null, moved: 0, since: now() });
    socket.once('close', () => clients.delete(socket));
  });
  server.on('request', (request: IncomingMessage) => {
    const client = clients.get(request.socket);
    if (client) client.request = request;
  });
  const looking = setInterval(() => endSlow(clients, pace, now()), every).unref();
  server.once('close', () => clearInterval(looking));
}

/** Milliseconds in which this process could serve: a pause of its own, such as sleep, is no client's delay. */
function ownTime(longestStep: number): () => number {
  let time = 0;
  let last = performance.now();
  return () => {
    const now = performance.now();
    time += Math.min(now - last, longestStep);
    last = now;
    return time;
  };
}

function endSlow(clients: ReadonlyMap<Socket, Client>, pace: Pace, now: number): void {
  const { patienceMilliseconds, leastBytes, unsentBytes } = pace;
  const slow: [Socket, number][] = [];
  let unsent = 0;
  for (const [socket, client] of clients) {
    const waiting = unsentOf(socket);
    const moved = socket.bytesRead + takenFrom(socket);
    if ((waiting === 0 && !isToSend(client.request)) || moved - client.moved >= leastBytes) {
      client.moved = moved;
      client.since = now;
    }
    if (now - client.since > patienceMilliseconds) socket.destroy();
    else if (waiting > 0) slow.push([socket, client.since]);
    unsent += waiting;
  }
  // Whoever made no progress for longest makes room.
  for (const [socket] of slow.sort(([, one], [, other]) => one - other)) {
    if (unsent <= unsentBytes) return;
    unsent -= unsentOf(socket);
    socket.destroy();
  }
}

/** Whether more of the body is to come, and the server has taken all that came. */
function isToSend(request: IncomingMessage | null): boolean {
  return request !== null && !request.complete && request.readableLength === 0;
}

const handleOf = (socket: Socket): Handle | null => (socket as unknown as { _handle: Handle | null })._handle;

const unsentOf = (socket: Socket): number => Math.max(socket.writableLength, handleOf(socket)?.writeQueueSize ?? 0);

function takenFrom(socket: Socket): number {
  const handle = handleOf(socket);
  return handle ? handle.bytesWritten - handle.writeQueueSize : 0;
}
