import { chooseWeightsProblem, trainingProblem } from './reading-weights.js';

describe('training from decisions', () => {
  it('needs 30 accepted and 30 declined passages, from ten sources', () => {
    expect(trainingProblem({ accepted: 30, declined: 30, sources: 10 })).toBeNull();
    for (const few of [{ accepted: 29 }, { declined: 29 }, { sources: 9 }]) {
      const decisions = { accepted: 30, declined: 30, sources: 10, ...few };
      expect(trainingProblem(decisions)).toMatchObject({
        code: 'DECISIONS_TOO_FEW',
        params: { ...decisions, limit: 30, count: 10 },
      });
    }
  });
});

describe('choosing weights', () => {
  const own = { id: 'own', isStale: false };

  it('is between trained ones and the shipped ones', () => {
    expect(chooseWeightsProblem({ wanted: own, inUse: null, seen: null })).toBeNull();
    expect(chooseWeightsProblem({ wanted: null, inUse: 'own', seen: 'own' })).toBeNull();
  });

  it('is refused for weights that were trained on those of another version', () => {
    const refused = chooseWeightsProblem({ wanted: { ...own, isStale: true }, inUse: null, seen: null });
    expect(refused).toMatchObject({ code: 'WEIGHTS_STALE' });
  });

  it('is refused if others were chosen since the page was opened', () => {
    const refused = chooseWeightsProblem({ wanted: own, inUse: 'newer', seen: null });
    expect(refused).toMatchObject({ code: 'WEIGHTS_CHOSEN_SINCE' });
  });
});
