import { acceptanceProblem, decidedClaims, type AcceptanceInput, type DecidableEvidence } from './acceptance.js';
import { limits } from './limits.js';

const evidence = (parts: Partial<DecidableEvidence> = {}): DecidableEvidence => ({
  submittedBy: 'ana',
  isWithdrawn: false,
  newerBy: null,
  claims: [{ supportId: 's1', citedBy: 'ana' }],
  decided: null,
  ...parts,
});
const decided = (parts: object = {}) => ({
  id: 'd1',
  decision: 'ACCEPTED' as const,
  by: 'Ben Ito',
  supportIds: ['s1'],
  ...parts,
});
const accept: AcceptanceInput = { decision: 'ACCEPTED', supportIds: ['s1'], seenAcceptanceId: null };
const refuse: AcceptanceInput = { ...accept, decision: 'NOT_ACCEPTED', reason: 'It is about another harbour.' };
const codeOf = (of: DecidableEvidence, input: AcceptanceInput, decider = 'ben') =>
  acceptanceProblem(of, input, decider)?.code ?? null;

describe('a decision on evidence', () => {
  it('is never made by the person who submitted it', () => {
    expect(codeOf(evidence(), accept)).toBeNull();
    expect(codeOf(evidence(), refuse)).toBeNull();
    expect(codeOf(evidence({ submittedBy: null }), accept)).toBeNull();
    expect(codeOf(evidence(), accept, 'ana')).toBe('OWN_EVIDENCE');
    expect(codeOf(evidence(), refuse, 'ana')).toBe('OWN_EVIDENCE');
  });

  it('owes a reason where the evidence is not accepted, and keeps one that can be kept', () => {
    for (const reason of [null, '', '  ']) {
      expect(codeOf(evidence(), { ...refuse, reason })).toBe('TEXT_MISSING');
    }
    expect(codeOf(evidence(), { ...accept, reason: null })).toBeNull();
    expect(codeOf(evidence(), { ...accept, reason: 'a\0b' })).toBe('TEXT_HAS_NUL');
    expect(codeOf(evidence(), { ...refuse, reason: 'x'.repeat(limits.words + 1) })).toBe('TEXT_TOO_LONG');
  });

  it('is of evidence that counts', () => {
    expect(codeOf(evidence({ isWithdrawn: true }), accept)).toBe('EVIDENCE_WITHDRAWN_MEANWHILE');
    expect(codeOf(evidence({ newerBy: ['Ana'] }), accept)).toBe('EVIDENCE_SUPERSEDED');
  });

  it('is made by who saw the last one', () => {
    const held = evidence({ decided: decided() });
    expect(acceptanceProblem(held, refuse, 'cem')).toMatchObject({
      code: 'EVIDENCE_DECIDED_MEANWHILE',
      params: { by: 'Ben Ito', decision: 'ACCEPTED' },
    });
    expect(codeOf(held, { ...refuse, seenAcceptanceId: 'd1' })).toBeNull();
    expect(codeOf(evidence(), { ...accept, seenAcceptanceId: 'gone' })).toBe('EVIDENCE_CLAIMS_CHANGED');
  });

  it('is about the claims and grades that were seen', () => {
    const more = evidence({
      claims: [
        { supportId: 's1', citedBy: 'ana' },
        { supportId: 's2', citedBy: 'ana' },
      ],
    });
    expect(codeOf(more, accept)).toBe('EVIDENCE_CLAIMS_CHANGED');
    expect(codeOf(evidence({ claims: [] }), accept)).toBe('EVIDENCE_CLAIMS_CHANGED');
    expect(codeOf(more, { ...accept, supportIds: ['s2', 's1'] })).toBeNull();
    expect(codeOf(evidence(), { ...accept, supportIds: ['s2'] })).toBe('EVIDENCE_CLAIMS_CHANGED');
  });

  it('changes something', () => {
    const held = evidence({ decided: decided() });
    const again = { ...accept, seenAcceptanceId: 'd1' };
    expect(codeOf(held, again)).toBe('EVIDENCE_DECIDED_ALREADY');
    const graded = evidence({ decided: decided(), claims: [{ supportId: 's2', citedBy: 'ana' }] });
    expect(codeOf(graded, { ...again, supportIds: ['s2'] })).toBeNull();
  });

  it('leaves out a claim that its maker cited', () => {
    const claims = [
      { supportId: 's1', citedBy: 'ana' },
      { supportId: 's2', citedBy: 'ben' },
    ];
    expect(decidedClaims({ claims }, 'ben')).toEqual(['s1']);
    expect(decidedClaims({ claims }, 'cem')).toEqual(['s1', 's2']);
    const held = evidence({ claims, decided: decided() });
    const again = { ...accept, supportIds: ['s1', 's2'], seenAcceptanceId: 'd1' };
    expect(codeOf(held, again, 'ben')).toBe('EVIDENCE_DECIDED_ALREADY');
    expect(codeOf(held, again, 'cem')).toBeNull();
  });
});
