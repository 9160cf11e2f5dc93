import { stagesOf } from './ladders.js';
import { stageDefinitions } from './stage-definitions.js';

describe('the definition of a stage', () => {
  it('exists for every stage of every ladder', () => {
    expect(Object.keys(stageDefinitions).sort()).toEqual([...stagesOf()].sort());
  });

  it('is that of its only ladder', () => {
    expect(stageDefinitions.PAID_OVER).toEqual({ definition: 'The recipient has the money.' });
  });

  it('names the kind where ladders define the stage differently', () => {
    expect(stageDefinitions.IN_FORCE!.definition).toBe(
      'Agreement: Its terms bind, or apply as agreed between the parties. ' +
        'Sanctions: They apply to the people and bodies named or described. Reform: It applies.',
    );
  });
});
