import type { PartyRole } from '@followthrough/domain/vocabulary';

/** A party in a form: an organisation that was found or inferred, or only wording. */
export interface PartyDraft {
  /** Identifies the row in the form. */
  readonly key: string;
  /** Only for a saved party. */
  readonly id?: string;
  readonly organisationId: string | null;
  /** The name of the organisation, or the wording. */
  readonly name: string;
  /** The source’s wording; null if there is none, or only the organisation’s name. */
  readonly words: string | null;
  readonly isInferred: boolean;
  readonly role: PartyRole;
}
