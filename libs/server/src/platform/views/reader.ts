import type { Viewer } from '@followthrough/domain/policies/viewer';
import { Bound } from '../sql/sql.js';

/** A reader as SQL names them: never by their values, so that what is planned for one serves everybody. */
export interface BoundReader {
  readonly isSignedIn: boolean;
  readonly id: Bound;
  readonly teamIds: Bound;
  readonly isAuditor: Bound;
  readonly isAdministrator: Bound;
  /** The session in use, or null. */
  readonly session: Bound;
}

/**
 * Who reads, as views and services see them: the viewer that policies ask, and the same facts bound for SQL.
 * Nobody is a reader too, so that a view never meets a missing one: nobody is in no team.
 */
export class Reader implements BoundReader {
  readonly id: Bound;
  readonly teamIds: Bound;
  readonly isAuditor: Bound;
  readonly isAdministrator: Bound;
  readonly session: Bound;

  constructor(
    readonly viewer: Viewer | null,
    /** Stands for the person in events, so that erasing a person never edits the record. */
    readonly pseudonym: string | null,
    /** The session in use, where there is one. */
    readonly sessionId: string | null = null,
  ) {
    this.id = new Bound(viewer?.id ?? null);
    this.teamIds = new Bound(viewer?.teamIds ?? []);
    this.isAuditor = new Bound(viewer?.isAuditor ?? false);
    this.isAdministrator = new Bound(viewer?.isAdministrator ?? false);
    this.session = new Bound(sessionId);
  }

  static readonly nobody = new Reader(null, null);

  get isSignedIn(): boolean {
    return this.viewer !== null;
  }
}
