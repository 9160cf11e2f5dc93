import { problem } from '@followthrough/domain/problems';
import { Refusal } from '../ground/refusal.js';

/** No room on the disk of the database, or of the files. */
const full = new Set(['53100', 'ENOSPC', 'EDQUOT']);
/** SQLSTATE (by its beginning) and system errors that say the database is away, stopping, starting or overcrowded. */
const away = /^(08|57P|53)|^E(CONNREFUSED|CONNRESET|PIPE|NOTFOUND|TIMEDOUT)$/;
/** The same from the drivers, which give some of it no code. */
const awayWords =
  /Connection terminated|connection error|already released|timeout exceeded when trying to connect|read timeout/i;
/** Two changes met: a serialization failure, a deadlock, a name that was taken meanwhile, a wait that was too long. */
const met = new Set(['40001', '40P01', '23505', '55P03']);
/** A value that its type cannot hold; a time in a zone that is none says so in two codes of its own. */
const unfit = new Set(['22P02', '22007', '22008', '22003', '22021', '22009', '22023']);
const stopped = '57014';

/** What went wrong in the database that the person can do something about; null where it is a fault of ours. */
export function databaseRefusal(error: Error): Refusal | null {
  const code = codeOf(error) ?? codeOf((error as { driverError?: unknown }).driverError);
  if (code === null) return awayWords.test(error.message) ? Refusal.unavailable() : null;
  if (full.has(code)) return Refusal.full();
  if (away.test(code)) return Refusal.unavailable();
  if (code === stopped) return Refusal.tookTooLong();
  if (met.has(code)) return Refusal.conflict();
  if (unfit.has(code)) {
    return Refusal.invalid(problem('VALUE_UNFIT'));
  }
  return null;
}

function codeOf(error: unknown): string | null {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : null;
}
