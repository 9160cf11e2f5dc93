import { Marking } from '../vocabulary.js';
import type { Viewer } from './viewer.js';

/** What a policy needs to know of a commitment, and of whatever belongs to one. */
export interface OfCommitment {
  readonly leadTeamId: string | null;
}

export interface ReadableCommitment extends OfCommitment {
  readonly marking: Marking;
  /** People named on it, who may read it whatever their teams. */
  readonly namedReaders: readonly string[];
}

const byContributors = (viewer: Viewer, thing: OfCommitment) => viewer.contributesTo(thing.leadTeamId);
const byManagers = (viewer: Viewer, thing: OfCommitment) => viewer.manages(thing.leadTeamId);

/** Administrators have no power over the record, so none of this asks about them; auditors only read. */
export const commitmentPolicy = {
  /** The same rule as the view's `visibleTo`; signing in is what makes somebody a viewer at all. */
  read: (viewer: Viewer, c: ReadableCommitment) =>
    c.marking !== Marking.OFFICIAL_SENSITIVE ||
    viewer.isAuditor ||
    viewer.belongsTo(c.leadTeamId) ||
    c.namedReaders.includes(viewer.id),
  create: byContributors,
  edit: byContributors,
  changeStage: byContributors,
  report: byContributors,
  withdrawReport: byContributors,
  addStatement: byContributors,
  link: byContributors,
  markDuplicate: byContributors,
  archive: byManagers,
  /** Whoever created it by mistake may undo that; a rule says for how long. Managers archive anyway. */
  undoEntry: (viewer: Viewer, c: OfCommitment & { readonly createdBy: string | null }) =>
    byManagers(viewer, c) || (byContributors(viewer, c) && c.createdBy === viewer.id),
  /** Asked of the team that has it now. The team that gets it is a matter of the rule, not of permission. */
  reassign: byManagers,
};
