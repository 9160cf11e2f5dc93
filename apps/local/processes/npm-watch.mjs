import { commandOf, identityOf, isSame, parentOf } from './process-table.mjs';

const isNpm = (pid) => /^npm |npm-cli\.js/.test(commandOf(pid));

/** The processes between npm and us: npm runs a script through a shell, which passes on no signal. */
function untilNpm() {
  const shell = process.ppid;
  const above = parentOf(shell);
  return isNpm(shell) || !above || !isNpm(above) ? [shell] : [shell, above];
}

/** Calls `gone` once when npm, or the shell it runs us in, ends before us. Does nothing when npm did not start us. */
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
