import type { ReactNode } from 'react';
import type { Answer } from '../changes/refusal.js';

/** A thing that a person can decide on, and the words for it. */
export interface Decidable {
  readonly busy: boolean;
  readonly mayAccept: boolean;
  readonly mayRefuse: boolean;
  readonly accept: () => Promise<Answer<unknown>>;
  readonly words: {
    readonly accept: ReactNode;
    readonly refuse: ReactNode;
    /** Accessible names, which say what is decided on. */
    readonly acceptThis: string;
    readonly refuseThis: string;
  };
  /** A form that asks for words before it can be accepted; without one, it is accepted at once. */
  readonly acceptForm?: ((close: () => void) => ReactNode) | undefined;
  /** The form that asks why not. */
  readonly refuseForm: (close: () => void) => ReactNode;
}
