import { codesOf, type Term } from '../terms.js';
import type { CommitmentSubject, EventAbout } from './event-types.js';

/** The filter options for the activity of a commitment. */
export const activityKinds = {
  DETAILS: { label: 'Details' },
  DATES: { label: 'Due dates and milestones' },
  STATEMENTS: { label: 'Statements and proposals' },
  EVIDENCE: { label: 'Evidence' },
  STATUS: { label: 'Status and stage' },
  FOLLOW_UPS: { label: 'Follow-ups' },
  REQUESTS: { label: 'Requests' },
  LINKS: { label: 'Links' },
} as const satisfies Readonly<Record<string, Term>>;
export const ActivityKind = codesOf(activityKinds);
export type ActivityKind = keyof typeof activityKinds;

/** The filter option of every type of event shown in the activity of a commitment. */
const kindOfEvent: Readonly<Record<EventAbout<CommitmentSubject>, ActivityKind>> = {
  'commitment.created': 'DETAILS',
  'commitment.edited': 'DETAILS',
  'commitment.partiesIdentified': 'DETAILS',
  'commitment.readersSet': 'DETAILS',
  'commitment.reassigned': 'DETAILS',
  'commitment.archived': 'DETAILS',
  'commitment.restored': 'DETAILS',
  'commitment.dueDateChanged': 'DATES',
  'commitment.dueResolved': 'DATES',
  'commitment.milestonesSet': 'DATES',
  'commitment.stated': 'STATEMENTS',
  'commitment.backgroundAdded': 'STATEMENTS',
  'commitment.backgroundRemoved': 'STATEMENTS',
  'proposal.accepted': 'STATEMENTS',
  'proposal.split': 'STATEMENTS',
  'proposal.linked': 'STATEMENTS',
  'proposal.acceptanceUndone': 'STATEMENTS',
  'proposal.linkUndone': 'STATEMENTS',
  'evidence.added': 'EVIDENCE',
  'evidence.revised': 'EVIDENCE',
  'evidence.supported': 'EVIDENCE',
  'evidence.decided': 'EVIDENCE',
  'evidence.withdrawn': 'EVIDENCE',
  'stage.changed': 'STATUS',
  'rung.marked': 'STATUS',
  'deliveryTest.written': 'STATUS',
  'status.reported': 'STATUS',
  'report.signedOff': 'STATUS',
  'report.withdrawn': 'STATUS',
  'assessment.drafted': 'STATUS',
  'assessment.draftWithdrawn': 'STATUS',
  'assessment.tookEffect': 'STATUS',
  'assessment.withdrawn': 'STATUS',
  'followUp.assigned': 'FOLLOW_UPS',
  'followUp.edited': 'FOLLOW_UPS',
  'followUp.started': 'FOLLOW_UPS',
  'followUp.finished': 'FOLLOW_UPS',
  'followUp.reopened': 'FOLLOW_UPS',
  'followUp.cancelled': 'FOLLOW_UPS',
  'request.made': 'REQUESTS',
  'request.decided': 'REQUESTS',
  'request.withdrawn': 'REQUESTS',
  'commitment.markedDuplicate': 'LINKS',
  'commitment.unmarkedDuplicate': 'LINKS',
  'commitmentLink.created': 'LINKS',
  'commitmentLink.removed': 'LINKS',
};

/** The types of event of any of these options. */
export function eventsOfKinds(kinds: readonly ActivityKind[]): readonly string[] {
  return Object.entries(kindOfEvent).flatMap(([type, kind]) => (kinds.includes(kind) ? type : []));
}
