import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import type { LinkKind } from './vocabulary.js';

/** The existing links that the rule about a new link depends on. */
export interface LinkSurroundings {
  readonly fromId: string;
  readonly toId: string;
  readonly kind: LinkKind;
  /** Whether the same link exists. */
  readonly exists: boolean;
  /** Whether the target already leads back to the start, through links of this kind. */
  readonly leadsBack: boolean;
  /** The number of links from the start, and of links to the target. */
  readonly count: number;
  readonly most: number;
}

/**
 * Why two commitments cannot be linked in this way, or null. Links of any kind may not form a circle, because each kind
 * is an order.
 */
export function linkProblem(link: LinkSurroundings): RuleProblem | null {
  const field = 'toId';
  if (link.fromId === link.toId) return problem('LINK_TO_ITSELF', {}, field);
  if (link.exists) return problem('LINKED_ALREADY', {}, field);
  if (link.leadsBack) return problem('LINK_IN_CIRCLE', { linkKind: link.kind }, field);
  if (link.count >= link.most) return problem('TOO_MANY_LINKS', { limit: link.most }, field);
  return null;
}

/** Why a note cannot be added to the background of a commitment with these notes, or null. */
export function backgroundProblem(noteIds: readonly string[], noteId: string): RuleProblem | null {
  if (noteIds.includes(noteId)) return problem('BACKGROUND_ALREADY', {}, 'noteId');
  return noteIds.length < limits.links ? null : problem('TOO_MANY_BACKGROUNDS', { limit: limits.links }, 'noteId');
}
