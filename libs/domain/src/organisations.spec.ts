import { organisationProblem, type OrganisationFacts } from './organisations.js';

const facts = (changes: Partial<OrganisationFacts> = {}): OrganisationFacts => ({
  kind: 'COUNTRY',
  name: 'Norland',
  ...changes,
});

describe('an organisation', () => {
  it('needs no more than a name', () => {
    expect(organisationProblem(facts())).toBeNull();
  });

  it.each([
    ['TEXT_MISSING', { name: ' ' }],
    ['COUNTRY_CODE_UNKNOWN', { code: 'norland' }],
    ['TEXT_MISSING', { aliases: ['Kingdom of Norland', ''] }],
    ['TOO_MANY_ALIASES', { aliases: Array<string>(51).fill('Norland') }],
    ['TOO_MANY_MEMBERS', { memberIds: Array.from({ length: 101 }, (_, index) => `${index}`) }],
    ['NOT_IN_OFFICE', { inOfficeFrom: '2024-07-05' }],
    ['DAYS_REVERSED', { kind: 'GOVERNMENT', inOfficeFrom: '2024-07-05', inOfficeUntil: '2022-10-25' }],
  ] as const)('is refused with %s', (code, changes) => {
    expect(organisationProblem(facts(changes))?.code).toBe(code);
  });

  it('is never a part or a member of itself', () => {
    expect(organisationProblem(facts({ parentId: 'a' }), 'a')?.code).toBe('PART_OF_ITSELF');
    expect(organisationProblem(facts({ memberIds: ['b', 'a'] }), 'a')?.code).toBe('PART_OF_ITSELF');
    expect(organisationProblem(facts({ parentId: 'b' }), 'a')).toBeNull();
  });

  it.each(['BE', 'XK', 'GB-SCT'])('may carry the code %s', (code) => {
    expect(organisationProblem(facts({ code }))).toBeNull();
  });
});
