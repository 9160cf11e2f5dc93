import { problem, type RuleProblem } from './problems.js';
import { linkKinds, type LinkKind } from './vocabulary.js';

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
  const refused = (code: string, message: string) => problem(code, message, 'toId');
  const label = linkKinds[link.kind].label.toLowerCase();
  if (link.fromId === link.toId) {
    return refused('LINK_TO_ITSELF', 'A commitment is not linked to itself. Choose another one.');
  }
  if (link.exists) {
    return refused('LINKED_ALREADY', 'These two are linked like this already. Choose another commitment or kind.');
  }
  if (link.leadsBack) {
    return refused(
      'LINK_IN_CIRCLE',
      `The two would run in a circle: through other links, the second is “${label}” the first. Take one of those links away first.`,
    );
  }
  if (link.count >= link.most) {
    const message = `A commitment has at most ${link.most} links, and one of these two has as many. Take one away first.`;
    return refused('TOO_MANY', message);
  }
  return null;
}
