import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../shared/failure.mjs';
import { root, typedFrom } from '../shared/project.mjs';

export const startHelp = `npm start -- [options]

  --port N     where web and API answer (default 3000)
  --host H     the address they listen on (default 127.0.0.1: this machine alone; 0.0.0.0: every network)
  --data DIR   where database, files and logs are kept (default .data in the project)
  --empty      without the demo registers
  --demo       with the demo registers, also in the PostgreSQL that DATABASE_URL names
  --dev        build again and reload when a source file changes (npm run dev)
  --help       this text

DATABASE_URL uses that PostgreSQL instead of the embedded one. .env.example explains every variable.`;

const startOptions = {
  port: { type: 'string' },
  host: { type: 'string', default: '127.0.0.1' },
  data: { type: 'string' },
  empty: { type: 'boolean', default: false },
  demo: { type: 'boolean', default: false },
  dev: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
};

/** Parses strictly; errors are answered with the help text. */
export function parse(args, options, help, more = {}) {
  try {
    return parseArgs({ args, options, ...more });
  } catch (error) {
    if (!error.code?.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new Failure(`${error.message.split('. ')[0]}.\n\n${help}`);
  }
}

function portFrom(text, setting) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65535) return port;
  throw new Failure(`${setting} takes a number from 1 to 65535, not "${text}".\n\n${startHelp}`);
}

/** The requested port: from --port, otherwise PORT, otherwise 3000. */
export function wantedPort(asked, env = process.env) {
  return asked === undefined ? portFrom(env.PORT ?? '3000', 'PORT') : portFrom(asked, '--port');
}

/**
 * The options of `npm start`. By default loopback and port 3000; a folder is relative to where the command was typed.
 */
export function startArguments(args, env = process.env) {
  const { values } = parse(args, startOptions, startHelp);
  if (values.help) return { help: true };
  if (values.empty && values.demo) throw new Failure(`--empty and --demo exclude each other.\n\n${startHelp}`);
  for (const name of ['host', 'data']) {
    if (values[name] === '') throw new Failure(`--${name} is empty.\n\n${startHelp}`);
  }
  return {
    host: values.host,
    port: wantedPort(values.port, env),
    data: values.data === undefined ? resolve(root, '.data') : resolve(typedFrom, values.data),
    empty: values.empty,
    demo: values.demo,
    dev: values.dev,
  };
}
