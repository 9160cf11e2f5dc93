import { v4, v7 } from 'uuid';

/**
 * A UUID of version 7 (RFC 9562): rows made later sort later, so indexes grow at their end. The ids of a process are in
 * the order in which they were made, even when its clock is set back.
 */
export function newId(): string {
  return v7();
}

/** A UUID of version 4, for what several readers share without knowing of each other: it does not tell when it was made. */
export function untimedId(): string {
  return v4();
}

/** Whether it is written as one, of whatever version. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}
