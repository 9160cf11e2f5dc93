import { recordedFacts, writtenFacts } from '@followthrough/domain/kept-facts';
import { organisationFacts } from '@followthrough/domain/organisation-facts';
import type { Organisation } from './organisation.entity.js';

/** What may stand in the record for ever: codes, ids and days. */
export function recorded(organisation: Organisation, memberIds: readonly string[] = []) {
  const { version, parentId, isOwn } = organisation;
  const facts = recordedFacts(organisationFacts, organisation);
  return { ...facts, version, parentId, isOwn, memberIds: [...memberIds].sort() };
}

/** What people wrote. */
export function written(organisation: Organisation) {
  return { ...writtenFacts(organisationFacts, organisation), aliases: organisation.aliases.join('\n') };
}
