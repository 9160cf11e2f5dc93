import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { optionalTextProblem, requiredTextProblem } from './text.js';
import { OrganisationKind } from './vocabulary.js';

/** What a person may enter about an organisation. Days are ISO 8601. */
export interface OrganisationFacts {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly shortName?: string | null;
  readonly code?: string | null;
  readonly aliases?: readonly string[] | null;
  readonly parentId?: string | null;
  readonly memberIds?: readonly string[] | null;
  readonly inOfficeFrom?: string | null;
  readonly inOfficeUntil?: string | null;
}

/** ISO 3166-1 alpha-2, or the code of a part of it (3166-2); `XK` for Kosovo is user-assigned and in use. */
const iso3166 = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

/** Why an organisation cannot be kept like this, or null. `id` is that of the organisation edited. */
export function organisationProblem(facts: OrganisationFacts, id?: string): RuleProblem | null {
  const { kind, name, shortName, code, aliases, memberIds, parentId, inOfficeFrom, inOfficeUntil } = facts;
  const isGovernment = kind === OrganisationKind.GOVERNMENT;
  return (
    requiredTextProblem(name, { limit: limits.name, name: 'name', field: 'name' }) ??
    optionalTextProblem(shortName, { limit: limits.name, name: 'shortName', field: 'shortName' }) ??
    aliasesProblem(aliases ?? []) ??
    membersProblem(memberIds ?? []) ??
    (code && !iso3166.test(code) ? problem('COUNTRY_CODE_UNKNOWN', { typed: code }, 'code') : null) ??
    (id && (parentId === id || memberIds?.includes(id)) ? problem('PART_OF_ITSELF', {}, 'parentId') : null) ??
    (!isGovernment && (inOfficeFrom || inOfficeUntil) ? problem('NOT_IN_OFFICE', {}, 'inOfficeFrom') : null) ??
    (inOfficeFrom && inOfficeUntil && inOfficeFrom > inOfficeUntil
      ? problem('DAYS_REVERSED', {}, 'inOfficeUntil')
      : null)
  );
}

function aliasesProblem(aliases: readonly string[]): RuleProblem | null {
  if (aliases.length > limits.aliases) {
    return problem('TOO_MANY_ALIASES', { count: aliases.length, limit: limits.aliases }, 'aliases');
  }
  for (const alias of aliases) {
    const refused = requiredTextProblem(alias, { limit: limits.name, name: 'alias', field: 'aliases' });
    if (refused) return refused;
  }
  return null;
}

/** No more than a form is shown: what it could not show it would take out. */
function membersProblem(memberIds: readonly string[]): RuleProblem | null {
  const { size } = new Set(memberIds);
  return size > limits.members
    ? problem('TOO_MANY_MEMBERS', { count: size, limit: limits.members }, 'memberIds')
    : null;
}
