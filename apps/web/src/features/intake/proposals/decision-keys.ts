/** The shortcuts of the decisions: accept, edit, link, split, note, reject. */
export const decisionKeys = ['A', 'E', 'L', 'S', 'N', 'X'] as const;
export type DecisionKey = (typeof decisionKeys)[number];
