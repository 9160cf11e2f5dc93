import { codesOf } from './terms.js';

/** How the commitments of a sample were drawn. */
export const sampleMethods = {
  SIMPLE: { label: 'Simple', definition: 'Drawn from the population as a whole.' },
  PROPORTIONAL: {
    label: 'By strata, in proportion',
    definition: 'Each stratum gives a number in proportion to its size, by the largest remainders.',
  },
  FIXED: {
    label: 'By strata, a fixed number each',
    definition: 'Each stratum gives the same number, or all it has if that is less.',
  },
} as const;
export const SampleMethod = codesOf(sampleMethods);
export type SampleMethod = keyof typeof sampleMethods;

/** What the strata of a sample are. */
export const sampleStrata = {
  KIND: { label: 'Kind', definition: 'One stratum for each kind of commitment.' },
  TEAM: { label: 'Lead team', definition: 'One stratum for each lead team.' },
  STATUS: { label: 'Status', definition: 'One stratum for each delivery status, in the voice of the sample.' },
  DUE_YEAR: {
    label: 'Due year',
    definition: 'One stratum for the year in which each due date ends, and one for those without.',
  },
} as const;
export const SampleStrata = codesOf(sampleStrata);
export type SampleStrata = keyof typeof sampleStrata;

/** What an auditor found when testing a commitment of a sample. */
export const testResults = {
  PASSED: { label: 'Passed', definition: 'What the test asks is so.' },
  EXCEPTION: { label: 'Exception', definition: 'What the test asks is not so; the note says how.' },
  NOT_APPLICABLE: { label: 'Not applicable', definition: 'The test cannot be asked of this commitment.' },
} as const;
export const TestResult = codesOf(testResults);
export type TestResult = keyof typeof testResults;
