import { policies } from './policies.js';
import { itAllows, viewers } from './testing/viewers.js';

itAllows('finding', {
  raise: ['auditor'],
  revise: [],
  withdraw: [],
  answer: ['contributor', 'manager'],
  close: ['auditor'],
});

describe('one’s own finding', () => {
  it('is revised and withdrawn by its author, while an auditor', () => {
    for (const verb of ['revise', 'withdraw'] as const) {
      expect(policies.finding[verb](viewers.auditor, { auditorId: 'auditor' })).toBe(true);
      expect(policies.finding[verb](viewers.manager, { auditorId: 'manager' })).toBe(false);
    }
  });
});
