import type { ResolvedDue } from './due.js';
import { limits } from './limits.js';
import {
  decideRequestProblem,
  dropRequestProblem,
  moveRequestProblem,
  rereadProblem,
  withdrawRequestProblem,
  type DecidedCommitment,
  type DecisionInput,
  type MadeRequest,
  type RequestableCommitment,
} from './requests.js';

const due = (edtf: string | null, words: string | null = null): ResolvedDue => ({
  words,
  edtf,
  earliest: null,
  latest: null,
  basis: null,
  against: null,
  readings: [],
  why: null,
});
const requestable = (parts: Partial<RequestableCommitment> = {}): RequestableCommitment => ({
  team: { name: 'Harbours', closedAt: null },
  due: due('2026-06'),
  status: 'ON_TRACK',
  withdrawingStatementIds: ['w1'],
  open: [],
  ...parts,
});
const why = 'The dredger is late.';

describe('a request for a new due date', () => {
  const codeOf = (of: RequestableCommitment, wanted = due('2027-06'), reason = why) =>
    moveRequestProblem(of, wanted, reason)?.code ?? null;

  it('needs a date to move, another date and a reason', () => {
    expect(codeOf(requestable())).toBeNull();
    expect(codeOf(requestable(), due(null))).toBeNull();
    expect(codeOf(requestable({ due: due(null, 'soon') }))).toBe('REQUEST_NEEDS_DATE');
    expect(codeOf(requestable(), due('2026-06', 'June'))).toBe('DUE_UNCHANGED');
    expect(codeOf(requestable(), due('2027-06'), ' ')).toBe('TEXT_MISSING');
    expect(codeOf(requestable(), due('2027-06'), 'x'.repeat(limits.words + 1))).toBe('TEXT_TOO_LONG');
  });

  it('is the only open one of its kind, in a team that is not closed', () => {
    expect(codeOf(requestable({ open: ['MOVE'] }))).toBe('REQUEST_OPEN_ALREADY');
    expect(codeOf(requestable({ open: ['DROP'] }))).toBeNull();
    expect(codeOf(requestable({ team: { name: 'Harbours', closedAt: new Date() } }))).toBe('REQUEST_TEAM_CLOSED');
  });
});

describe('a request to drop a commitment', () => {
  const codeOf = (of: RequestableCommitment, statementId: string | null = 'w1', reason = why) =>
    dropRequestProblem(of, statementId, reason)?.code ?? null;

  it('needs an open commitment, a statement that withdraws it, and a reason', () => {
    expect(codeOf(requestable())).toBeNull();
    expect(codeOf(requestable({ status: 'DELIVERED' }))).toBe('REQUEST_CLOSED');
    expect(codeOf(requestable(), null)).toBe('STATEMENT_NEEDED');
    expect(codeOf(requestable(), 'w2')).toBe('STATEMENT_NEEDED');
    expect(codeOf(requestable(), 'w1', '')).toBe('TEXT_MISSING');
    expect(codeOf(requestable({ open: ['DROP'] }))).toBe('REQUEST_OPEN_ALREADY');
  });
});

describe('a decision on a request', () => {
  const made = (parts: Partial<MadeRequest> = {}): MadeRequest => ({
    kind: 'MOVE',
    askedBy: 'ana',
    ended: null,
    ...parts,
  });
  const standing: DecidedCommitment = { due: due('2026-06'), dueThen: due('2026-06'), status: 'ON_TRACK' };
  const agree: DecisionInput = { decision: 'AGREED' };
  const refuse: DecisionInput = { decision: 'REFUSED', words: 'The dredger is back.' };
  const codeOf = (request: MadeRequest, input: DecisionInput, of = standing, decider = 'ben') =>
    decideRequestProblem(request, of, input, decider)?.code ?? null;

  it('is never made by the person who asked', () => {
    expect(codeOf(made(), agree)).toBeNull();
    expect(codeOf(made(), agree, standing, 'ana')).toBe('OWN_REQUEST');
    expect(codeOf(made(), refuse, standing, 'ana')).toBe('OWN_REQUEST');
  });

  it('owes words where it refuses', () => {
    for (const words of [null, '', '  ']) expect(codeOf(made(), { ...refuse, words })).toBe('TEXT_MISSING');
    expect(codeOf(made(), { ...agree, words: 'x'.repeat(limits.words + 1) })).toBe('TEXT_TOO_LONG');
  });

  it('is made once, and not on a request that was withdrawn', () => {
    const refused = made({ ended: { ending: 'REFUSED', by: 'Cem Arslan' } });
    expect(decideRequestProblem(refused, standing, agree, 'ben')).toMatchObject({
      code: 'REQUEST_DECIDED_MEANWHILE',
      params: { by: 'Cem Arslan', ending: 'REFUSED' },
    });
    expect(codeOf(made({ ended: { ending: 'WITHDRAWN', by: null } }), refuse)).toBe('REQUEST_WITHDRAWN_MEANWHILE');
    expect(withdrawRequestProblem(refused)?.code).toBe('REQUEST_DECIDED_MEANWHILE');
    expect(withdrawRequestProblem(made())).toBeNull();
  });

  it('agrees only to the request as it was made, and can always refuse', () => {
    const otherDate = { ...standing, due: due('2026-07') };
    expect(codeOf(made(), agree, otherDate)).toBe('REQUEST_DUE_MOVED');
    expect(codeOf(made(), refuse, otherDate)).toBeNull();
    const closed: DecidedCommitment = { ...standing, status: 'DELIVERED' };
    expect(codeOf(made({ kind: 'DROP' }), agree, closed)).toBe('REQUEST_CLOSED');
    expect(codeOf(made({ kind: 'DROP' }), refuse, closed)).toBeNull();
    expect(codeOf(made({ kind: 'DROP' }), agree, otherDate)).toBeNull();
    expect(rereadProblem('2027-01', '2028-01')?.code).toBe('REQUEST_DATE_REREAD');
    expect(rereadProblem('2027-01', '2027-01')).toBeNull();
  });
});
