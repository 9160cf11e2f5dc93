import { v4, v7 } from 'uuid';

/**
 * A UUID of version 7 (RFC 9562): later rows sort later, so indexes grow at the end. Ids made by one process stay in
 * order, even if its clock is set back.
 */
export function newId(): string {
  return v7();
}

/**
 * A UUID of version 4, for an id that several readers share without knowing of each other: it does not reveal when it
 * was made.
 */
export function untimedId(): string {
  return v4();
}

/** Whether the value has the form of a UUID, of any version. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}
