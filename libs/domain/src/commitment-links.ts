import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import type { LinkKind } from './vocabulary.js';

/** What the rule about a new link needs to know of those that exist. */
export interface LinkSurroundings {
  readonly fromId: string;
  readonly toId: string;
  readonly kind: LinkKind;
  /** The same link exists. */
  readonly exists: boolean;
  /** The commitment that the link leads to leads back, by links of this kind, to the one it starts at. */
  readonly leadsBack: boolean;
  /** How many links start at the one, and lead to the other. */
  readonly count: number;
  readonly most: number;
}

/** Why two commitments may not be linked like this, or null. No kind of link may run in a circle: each of them is an order. */
export function linkProblem(link: LinkSurroundings): RuleProblem | null {
  const field = 'toId';
  if (link.fromId === link.toId) return problem('LINK_TO_ITSELF', {}, field);
  if (link.exists) return problem('LINKED_ALREADY', {}, field);
  if (link.leadsBack) return problem('LINK_IN_CIRCLE', { linkKind: link.kind }, field);
  if (link.count >= link.most) return problem('TOO_MANY_LINKS', { limit: link.most }, field);
  return null;
}

/** Why a note cannot be added to the background of a commitment that has these, or null. */
export function backgroundProblem(noteIds: readonly string[], noteId: string): RuleProblem | null {
  if (noteIds.includes(noteId)) return problem('BACKGROUND_ALREADY', {}, 'noteId');
  return noteIds.length < limits.links ? null : problem('TOO_MANY_BACKGROUNDS', { limit: limits.links }, 'noteId');
}
