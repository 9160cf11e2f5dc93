import { team } from './people.js';

/** The server’s answer for a commitment, with enough for the blocks of evidence, delivery and follow-ups. */
export const commitment = (parts: object = {}): Record<string, unknown> => ({
  __typename: 'Commitment',
  id: 'c1',
  changedAt: '2026-11-20T09:00:00Z',
  reference: 'FT-0001',
  title: 'Fund the patrol boats',
  kind: 'FUNDING',
  kindFields: [],
  stage: 'ANNOUNCED',
  stageSince: '2026-01-15',
  status: 'UNCLEAR',
  isUnjudged: true,
  datePassed: false,
  overdue: false,
  stale: false,
  archivedAt: null,
  leadTeam: team('Security'),
  parties: [],
  rungsNotApplying: [],
  milestones: [],
  statements: [],
  currentReport: null,
  agreedReport: null,
  lastReport: null,
  missingThings: [],
  reports: list([]),
  stageChanges: list([stageChange()]),
  evidence: list([]),
  evidenceCount: 0,
  bestGrade: null,
  reportedOn: null,
  followUps: list([]),
  openFollowUps: 0,
  requests: list([]),
  dueEdtf: null,
  dueWords: null,
  nextFollowUp: null,
  followUpsToDo: [],
  ...parts,
});

export const list = (nodes: readonly object[], hasNextPage = false) => ({
  totalCount: nodes.length,
  edges: nodes.map((node) => ({ cursor: (node as { id: string }).id, node })),
  pageInfo: { hasNextPage, endCursor: nodes.length > 0 ? 'end' : null },
});

const ana = { __typename: 'Person', id: 'person-ana', name: 'Ana Costa' };
const at = '2026-11-20T09:00:00Z';

export function stageChange(parts: object = {}) {
  return {
    __typename: 'StageChange',
    id: 'stage-1',
    stage: 'ANNOUNCED',
    effectiveEdtf: null,
    recordedAt: at,
    recordedBy: ana,
    reason: null,
    party: null,
    supports: [],
    ...parts,
  };
}

const commitmentOf = {
  __typename: 'Commitment',
  id: 'c1',
  kind: 'FUNDING',
  changedAt: '2026-11-20T09:00:00Z',
  archivedAt: null,
  leadTeam: team('Security'),
  milestones: [],
};

export const report = (parts: object = {}) => ({
  __typename: 'Judgement',
  id: 'report-1',
  status: 'ON_TRACK',
  rationale: 'The contract was signed.',
  effectiveOn: '2026-11-19',
  recordedAt: at,
  recordedBy: ana,
  isWithdrawn: false,
  isCurrent: true,
  withdrawal: null,
  missing: [],
  statements: [],
  supports: [],
  signOffs: [],
  commitment: commitmentOf,
  ...parts,
});

export const evidence = (parts: object = {}) => ({
  __typename: 'Evidence',
  id: 'evidence-1',
  kind: 'LINK',
  title: 'The ministry’s release',
  effectiveEdtf: '2026-06',
  address: 'https://example.org/release',
  measure: null,
  value: null,
  unit: null,
  period: null,
  comparison: null,
  place: null,
  quote: null,
  file: null,
  passage: null,
  submittedAt: at,
  submittedBy: ana,
  isWithdrawn: false,
  withdrawal: null,
  supports: [],
  acceptances: [],
  commitment: commitmentOf,
  ...parts,
});

export const request = (parts: object = {}) => ({
  __typename: 'CommitmentRequest',
  id: 'request-1',
  kind: 'MOVE',
  reason: 'The yard is late.',
  fromWords: null,
  fromEdtf: '2026-06',
  dueWords: null,
  dueEdtf: '2027-06',
  askedAt: at,
  askedBy: ana,
  statement: null,
  outcome: null,
  commitment: commitment({ dueEdtf: '2026-06' }),
  ...parts,
});

export const followUp = (parts: object = {}) => ({
  __typename: 'FollowUp',
  id: 'follow-up-1',
  version: 1,
  title: 'Ask for the letter',
  details: null,
  dueOn: null,
  state: 'OPEN',
  createdAt: at,
  createdBy: ana,
  finishedAt: null,
  outcome: null,
  cancelledReason: null,
  assignee: ana,
  team: null,
  missingThing: null,
  commitment: commitment(),
  ...parts,
});
