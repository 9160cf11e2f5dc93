import { recordedFacts, writtenFacts } from '@followthrough/domain/kept-facts';
import { organisationFacts } from '@followthrough/domain/organisation-facts';
import type { Organisation } from './organisation.entity.js';

/** The data of the event, which stays forever: codes, ids and days. */
export function recorded(organisation: Organisation, memberIds: readonly string[] = []) {
  const { version, parentId, isOwn } = organisation;
  const facts = recordedFacts(organisationFacts, organisation);
  return { ...facts, version, parentId, isOwn, memberIds: [...memberIds].sort() };
}

/** The texts of the event, written by people. */
export function written(organisation: Organisation) {
  return { ...writtenFacts(organisationFacts, organisation), aliases: organisation.aliases.join('\n') };
}
