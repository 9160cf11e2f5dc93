import { Marking } from '../vocabulary.js';
import type { Viewer } from './viewer.js';

/** What a policy needs to know about a commitment, and about anything that belongs to one. */
export interface OfCommitment {
  readonly leadTeamId: string | null;
}

export interface ReadableCommitment extends OfCommitment {
  readonly marking: Marking;
  /** People named on it, who may read it in addition to its teams. */
  readonly namedReaders: readonly string[];
}

const byContributors = (viewer: Viewer, thing: OfCommitment) => viewer.contributesTo(thing.leadTeamId);
const byManagers = (viewer: Viewer, thing: OfCommitment) => viewer.manages(thing.leadTeamId);

/** Administrators cannot change the record, so their role does not appear here; auditors only read. */
export const commitmentPolicy = {
  /** The same rule as `visibleTo` in the view; viewers are always signed in. */
  read: (viewer: Viewer, c: ReadableCommitment) =>
    c.marking !== Marking.OFFICIAL_SENSITIVE ||
    viewer.isAuditor ||
    viewer.belongsTo(c.leadTeamId) ||
    c.namedReaders.includes(viewer.id),
  create: byContributors,
  edit: byContributors,
  changeStage: byContributors,
  recordMoney: byContributors,
  recordPosition: byContributors,
  markScope: byContributors,
  report: byContributors,
  withdrawReport: byContributors,
  /** A rule refuses one’s own (`signOffProblem`). */
  signOff: byManagers,
  writeTest: byContributors,
  addStatement: byContributors,
  link: byContributors,
  markDuplicate: byContributors,
  archive: byManagers,
  /** The person who created it by mistake may undo that; a rule limits for how long. Managers can archive anyway. */
  undoEntry: (viewer: Viewer, c: OfCommitment & { readonly createdBy: string | null }) =>
    byManagers(viewer, c) || (byContributors(viewer, c) && c.createdBy === viewer.id),
  /** Checked for the current lead team. Whether the other team can take it is a rule, not a permission. */
  reassign: byManagers,
};
