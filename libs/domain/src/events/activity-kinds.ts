import { codesOf, type Term } from '../terms.js';

/** The filter options for the activity of a commitment. */
export const activityKinds = {
  DETAILS: { label: 'Details' },
  DATES: { label: 'Due dates and milestones' },
  STATEMENTS: { label: 'Statements and proposals' },
  EVIDENCE: { label: 'Evidence' },
  STATUS: { label: 'Status and stage' },
  MONEY: { label: 'Money' },
  FOLLOW_UPS: { label: 'Follow-ups' },
  REQUESTS: { label: 'Requests' },
  FINDINGS: { label: 'Findings' },
  LINKS: { label: 'Links' },
} as const satisfies Readonly<Record<string, Term>>;
export const ActivityKind = codesOf(activityKinds);
export type ActivityKind = keyof typeof activityKinds;
