import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/** How slow a client may be. */
export interface Pace {
  /**
   * A client that transfers fewer than `leastBytes` in this time is disconnected. The same time is allowed for all
   * headers together.
   */
  readonly patienceMilliseconds: number;
  readonly leastBytes: number;
  /** Bytes of answers that may be queued for slow readers, in total. */
  readonly unsentBytes: number;
  readonly connections: number;
}

/** At this rate an upload of 50 MB takes eight hours: progress counts, not the total time. */
export const usualPace: Pace = {
  patienceMilliseconds: 10_000,
  leastBytes: 16_384,
  unsentBytes: 128_000_000,
  connections: 2_000,
};

interface Client {
  request: IncomingMessage | null;
  /** Bytes transferred when it last made progress, or when the server last was the slower side. */
  moved: number;
  since: number;
}

/** Node.js’s own socket handle: streams count queued bytes as written, so only this shows a slow reader. */
interface Handle {
  readonly bytesWritten: number;
  readonly writeQueueSize: number;
}

/**
 * Disconnects clients that neither finish their request nor read their answer. Node.js limits the time of a whole
 * request, which would stop a large upload on a slow line, and the time of silence, which one byte now and then
 * defeats.
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

/**
 * Milliseconds during which this process was able to serve: its own pauses, such as sleep, do not count against
 * clients.
 */
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
  // The connection that made no progress for longest is closed first.
  for (const [socket] of slow.sort(([, one], [, other]) => one - other)) {
    if (unsent <= unsentBytes) return;
    unsent -= unsentOf(socket);
    socket.destroy();
  }
}

/** Whether more of the body is expected and the server has read everything received so far. */
function isToSend(request: IncomingMessage | null): boolean {
  return request !== null && !request.complete && request.readableLength === 0;
}

const handleOf = (socket: Socket): Handle | null => (socket as unknown as { _handle: Handle | null })._handle;

const unsentOf = (socket: Socket): number => Math.max(socket.writableLength, handleOf(socket)?.writeQueueSize ?? 0);

function takenFrom(socket: Socket): number {
  const handle = handleOf(socket);
  return handle ? handle.bytesWritten - handle.writeQueueSize : 0;
}
