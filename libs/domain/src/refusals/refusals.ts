import { assessmentRefusals } from './assessment-refusals.js';
import { commitmentRefusals } from './commitment-refusals.js';
import { dateRefusals } from './date-refusals.js';
import { deliveryRefusals } from './delivery-refusals.js';
import { evidenceRefusals } from './evidence-refusals.js';
import { failures } from './failures.js';
import { findingRefusals } from './finding-refusals.js';
import { peopleRefusals } from './people-refusals.js';
import { moneyRefusals } from './money-refusals.js';
import type { ParametersOf } from './parameters.js';
import { readingRefusals } from './reading-refusals.js';
import { requestRefusals } from './request-refusals.js';
import { sampleRefusals } from './sample-refusals.js';
import { roundRefusals } from './round-refusals.js';
import { sourceRefusals } from './source-refusals.js';
import { textRefusals } from './text-refusals.js';

/**
 * All refusals by code, with the wording for API users; `{names}` are parameters given by the rule. Pages translate the
 * same wording. A code never changes its meaning.
 */
export const refusals = {
  ...textRefusals,
  ...dateRefusals,
  ...sourceRefusals,
  ...readingRefusals,
  ...commitmentRefusals,
  ...deliveryRefusals,
  ...moneyRefusals,
  ...evidenceRefusals,
  ...requestRefusals,
  ...assessmentRefusals,
  ...findingRefusals,
  ...sampleRefusals,
  ...roundRefusals,
  ...peopleRefusals,
  ...failures,
} as const;

export type RefusalCode = keyof typeof refusals;
export type RefusalParameters<Code extends RefusalCode> = ParametersOf<(typeof refusals)[Code]>;
