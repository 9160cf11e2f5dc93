import { proposedEntry, proposedParties, type ProposedCommitment } from './proposed-entry.js';

const read: ProposedCommitment = {
  title: 'Open a ferry line',
  kind: 'OPERATION',
  dueWords: 'by June 2026',
  dueEdtf: '2026-06',
  stage: 'ANNOUNCED',
  force: 'WILL',
  manner: 'NARRATED',
  speaker: 'Ada Lind',
  parties: [{ name: 'Norland', role: 'UNDERTAKES', organisationId: 'norland', meansIssuer: false }],
};
const office = { name: 'Prime Minister', role: 'UNDERTAKES', organisationId: 'norland', meansIssuer: true } as const;

describe('a proposal that is accepted as it is', () => {
  it('is entered with what was read', () => {
    expect(proposedEntry(read, 'team')).toEqual({
      leadTeamId: 'team',
      facts: {
        title: 'Open a ferry line',
        kind: 'OPERATION',
        parties: [{ organisationId: 'norland', words: null, isInferred: false, role: 'UNDERTAKES' }],
        amount: null,
        marking: 'OFFICIAL',
      },
      due: { words: 'by June 2026' },
      stage: 'ANNOUNCED',
      said: { roles: ['STATES'], force: 'WILL', manner: 'NARRATED', speakerName: 'Ada Lind' },
    });
  });

  it('has a sum only where its kind has one', () => {
    const sum = { amount: '75000000', currency: 'GBP' };
    expect(proposedEntry({ ...read, ...sum }, 'team').facts.amount).toBeNull();
    expect(proposedEntry({ ...read, ...sum, kind: 'FUNDING' }, 'team').facts.amount).toEqual({
      value: '75000000',
      currency: 'GBP',
    });
  });

  it('infers the issuer as undertaker, unless the user chose one', () => {
    expect(proposedParties([office], null)).toEqual([
      { organisationId: 'norland', words: 'Prime Minister', isInferred: true, role: 'UNDERTAKES' },
    ]);
    expect(proposedParties([office], 'sudmark')).toEqual([
      { organisationId: 'sudmark', words: 'Prime Minister', isInferred: false, role: 'UNDERTAKES' },
    ]);
    expect(proposedParties([], 'sudmark')).toEqual([
      { organisationId: 'sudmark', words: null, isInferred: false, role: 'UNDERTAKES' },
    ]);
  });

  it('has each party once in a role', () => {
    const party = { role: 'PARTNER', meansIssuer: false } as const;
    const two = [
      { ...party, name: 'The UK', organisationId: 'uk' },
      { ...party, name: 'Britain', organisationId: 'uk' },
      { ...party, name: 'civil society' },
    ];
    expect(proposedParties(two, null).map(({ organisationId, words }) => organisationId ?? words)).toEqual([
      'uk',
      'civil society',
    ]);
  });
});
