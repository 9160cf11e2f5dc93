import type { Application, Json } from './application.js';
import { ofCommitments } from './changes/of-commitments.js';
import { ofDelivery } from './changes/of-delivery.js';
import { ofFindings } from './changes/of-findings.js';
import { ofIntake } from './changes/of-intake.js';
import { ofRegister } from './changes/of-register.js';
import { ofRounds } from './changes/of-rounds.js';
import { ofSamples } from './changes/of-samples.js';
import { ofStanding } from './changes/of-standing.js';
import { ofWork } from './changes/of-work.js';
import type { Changes, Hands, Ids, Pick } from './changes/change.js';
import { mutationDocument } from './mutations.js';

/** Every kind of change to the register that the API offers, with input that is often accepted. */
const changes: Changes = {
  ...ofCommitments,
  ...ofDelivery,
  ...ofWork,
  ...ofStanding,
  ...ofFindings,
  ...ofSamples,
  ...ofRounds,
  ...ofIntake,
  ...ofRegister,
};

const account = 'It is about an account or a session, and the register does not show it.';
const rights = 'Who may see what is decided as of today.';
const proposals = 'It only changes what waits for a decision, and that is work of today.';
const looks = 'It only says what a user has seen, which is as of today.';

/** The mutations that are not among the changes, and why. */
export const notAmongChanges: Readonly<Record<string, string>> = {
  acceptInvitation: account,
  adjudicateProposal: proposals,
  answerProposal: proposals,
  askReaders: proposals,
  askOutsideReader: proposals,
  cancelExtraction: proposals,
  changeName: 'Names of people are those of today.',
  changePassword: account,
  changeSettings: 'It is about the deployment, and the register does not show it.',
  chooseNewPassword: account,
  chooseWeights: proposals,
  confirmAccountChange: account,
  createFirstAdministrator: account,
  deactivatePerson: rights,
  declineAccountChange: account,
  endOtherSessions: account,
  endReading: proposals,
  endSession: account,
  extractAgain: proposals,
  fetchPage: 'It saves nothing.',
  finishSourceReading: proposals,
  invitePerson: account,
  markChangesRead: looks,
  noteLook: looks,
  noteTour: looks,
  noteVisit: looks,
  reactivatePerson: rights,
  renewInvitation: account,
  replaceSourceReader: proposals,
  resetPassword: account,
  setMemberships: rights,
  setTeamRole: rights,
  settleReading: 'It makes the changes of acceptAsProposed and rejectProposal.',
  signIn: account,
  signOut: account,
};

const turns = [
  /^(withdraw|remove|archive(?!Source)|close|cancel|finish|merge|markDuplicate)/,
  /^(restore|unmark|reopen)/,
];
const turnOf = (name: string) => turns.findIndex((turn) => turn.test(name));

/** Their names: what leaves less to change comes after the others, and what undoes that comes last. */
export const changeNames = Object.keys(changes).toSorted((one, other) => turnOf(one) - turnOf(other));

/** The changes that show something to readers who could not see it before, on earlier days as well. */
export const opening = ['answerFinding', 'declineFinding', 'replyToAssessment', 'declineReply'];

/** Instead of a change: what the worker does a moment later. */
export const worker = 'the worker';

const frozen = ['openRound', 'freezeRound', worker];
const proposed = ['archiveSource', worker];

/** What a change is about, where others may have used it up. */
const makers: Readonly<Record<string, readonly string[]>> = {
  acceptAsProposed: proposed,
  acceptProposal: proposed,
  adjudicateResult: ['drawSample', 'finishReading', 'finishReading'],
  answerFinding: ['raiseFinding'],
  cancelFollowUp: ['assignFollowUp'],
  cancelFreezing: ['openRound', 'freezeRound'],
  cancelRound: ['openRound'],
  closeFinding: ['raiseFinding', 'answerFinding'],
  closeSample: ['drawSample'],
  decideAmendment: [...frozen, 'proposeAmendment'],
  decideEvidence: ['addEvidence'],
  decideRequest: ['changeDueDate', 'requestDueDate'],
  declineFinding: ['raiseFinding'],
  declineReply: ['draftAssessment'],
  draftAssessment: ['reportStatus'],
  editRound: ['openRound'],
  finishFollowUp: ['assignFollowUp'],
  finishReading: ['drawSample'],
  freezeRound: ['openRound'],
  linkProposal: proposed,
  markScope: ['addStatement'],
  noteProposal: proposed,
  proposeAmendment: frozen,
  recordMoney: ['createCommitment', 'addStatement'],
  recordPosition: ['addStatement'],
  recordResult: ['drawSample'],
  rejectProposal: proposed,
  remindOfRound: ['createCommitment', 'openRound'],
  removeBackground: ['addBackground'],
  reopenFollowUp: ['finishFollowUp'],
  reopenProposal: [...proposed, 'rejectProposal'],
  reopenTeam: ['closeTeam'],
  replaceSampleReader: ['drawSample'],
  replyToAssessment: ['draftAssessment'],
  requestDrop: ['addStatement'],
  requestDueDate: ['changeDueDate'],
  restoreCommitment: ['archiveCommitment'],
  reviseFinding: ['raiseFinding'],
  separateProposal: proposed,
  signOffReport: ['reportStatus'],
  signRound: frozen,
  splitProposal: proposed,
  supportClaim: ['setMilestones', 'addEvidence'],
  unmarkDuplicate: ['markDuplicate'],
  withdrawAmendment: [...frozen, 'proposeAmendment'],
  withdrawAssessment: ['draftAssessment'],
  withdrawEvidence: ['addEvidence'],
  withdrawFinding: ['raiseFinding'],
  withdrawMoney: ['recordMoney'],
  withdrawPartyReport: ['reportParty'],
  withdrawReport: ['reportStatus'],
  withdrawRequest: ['changeDueDate', 'requestDueDate'],
  withdrawScopeMark: ['addStatement', 'markScope'],
};

/** The changes that make what another one is about. */
export const makersOf = (name: string): readonly string[] => makers[name] ?? ['createCommitment'];

/**
 * Makes a change of this name to rows that exist, as far as there are any.
 * @returns why it was refused; null if it was accepted
 */
export async function anyChange(
  application: Application,
  hands: Hands,
  name: string,
  pick: Pick,
): Promise<string | null> {
  const rows = (text: string, values: unknown[] = []) => application.database.query<Json>(text, values);
  const some: Ids['some'] = async (text, values) => {
    const found = await rows(text, values);
    return found.length > 0 ? found[pick(found.length)] : null;
  };
  const ids: Ids = {
    today: application.now.toISOString().slice(0, 10),
    some,
    any: async (table, where = 'true') =>
      (await some(`select t.id from ${table} t where ${where} order by t.id`))?.id ?? null,
    value: async (text, values) => (await rows(text, values))[0]?.value ?? null,
  };
  const made = await changes[name]!(hands, pick, ids);
  if (!made) return 'There is nothing to change.';
  const [by, input] = made;
  const { data, errors } = await by.send(mutationDocument(name), { input });
  return errors?.[0]?.message ?? data[name]?.message ?? null;
}
