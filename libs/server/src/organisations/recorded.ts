import type { Organisation } from './organisation.entity.js';

/** What may stand in the record for ever: codes, ids and days. */
export function recorded(organisation: Organisation, memberIds: readonly string[] = []) {
  const { version, kind, code, parentId, inOfficeFrom, inOfficeUntil, isOwn } = organisation;
  return { version, kind, code, parentId, inOfficeFrom, inOfficeUntil, isOwn, memberIds: [...memberIds].sort() };
}

/** What people wrote. */
export function written({ name, shortName, aliases }: Organisation) {
  return { name, shortName, aliases: aliases.join('\n') };
}
