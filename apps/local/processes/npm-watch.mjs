import { commandOf, identityOf, isSame, parentOf } from './process-table.mjs';

const isNpm = (pid) => /^npm |npm-cli\.js/.test(commandOf(pid));

/** The processes between npm and this one: npm runs a script through a shell, which does not forward signals. */
function untilNpm() {
  const shell = process.ppid;
  const above = parentOf(shell);
  return isNpm(shell) || !above || !isNpm(above) ? [shell] : [shell, above];
}

/** Calls `gone` once if npm, or its shell, exits before this process. Does nothing if npm did not start it. */
export function watchNpm(gone) {
  if (!process.env.npm_lifecycle_event) return;
  const above = untilNpm().map(identityOf);
  const timer = setInterval(() => {
    if (above.every(isSame)) return;
    clearInterval(timer);
    gone();
  }, 250);
  timer.unref();
}
