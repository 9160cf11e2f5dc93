import type { IsoDay } from '@followthrough/domain/days';
import { problem } from '@followthrough/domain/problems';
import { Refusal } from '../ground/refusal.js';

/** No space left on the disk of the database or of the files. */
const full = new Set(['53100', 'ENOSPC', 'EDQUOT']);
/**
 * The SQLSTATE prefixes and system errors for a database that is unreachable, stopping, starting or out of connections.
 */
const away = /^(08|57P|53)|^E(CONNREFUSED|CONNRESET|PIPE|NOTFOUND|TIMEDOUT)$/;
/** The same as driver messages, because some have no code. */
const awayWords =
  /Connection terminated|connection error|already released|timeout exceeded when trying to connect|read timeout/i;
/** Conflicts of concurrent changes: serialisation failure, deadlock, unique violation, lock timeout. */
const met = new Set(['40001', '40P01', '23505', '55P03']);
/** A value that does not fit its type; an invalid time zone has two codes of its own. */
const unfit = new Set(['22P02', '22007', '22008', '22003', '22021', '22009', '22023']);
const stopped = '57014';
/** Raised by begun_by, with the day as its message. */
const tooEarly = 'FT001';

/** The refusal for a database error that the user can act on; null for a fault of ours. */
export function databaseRefusal(error: Error): Refusal | null {
  const code = codeOf(error) ?? codeOf((error as { driverError?: unknown }).driverError);
  if (code === null) return awayWords.test(error.message) ? Refusal.unavailable() : null;
  if (full.has(code)) return Refusal.full();
  if (away.test(code)) return Refusal.unavailable();
  if (code === stopped) return Refusal.tookTooLong();
  if (met.has(code)) return Refusal.conflict();
  if (code === tooEarly) return Refusal.invalid(problem('PAST_DAY_TOO_EARLY', { day: error.message as IsoDay }));
  if (unfit.has(code)) {
    return Refusal.invalid(problem('VALUE_UNFIT'));
  }
  return null;
}

function codeOf(error: unknown): string | null {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : null;
}
