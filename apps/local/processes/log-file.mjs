import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const limit = 20 * 1024 * 1024;

/** Appends lines to a file; at 20 MB it is renamed to FILE.1 and started again. */
export function logFile(path) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  let size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return (line) => {
    if (size > limit) {
      rmSync(`${path}.1`, { force: true });
      if (existsSync(path)) renameSync(path, `${path}.1`);
      size = 0;
    }
    try {
      appendFileSync(path, `${line}\n`, { mode: 0o600 });
      size += Buffer.byteLength(line) + 1;
    } catch {
      // A full disk or a deleted folder stops the log, never the service.
    }
  };
}

// Warnings of Node.js, and the line that explains how to trace them.
const warning = /^\(node:\d+\)|^\(Use `node --trace/;

/** The part of a log line to show to the user: errors as text, with their id, and any line that is not a log record. */
export function failureIn(line) {
  let entry;
  try {
    entry = JSON.parse(line);
  } catch {
    return warning.test(line) ? undefined : line.trim() || undefined;
  }
  if (typeof entry !== 'object' || entry === null || !(entry.level >= 50)) return undefined;
  const words = [entry.msg, entry.err?.message].filter(Boolean);
  return [...new Set(words)].join(': ') || line;
}
