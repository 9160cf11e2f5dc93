import {
  type EvidenceFacts,
  citationProblem,
  claimsProblem,
  evidenceProblem,
  linkProblem,
  mayCite,
  revisionProblem,
  searchCitationProblem,
  supportsProblem,
  withdrawEvidenceProblem,
} from './evidence.js';
import { limits } from './limits.js';
import { deliveryStatuses } from './statuses.js';
import { codeList } from './terms.js';

const today = '2026-11-22';
const id = '0193a4b0-0000-7000-8000-000000000001';
const search: EvidenceFacts = {
  kind: 'SEARCH',
  title: 'Nothing found: a signed text',
  lookedFor: 'a signed text',
  lookedIn: ['gov.uk', 'the gazette'],
  effectiveOn: '2026-11-20',
};
const usable: Record<string, EvidenceFacts> = {
  link: { kind: 'LINK', title: 'The release', address: 'https://example.org/a?b=c#d', place: 'page 12', quote: 'Yes.' },
  file: { kind: 'FILE', title: 'The letter', fileId: id },
  figure: { kind: 'FIGURE', title: 'Boats', measure: 'boats found', value: '-46.5', unit: '%', period: 'to March' },
  passage: { kind: 'PASSAGE', title: 'Paragraph 4', sourceId: id, start: 0, end: 1 },
};

describe('evidence', () => {
  it.each(Object.entries(usable))('may be a %s', (_, evidence) => {
    expect(evidenceProblem(evidence, today)).toBeNull();
    expect(evidenceProblem({ ...evidence, effectiveOn: '2026-11' }, today)).toBeNull();
    expect(evidenceProblem({ ...evidence, effectiveOn: '../2026-11-22' }, today)).toBeNull();
  });

  it.each([
    ['no title', { ...usable['link'], title: ' ' }, 'TEXT_MISSING', 'title'],
    ['a title too long', { ...usable['link'], title: 'x'.repeat(limits.title + 1) }, 'TEXT_TOO_LONG', 'title'],
    ['a date that is none', { ...usable['link'], effectiveOn: '2026-02-31' }, 'DAY_NOT_IN_MONTH', 'effectiveOn'],
    ['a date to come', { ...usable['link'], effectiveOn: '2026-12' }, 'EVIDENCE_IN_FUTURE', 'effectiveOn'],
    ['a link without address', { kind: 'LINK', title: 'x' }, 'TEXT_MISSING', 'address'],
    ['a file without file', { kind: 'FILE', title: 'x' }, 'EVIDENCE_FILE_MISSING', 'fileId'],
    ['a figure of nothing', { kind: 'FIGURE', title: 'x', value: '1' }, 'TEXT_MISSING', 'measure'],
    ['a figure with a broken unit', { ...usable['figure'], unit: '\ud800' }, 'TEXT_IS_BROKEN', 'unit'],
    [
      'a passage of no source',
      { kind: 'PASSAGE', title: 'x', start: 0, end: 3 },
      'EVIDENCE_SOURCE_MISSING',
      'sourceId',
    ],
    ['an empty passage', { ...usable['passage'], end: 0 }, 'EVIDENCE_PASSAGE_MISSING', 'start'],
    ['a passage before the text', { ...usable['passage'], start: -1 }, 'EVIDENCE_PASSAGE_MISSING', 'start'],
    ['a link to a broken place', { ...usable['link'], place: '\ud800' }, 'TEXT_IS_BROKEN', 'place'],
    ['a file quoted at length', { ...usable['file'], quote: 'x'.repeat(limits.quote + 1) }, 'TEXT_TOO_LONG', 'quote'],
    ['a passage quoted twice', { ...usable['passage'], quote: 'x' }, 'EVIDENCE_FIELD_UNFIT', 'quote'],
    ['a link with a file', { ...usable['link'], fileId: id }, 'EVIDENCE_FIELD_UNFIT', 'fileId'],
    ['a passage with a value', { ...usable['passage'], value: '1' }, 'EVIDENCE_FIELD_UNFIT', 'value'],
    ['a file at position 0', { ...usable['file'], start: 0 }, 'EVIDENCE_FIELD_UNFIT', 'start'],
    ['valid until no day', { ...usable['link'], validUntil: '2026-02-31' }, 'DAY_INVALID', 'validUntil'],
    [
      'over before it began',
      { ...usable['link'], effectiveOn: '2026-06', validUntil: '2026-05-31' },
      'VALID_BEFORE_EFFECTIVE',
      'validUntil',
    ],
    ['a search that expires', { ...search, validUntil: '2026-12-01' }, 'EVIDENCE_FIELD_UNFIT', 'validUntil'],
    ['a search for nothing', { ...search, lookedFor: ' ' }, 'TEXT_MISSING', 'lookedFor'],
    ['a search nowhere', { ...search, lookedIn: [] }, 'SEARCH_PLACES_MISSING', 'lookedIn'],
    ['a search in a blank place', { ...search, lookedIn: ['gov.uk', ' '] }, 'TEXT_MISSING', 'lookedIn'],
    ['a search everywhere', { ...search, lookedIn: Array(21).fill('x') }, 'TOO_MANY_PLACES', 'lookedIn'],
    ['a search in a place too long', { ...search, lookedIn: ['x'.repeat(501)] }, 'TEXT_TOO_LONG', 'lookedIn'],
    ['a search without a day', { ...search, effectiveOn: null }, 'SEARCH_DAY_MISSING', 'effectiveOn'],
    ['a search in a month', { ...search, effectiveOn: '2026-11' }, 'SEARCH_DAY_MISSING', 'effectiveOn'],
    ['a search to come', { ...search, effectiveOn: '2026-11-23' }, 'EVIDENCE_IN_FUTURE', 'effectiveOn'],
    ['a search with a quote', { ...search, quote: 'x' }, 'EVIDENCE_FIELD_UNFIT', 'quote'],
    ['a link with places searched', { ...usable['link'], lookedIn: ['x'] }, 'EVIDENCE_FIELD_UNFIT', 'lookedIn'],
  ])('may not be %s', (_, evidence, code, field) => {
    expect(evidenceProblem(evidence as EvidenceFacts, today)).toMatchObject({ code, field });
  });
});

describe('a search that found nothing', () => {
  const report = (status: keyof typeof deliveryStatuses) => ({ claim: 'JUDGEMENT', status }) as const;
  const graded = { role: 'SUPPORTS', grade: 'D' } as const;

  it('is what it says', () => expect(evidenceProblem(search, today)).toBeNull());

  it('supports “unclear” and “not started”, and no other status', () => {
    const supported = codeList(deliveryStatuses).filter((code) => !searchCitationProblem(report(code), graded));
    expect(supported).toEqual(['UNCLEAR', 'NOT_STARTED']);
    expect(searchCitationProblem(report('UNCLEAR'), { ...graded, role: 'CONTEXT' })).toBeNull();
  });

  it.each([
    ['a milestone', { claim: 'MILESTONE' } as const, graded],
    ['a stage', { claim: 'STAGE' } as const, graded],
    ['against a report', report('NOT_STARTED'), { ...graded, role: 'CONTRADICTS' } as const],
  ])('is not cited for %s', (_, claim, citation) =>
    expect(searchCitationProblem(claim, citation)).toMatchObject({ code: 'SEARCH_UNFIT', field: 'supports' }),
  );

  it('is only the account of whoever searched', () =>
    expect(searchCitationProblem(report('UNCLEAR'), { ...graded, grade: 'C' })).toMatchObject({
      code: 'SEARCH_IS_GRADE_D',
    }));

  it('limits no other kind of evidence', () => expect(mayCite('LINK', { claim: 'STAGE' })).toBe(true));
});

describe('a revision of evidence', () => {
  const held = { isWithdrawn: false, newerBy: null, facts: usable['link']! };
  const next = { ...usable['link']!, title: 'The corrected release' };
  const refused = (parts: object, facts = next, reason = 'It was corrected.') =>
    revisionProblem({ ...held, ...parts }, facts, reason)?.code ?? null;

  it('changes what it says, with a reason', () => {
    expect(refused({})).toBeNull();
    expect(refused({}, { ...usable['link']!, effectiveOn: '2026-11' })).toBeNull();
    expect(refused({}, next, ' ')).toBe('TEXT_MISSING');
  });

  it.each([
    ['that is withdrawn', { isWithdrawn: true }, next, 'EVIDENCE_WITHDRAWN_UNREVISED'],
    ['that was revised since', { newerBy: ['Ana'] }, next, 'EVIDENCE_REVISED_MEANWHILE'],
    ['into another kind', {}, usable['file']!, 'REVISION_OF_OTHER_KIND'],
    ['that says the same', {}, { ...usable['link']!, unit: null }, 'REVISION_UNCHANGED'],
  ])('is not one of evidence %s', (_, parts, facts, code) => expect(refused(parts, facts)).toBe(code));
});

describe('the address of a link', () => {
  it.each(['http://example.org', 'HTTPS://EXAMPLE.ORG/x', 'https://例え.jp/パス', 'https://[::1]:8080/'])(
    'may be %s',
    (address) => expect(linkProblem(address)).toBeNull(),
  );

  it.each([
    'javascript:alert(1)',
    ' https://example.org',
    'https://exa mple.org',
    'https://example.org/\nSet-Cookie: a=b',
    'data:text/html,x',
    'file:///etc/passwd',
    '//example.org',
    'https://',
    'example.org',
  ])('may not be %j', (address) => expect(linkProblem(address)?.code).toBe('ADDRESS_INVALID'));
});

describe('supports of one claim', () => {
  const cited = (count: number) => Array.from({ length: count }, (_, index) => ({ evidenceId: String(index) }));

  it('are as many as can be kept, each once', () => {
    expect(supportsProblem([])).toBeNull();
    expect(supportsProblem(cited(limits.supports))).toBeNull();
    expect(supportsProblem(cited(limits.supports + 1))?.code).toBe('TOO_MANY_SUPPORTS');
    expect(supportsProblem([...cited(2), { evidenceId: '0' }])?.code).toBe('EVIDENCE_CITED_TWICE');
  });
});

describe('claims of new evidence', () => {
  const claims = (count: number) => Array.from({ length: count }, (_, index) => ({ claimId: String(index) }));

  it('are as many as can be kept, each once', () => {
    expect(claimsProblem(claims(limits.supports))).toBeNull();
    expect(claimsProblem(claims(limits.supports + 1))).toMatchObject({ code: 'TOO_MANY_CLAIMS', field: 'supports' });
    expect(claimsProblem([...claims(2), { claimId: '1' }])?.code).toBe('CLAIM_CITED_TWICE');
  });
});

describe('citing evidence anew', () => {
  it('changes its role or its grade', () => {
    const held = { role: 'SUPPORTS', grade: 'B' } as const;
    expect(citationProblem(null, held)).toBeNull();
    expect(citationProblem(held, { ...held, grade: 'C' })).toBeNull();
    expect(citationProblem(held, { ...held, role: 'CONTEXT' })).toBeNull();
    expect(citationProblem(held, held)).toMatchObject({ code: 'SUPPORT_UNCHANGED', field: 'grade' });
  });
});

describe('withdrawing evidence', () => {
  it('needs a reason, and happens once', () => {
    expect(withdrawEvidenceProblem({ isWithdrawn: false }, 'The wrong file')).toBeNull();
    expect(withdrawEvidenceProblem({ isWithdrawn: false }, '')).toMatchObject({ field: 'reason' });
    expect(withdrawEvidenceProblem({ isWithdrawn: true }, 'Again')?.code).toBe('EVIDENCE_WITHDRAWN_ALREADY');
  });
});
