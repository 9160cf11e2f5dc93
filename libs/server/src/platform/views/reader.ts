import type { Viewer } from '@followthrough/domain/policies/viewer';
import { Bound } from '../sql/sql.js';

/** A reader as placeholders in SQL, never as values, so that one plan serves everyone. */
export interface BoundReader {
  readonly isSignedIn: boolean;
  readonly id: Bound;
  readonly teamIds: Bound;
  readonly isAuditor: Bound;
  readonly isAdministrator: Bound;
  /** The session in use, or null. */
  readonly session: Bound;
  /**
   * Whether they read a past day. What they may not see today is then left out where a table is read, so a rule never asks
   * what a row was like that day.
   */
  readonly readsPast: boolean;
}

/**
 * The reader as views and services see them: the viewer that policies use, and the same facts bound for SQL. A
 * signed-out reader is a reader too, with no teams, so that a view never has to handle a missing one.
 */
export class Reader implements BoundReader {
  readonly id: Bound;
  readonly teamIds: Bound;
  readonly isAuditor: Bound;
  readonly isAdministrator: Bound;
  readonly session: Bound;

  constructor(
    readonly viewer: Viewer | null,
    /** Represents the person in events, so that erasing a person never edits the record. */
    readonly pseudonym: string | null,
    /** The session in use, if any. */
    readonly sessionId: string | null = null,
    readonly readsPast = false,
  ) {
    this.id = new Bound(viewer?.id ?? null);
    this.teamIds = new Bound(viewer?.teamIds ?? []);
    this.isAuditor = new Bound(viewer?.isAuditor ?? false);
    this.isAdministrator = new Bound(viewer?.isAdministrator ?? false);
    this.session = new Bound(sessionId);
  }

  static readonly nobody = new Reader(null, null);

  /** The same reader on a past day, with the rights of today. */
  inThePast(): Reader {
    return new Reader(this.viewer, this.pseudonym, this.sessionId, true);
  }

  get isSignedIn(): boolean {
    return this.viewer !== null;
  }
}
