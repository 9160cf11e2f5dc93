import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { draftOfFacts, emptyFacts, enteredFacts, type FactsShown } from './fact-drafts.js';

const empty = emptyFacts(commitmentFacts);
const entered = (more: object) => enteredFacts(commitmentFacts, { ...empty, ...more });

describe('facts in a form', () => {
  it('start with the default choices, and nothing stated', () => {
    expect(empty).toMatchObject({ title: '', kind: 'OTHER', marking: 'OFFICIAL', legalCharacter: '', policyAreas: [] });
    expect(entered({ title: 'Ferries' })).toMatchObject({
      title: 'Ferries',
      legalCharacter: null,
      accountableId: null,
    });
  });

  it('are unchanged after a round trip', () => {
    const shown = {
      ...entered({ title: 'Ferries' }),
      kind: 'FUNDING',
      legalCharacter: 'AIM',
      policyAreas: ['sea'],
      marking: 'OFFICIAL_SENSITIVE',
      handlingInstruction: 'For the team.',
    } as FactsShown<typeof commitmentFacts>;
    expect(enteredFacts(commitmentFacts, draftOfFacts(commitmentFacts, shown))).toEqual(shown);
  });

  it('are not sent where the form no longer asks for them', () => {
    const handlingInstruction = 'For the team.';
    expect(entered({ marking: 'OFFICIAL_SENSITIVE', handlingInstruction })).toMatchObject({ handlingInstruction });
    expect(entered({ marking: 'OFFICIAL', handlingInstruction })).toMatchObject({ handlingInstruction: null });
  });
});
