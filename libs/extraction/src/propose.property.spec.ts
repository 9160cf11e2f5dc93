import fc from 'fast-check';
import { limits } from '@followthrough/domain/limits';
import { propose, proposeInSteps } from './propose.js';

const words = fc.constantFrom(
  ...`we will the Government fund publish £5 million by June 2027 agreed to sign treaty and new plan • - : “ ” " said:
    which is exploring \n \n\n . ; , ( ) 2017-18 $1.3bn \ud800 \u202e שלום a\u0301 \t`.split(/\s+/),
);
const prose = fc.array(words, { maxLength: 120 }).map((parts) => parts.join(' '));
const anything = fc.oneof(
  prose,
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
);

describe('any text at all', () => {
  it('gives exact passages, in order, none overlapping', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let end = 0;
        for (const proposal of propose(text, { published: '2026-03-10' })) {
          expect(proposal.quote).toBe(text.slice(proposal.start, proposal.end));
          expect(proposal.start).toBeGreaterThanOrEqual(end);
          expect(proposal.end).toBeGreaterThan(proposal.start);
          expect(proposal.title.trim()).not.toBe('');
          expect(proposal.title.length).toBeLessThanOrEqual(limits.title);
          expect(proposal.title.isWellFormed()).toBe(true);
          end = proposal.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same proposals twice, and in steps', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const steps = proposeInSteps(text);
        let step = steps.next();
        while (step.done !== true) step = steps.next();
        expect(step.value).toMatchObject({ proposals: propose(text) });
      }),
    );
  });
});
