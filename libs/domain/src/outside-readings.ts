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
