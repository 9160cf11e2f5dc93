import type { PartyRole } from '@followthrough/domain/vocabulary';

/** A party as a form holds it: an organisation that was found or inferred, or words. */
export interface PartyDraft {
  /** Tells the rows of the form apart. */
  readonly key: string;
  /** Of a party that the commitment has. */
  readonly id?: string;
  readonly organisationId: string | null;
  /** Of the organisation; without one, the words. */
  readonly name: string;
  /** What the source calls it; null where it names nobody, or only by the organisation’s name. */
  readonly words: string | null;
  readonly isInferred: boolean;
  readonly role: PartyRole;
}
