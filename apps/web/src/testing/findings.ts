import { commitment, followUp } from './delivery.js';
import { team } from './people.js';

const at = '2026-11-20T09:00:00Z';
const ana = { __typename: 'Person', id: 'person-ana', name: 'Ana Costa' };

export const wording = (parts: object = {}) => ({
  __typename: 'FindingWording',
  id: 'wording-1',
  number: 1,
  severity: 'HIGH',
  title: 'No inspection report',
  condition: 'The register has no report for 2026.',
  criterion: 'The test asks for one every year.',
  consequence: null,
  recommendation: 'Add the report.',
  at,
  ...parts,
});

/** A draft that the lead team, Security, can reply to until 2099. */
export const finding = (parts: object = {}) => ({
  __typename: 'Finding',
  id: 'finding-1',
  reference: 'FD-0001',
  about: 'COMMITMENT',
  aboutId: null,
  state: 'DRAFT',
  delay: null,
  replyDue: '2099-12-06',
  firstReplyDue: '2099-12-06',
  raisedAt: at,
  raisedBy: { __typename: 'Person', id: 'person-ida', name: 'Ida Berg' },
  report: null,
  evidence: null,
  test: null,
  roundValue: null,
  passage: null,
  wording: wording(),
  earlierWordings: [],
  reply: null,
  response: null,
  check: null,
  withdrawal: null,
  commitment: { ...commitment(), leadTeam: team('Security'), archivedAt: null },
  ...parts,
});

/** Accepted by Ana, with an action of her own. */
export const accepted = (parts: object = {}, action: object = {}) =>
  finding({
    state: 'TO_DO',
    reply: { __typename: 'FindingReply', ending: 'REPLIED', at, by: ana },
    response: {
      __typename: 'FindingResponse',
      answer: 'ACCEPTED',
      words: 'You are right.',
      dueOn: '2099-12-20',
      at,
      by: ana,
      owner: ana,
      followUp: followUp({ title: 'Add the report', dueOn: '2099-12-20', ...action }),
    },
    ...parts,
  });

export const passage = (parts: object = {}) => ({
  __typename: 'Passage',
  id: 'passage-1',
  quote: 'There will be a report every year.',
  source: {
    __typename: 'Source',
    id: 'source-1',
    title: 'The harbour plan',
    publisher: 'Ministry of Harbours',
    published: '2024-03-12',
  },
  ...parts,
});
