import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../processes/children.mjs';

// The shell without a window comes first: it takes a quarter less processor time.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function find() {
  if (process.env.CHROMIUM) return existsSync(process.env.CHROMIUM) ? process.env.CHROMIUM : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const inPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...inPath, ...elsewhere].find(existsSync);
}

const mayInstall = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && spawnSync('apt-get', ['--version']).status === 0;

/** Instructions for when no browser was found and none could be installed. */
export const howToGetChromium =
  'The journeys need Chromium: install it (Debian: sudo apt-get install -y chromium), or set CHROMIUM to its path.';

/** The browser for the journeys, installed if possible. Undefined if there is none. */
export async function chromium(say) {
  const found = find();
  if (found || process.env.CHROMIUM || !mayInstall()) return found;
  say('Installing Chromium (apt-get install)');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = (...args) => run('apt-get', args, { env, what: `apt-get ${args[0]}` });
  try {
    await install('update');
    // Older releases of Debian have no shell on its own.
    await install('install', '-y', '--no-install-recommends', 'chromium-headless-shell').catch(() =>
      install('install', '-y', '--no-install-recommends', 'chromium'),
    );
  } catch (error) {
    say(error.message);
  }
  return find();
}
