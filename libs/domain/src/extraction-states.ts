import { problem, type RuleProblem } from './problems.js';
import { codesOf } from './terms.js';

/** The progress of a scan of a source for commitments. */
export const extractionStates = {
  QUEUED: { label: 'Waiting', definition: 'Waiting in the queue to be scanned.' },
  RUNNING: { label: 'Scanning', definition: 'Being scanned for commitments.' },
  DONE: { label: 'Scanned', definition: 'The whole text was scanned.' },
  FAILED: { label: 'Failed', definition: 'The scan failed. You can try again.' },
  CANCELLED: { label: 'Cancelled', definition: 'The scan was cancelled. You can scan again.' },
} as const;
export const ExtractionState = codesOf(extractionStates);
export type ExtractionState = keyof typeof extractionStates;

/** Whether it is queued or running: it can then be cancelled but not started again. */
export function isUnderWay(state: ExtractionState): boolean {
  return state === ExtractionState.QUEUED || state === ExtractionState.RUNNING;
}

/** Why a source cannot be scanned again, or null. `state` is null if no scan was ever requested. */
export function extractAgainProblem(state: ExtractionState | null): RuleProblem | null {
  return state !== null && isUnderWay(state) ? problem('EXTRACTION_UNDER_WAY') : null;
}

/** Why the scan of a source cannot be cancelled, or null. */
export function cancelExtractionProblem(state: ExtractionState | null): RuleProblem | null {
  return state !== null && isUnderWay(state) ? null : problem('EXTRACTION_ENDED');
}
