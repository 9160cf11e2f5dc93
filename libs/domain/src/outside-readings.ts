import { ExtractionState, isUnderWay } from './extraction-states.js';
import { problem, type RuleProblem } from './problems.js';
import { codesOf } from './terms.js';

/** Why the outside reader did not read a source to its end. What it proposed before stays. */
export const outsideFailures = {
  UNREACHABLE: { label: 'Not reachable', definition: 'It could not be reached, or the connection was closed.' },
  NOT_ALLOWED: {
    label: 'Private address',
    definition: 'Its name leads to a private address, to which no call is made.',
  },
  TOO_SLOW: { label: 'Too slow', definition: 'It did not answer in time.' },
  TOO_LARGE: { label: 'Answer too large', definition: 'Its answer was larger than is read.' },
  REFUSED: { label: 'Refused', definition: 'It answered with an error status.' },
  REDIRECTED: { label: 'Redirected', definition: 'It answered with a redirect, which is never followed.' },
  NOT_UNDERSTOOD: { label: 'Not understood', definition: 'Its answer was not in the form that it was asked for.' },
  SWITCHED_OFF: { label: 'Switched off', definition: 'The reader was switched off on the server before it had read.' },
  INTERNAL: { label: 'Our error', definition: 'Followthrough failed at its answer. The log of the server says more.' },
} as const;
export const OutsideFailure = codesOf(outsideFailures);
export type OutsideFailure = keyof typeof outsideFailures;

interface Asking {
  /** Whether this deployment has an outside reader. */
  readonly hasReader: boolean;
  /** The scan of the source; null if none was ever requested. An outdated one used other weights than scans use now. */
  readonly scan: { readonly state: ExtractionState; readonly isOutdated: boolean } | null;
  /** The reading that followed it; null if there was none. */
  readonly reading: ExtractionState | null;
}

/** Why the outside reader alone cannot be asked about a source again, or null. */
export function askOutsideProblem({ hasReader, scan, reading }: Asking): RuleProblem | null {
  if (!hasReader) return problem('OUTSIDE_READER_MISSING');
  if (scan && isUnderWay(scan.state)) return problem('OUTSIDE_READING_AFTER_SCAN');
  if (scan?.state !== ExtractionState.DONE || scan.isOutdated) return problem('OUTSIDE_READING_NEEDS_SCAN');
  if (reading && isUnderWay(reading)) return problem('OUTSIDE_READING_UNDER_WAY');
  return reading === ExtractionState.DONE ? problem('OUTSIDE_READING_DONE') : null;
}
