import { join } from 'node:path';
import { readJson, writeJson } from '../shared/json-file.mjs';
import { marked, runProgram } from './programs.mjs';

const notesOf = (data) => join(data, 'start.json');

/** Whether to load the demo registers. A data folder that was created empty stays empty until `--demo` is given. */
export function wantsDemo({ data, empty, demo }, database) {
  if (demo || empty || !database.embedded) return demo;
  return database.fresh || (readJson(notesOf(data))?.demo ?? true);
}

/**
 * Fills a new register: with the demo registers, returning their accounts, or with the code that creates the first
 * administrator. For the embedded database, the result is saved, so that later starts skip this.
 */
export async function fillRegister(wanted, { data, database, env, say }) {
  const noted = database.embedded && !database.fresh ? readJson(notesOf(data)) : undefined;
  if (!wanted) {
    if (database.embedded && !noted) writeJson(notesOf(data), { demo: false });
    if (noted?.accounts) say('The demo registers that were loaded before stay where they are');
    return { accounts: [], code: marked(await runProgram('firstVisit', env, say, ['FIRST']), 'FIRST')[0]?.code };
  }
  if (noted?.accounts) return { accounts: noted.accounts };
  say('Loading the demo registers');
  const accounts = marked(await runProgram('demo', env, say, ['DEMO']), 'DEMO');
  if (database.embedded) writeJson(notesOf(data), { demo: true, accounts });
  return { accounts };
}

/** Sign-in instructions, as lines to print. */
export function signInLines({ accounts, code }, url) {
  if (code) return ['', `First visit: open ${url} and make the administrator with this one-time code:  ${code}`];
  if (!accounts.length) return [];
  const width = (key) => Math.max(...accounts.map((account) => account[key].length));
  const [role, email] = [width('role'), width('email')];
  const line = (account) => `  ${account.role.padEnd(role)}  ${account.email.padEnd(email)}  ${account.password}`;
  return ['', 'Demo accounts (role, address, password):', ...accounts.map(line)];
}
