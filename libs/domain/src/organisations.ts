import { factsProblem } from './fact-rules.js';
import type { Entered } from './facts.js';
import { limits } from './limits.js';
import { organisationFacts } from './organisation-facts.js';
import { problem, type RuleProblem } from './problems.js';
import { requiredTextProblem } from './text.js';
import { OrganisationKind } from './vocabulary.js';

/** The details of an organisation that a person can enter. */
export type OrganisationFacts = Entered<typeof organisationFacts> & {
  readonly aliases?: readonly string[] | null;
  readonly parentId?: string | null;
  readonly memberIds?: readonly string[] | null;
};

/** Why an organisation cannot be saved with these details, or null. `id` is that of an existing organisation. */
export function organisationProblem(facts: OrganisationFacts, id?: string): RuleProblem | null {
  const { aliases, memberIds, parentId } = facts;
  const isPartOfItself = id !== undefined && (parentId === id || memberIds?.includes(id));
  return (
    factsProblem(organisationFacts, facts, {
      aliases: () => aliasesProblem(aliases ?? []),
      parentId: () => (isPartOfItself ? problem('PART_OF_ITSELF', {}, 'parentId') : null),
      memberIds: () => membersProblem(memberIds ?? []),
      isOwn: () => null,
    }) ?? officeProblem(facts)
  );
}

function officeProblem({ kind, inOfficeFrom, inOfficeUntil }: OrganisationFacts): RuleProblem | null {
  if (kind !== OrganisationKind.GOVERNMENT && (inOfficeFrom || inOfficeUntil)) {
    return problem('NOT_IN_OFFICE', {}, 'inOfficeFrom');
  }
  const isReversed = inOfficeFrom && inOfficeUntil && inOfficeFrom > inOfficeUntil;
  return isReversed ? problem('DAYS_REVERSED', {}, 'inOfficeUntil') : null;
}

function aliasesProblem(aliases: readonly string[]): RuleProblem | null {
  if (aliases.length > limits.aliases) {
    return problem('TOO_MANY_ALIASES', { count: aliases.length, limit: limits.aliases }, 'aliases');
  }
  for (const alias of aliases) {
    const refused = requiredTextProblem(alias, { limit: limits.name, name: { label: 'an alias' }, field: 'aliases' });
    if (refused) return refused;
  }
  return null;
}

/** At most as many as a form loads, because it would remove the others. */
function membersProblem(memberIds: readonly string[]): RuleProblem | null {
  const { size } = new Set(memberIds);
  return size > limits.members
    ? problem('TOO_MANY_MEMBERS', { count: size, limit: limits.members }, 'memberIds')
    : null;
}
