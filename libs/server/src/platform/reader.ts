import type { Viewer } from '@followthrough/domain/policies/viewer';
import { Bound } from './views/sql.js';

/**
 * Who reads, as views and services see them: the viewer that policies ask, and the same facts bound for SQL.
 * Nobody is a reader too, so that a view never meets a missing one: nobody is in no team.
 */
export class Reader {
  readonly id: Bound;
  readonly teamIds: Bound;
  readonly isAuditor: Bound;
  readonly isAdministrator: Bound;

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
  }

  static readonly nobody = new Reader(null, null);
}
