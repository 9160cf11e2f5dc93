import { connect, createServer } from 'node:net';
import { Failure } from '../shared/failure.mjs';

/** Listens briefly: undefined if the port is free, otherwise the error. */
export function whyTaken(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** The preferred port if it is free, otherwise one chosen by the system. */
export async function freePort(preferred, host = '127.0.0.1') {
  if (preferred && !(await whyTaken(preferred, host))) return preferred;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Whether a server accepts connections there. */
export function answers(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 2000 });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

/** Explains what to do if the port cannot be used. */
export async function refuseTakenPort(port, host) {
  const error = await whyTaken(port, host);
  // `localhost` would lead to a program that uses this port on the other loopback address.
  const other = host === '127.0.0.1' && !error ? await whyTaken(port, '::1') : undefined;
  if (error?.code === 'EADDRINUSE' || other?.code === 'EADDRINUSE') {
    const free = await freePort(port + 1, host);
    throw new Failure(`Port ${port} is in use by another program. Choose another one: npm start -- --port ${free}`);
  }
  if (error?.code === 'EACCES') {
    throw new Failure(`Port ${port} needs more rights than this user has. Choose one above 1023 with --port N.`);
  }
  if (error) throw new Failure(`${host} is no address of this machine (${error.code}). Choose one with --host H.`);
}
