import { codesOf } from './terms.js';

/** All lists of terms except kinds, stages and statuses. Each list is a table of terms, with its codes as an enum. */

export const organisationKinds = {
  COUNTRY: { label: 'Country', definition: 'A state, whichever government is in office.' },
  GOVERNMENT: { label: 'Government', definition: 'A government of a country, with its dates in office.' },
  DEPARTMENT: { label: 'Department', definition: 'A ministry or department of a government.' },
  AGENCY: { label: 'Agency', definition: 'A public body that works at arm’s length from a government.' },
  INTERNATIONAL_BODY: {
    label: 'International body',
    definition: 'A body set up by treaty, with its own institutions.',
  },
  FORUM: { label: 'Forum', definition: 'A group of states or bodies that meets but has no institutions of its own.' },
  COMPANY: { label: 'Company', definition: 'A company or other private organisation.' },
} as const;
export const OrganisationKind = codesOf(organisationKinds);
export type OrganisationKind = keyof typeof organisationKinds;

export const copyStates = {
  ORIGINAL: { label: 'Original', definition: 'Taken from its issuer’s own publication.' },
  REPUBLISHED: { label: 'Republished', definition: 'Taken from another publisher’s copy.' },
  UNKNOWN: { label: 'Not known', definition: 'The origin of this copy has not been established.' },
} as const;
export const CopyState = codesOf(copyStates);
export type CopyState = keyof typeof copyStates;

export const factOrigins = {
  STATED: { label: 'Stated', definition: 'The text itself says so.' },
  GIVEN: { label: 'Given', definition: 'Entered by a user, with a reason.' },
} as const;
export const FactOrigin = codesOf(factOrigins);
export type FactOrigin = keyof typeof factOrigins;

export const statementRoles = {
  STATES: { label: 'States', definition: 'The passage states the commitment, first or again.' },
  CHANGES: { label: 'Changes', definition: 'The passage changes what was promised, by whom or by when.' },
  WITHDRAWS: { label: 'Withdraws', definition: 'The passage says that the commitment will not be pursued.' },
} as const;
export const StatementRole = codesOf(statementRoles);
export type StatementRole = keyof typeof statementRoles;

export const manners = {
  SPOKEN: { label: 'Spoken', definition: 'Quoted from a named speaker.' },
  NARRATED: { label: 'Narrated', definition: 'Stated by the document in its own voice.' },
  TRAILED: { label: 'Announced in advance', definition: 'The announcement itself is still to come.' },
} as const;
export const Manner = codesOf(manners);
export type Manner = keyof typeof manners;

export const forces = {
  WILL: { label: 'Firm commitment', definition: 'It will be done, or has been agreed.' },
  EXPECTED: { label: 'Expected', definition: 'It is expected or intended, but not promised.' },
  EXPLORING: { label: 'Under consideration', definition: 'A named act is being considered or negotiated.' },
} as const;
export const Force = codesOf(forces);
export type Force = keyof typeof forces;

/** The legal nature of a commitment, as opposed to the force of a single statement. */
export const legalCharacters = {
  BINDING: { label: 'Binding', definition: 'Enforceable in law, such as a treaty, a contract or a statute.' },
  POLITICAL: { label: 'Political', definition: 'A public promise that no court would enforce.' },
  AIM: { label: 'Aim', definition: 'A goal to work towards, without a promise to reach it.' },
} as const;
export const LegalCharacter = codesOf(legalCharacters);
export type LegalCharacter = keyof typeof legalCharacters;

export const noteKinds = {
  FIGURE: { label: 'Figure', definition: 'A measure, with its period and comparison in the source’s words.' },
  PAST_ACT: { label: 'Past act', definition: 'Something already done when the source was published.' },
  POSITION: { label: 'Position', definition: 'A view, an aim or a call on others that commits nobody to act.' },
} as const;
export const NoteKind = codesOf(noteKinds);
export type NoteKind = keyof typeof noteKinds;

export const partyRoles = {
  UNDERTAKES: { label: 'Undertakes', definition: 'Made the commitment and is responsible for it.' },
  DELIVERS: { label: 'Delivers', definition: 'Does the work on behalf of the responsible organisation.' },
  PARTNER: { label: 'Partner', definition: 'Works jointly with the responsible organisation.' },
  BENEFICIARY: { label: 'Beneficiary', definition: 'Receives what was promised.' },
  HOST: { label: 'Host', definition: 'Hosts or convenes it.' },
  INVITED: { label: 'Invited', definition: 'Invited, but has not announced that it will attend.' },
} as const;
export const PartyRole = codesOf(partyRoles);
export type PartyRole = keyof typeof partyRoles;

/** The position of a party on a commitment that names it. */
export const positions = {
  CONFIRMED: { label: 'Confirmed', definition: 'The party has stated the commitment in its own words.' },
  QUALIFIED: { label: 'Qualified', definition: 'The party agrees, but with a condition, less, or later than stated.' },
  DENIED: { label: 'Denied', definition: 'The party has said that it is not committed to it.' },
  NOT_HEARD: { label: 'Not heard', definition: 'No archived statement shows the position of the party.' },
} as const;
export const Position = codesOf(positions);
export type Position = keyof typeof positions;

export const responsibilities = {
  OWN: { label: 'Our own', definition: 'At least one of our own organisations is committed to it.' },
  NOT_IDENTIFIED: {
    label: 'Party not identified',
    definition: 'The responsible party is not matched to an organisation yet. It counts like our own until it is.',
  },
  EXTERNAL: { label: 'Other bodies', definition: 'Only organisations other than our own are committed to it.' },
} as const;
export const Responsibility = codesOf(responsibilities);
export type Responsibility = keyof typeof responsibilities;

export const supportRoles = {
  SUPPORTS: { label: 'Supports', definition: 'It shows that the claim is true.' },
  CONTRADICTS: { label: 'Contradicts', definition: 'It shows that the claim is not true.' },
  CONTEXT: { label: 'Context', definition: 'It helps to understand the claim, but proves nothing.' },
} as const;
export const SupportRole = codesOf(supportRoles);
export type SupportRole = keyof typeof supportRoles;

/** From best to weakest. A grade applies to one piece of evidence for one claim, never to the evidence itself. */
export const grades = {
  A: {
    label: 'The act itself',
    definition: 'The treaty text, statute, gazette, accounts or signed minutes. A press release is A for “announced”.',
  },
  B: { label: 'Another official body', definition: 'An official statement by a body other than the undertaker.' },
  C: { label: 'Independent source', definition: 'An independent secondary source.' },
  D: { label: 'The undertaker’s account', definition: 'The undertaker’s own account, official or not.' },
} as const;
export const Grade = codesOf(grades);
export type Grade = keyof typeof grades;

/** Whether `grade` is as good as `needed`, or better: A is best, D weakest. */
export function gradeReaches(grade: Grade, needed: Grade): boolean {
  return grade <= needed;
}

/** The best grade: “A or better” would be misleading. */
export function isBestGrade(grade: Grade): boolean {
  return grade === Grade.A;
}

export const evidenceKinds = {
  FILE: { label: 'File', definition: 'An uploaded document, stored with its SHA-256.' },
  LINK: {
    label: 'Link',
    definition: 'A web address. The page can change: keep a copy of it, archive it as a source or add it as a file.',
  },
  FIGURE: { label: 'Figure', definition: 'A value with its unit, period and source.' },
  PASSAGE: { label: 'Passage', definition: 'An exact quote from an archived source.' },
  SEARCH: { label: 'Search', definition: 'Where and when something was looked for, and that nothing was found.' },
} as const;
export const EvidenceKind = codesOf(evidenceKinds);
export type EvidenceKind = keyof typeof evidenceKinds;

export const markings = {
  PUBLIC: { label: 'Public', definition: 'May be published.' },
  OFFICIAL: { label: 'Official', definition: 'Everyone who is signed in may read it.' },
  OFFICIAL_SENSITIVE: {
    label: 'Official – sensitive',
    definition: 'Only its lead team, the people named on it and auditors may read it, with a handling instruction.',
  },
} as const;
export const Marking = codesOf(markings);
export type Marking = keyof typeof markings;

/** The voices on delivery. None of them overwrites another. */
export const voices = {
  REPORTED: { label: 'Reported', definition: 'The lead team’s judgement.' },
  AGREED: { label: 'Agreed', definition: 'A report that the team’s manager has signed off.' },
  ASSESSED: { label: 'Assessed', definition: 'An auditor’s own judgement of a named report.' },
} as const;
export const Voice = codesOf(voices);
export type Voice = keyof typeof voices;

export const roles = {
  VIEWER: { label: 'Viewer', definition: 'Reads what their teams and the markings allow.' },
  CONTRIBUTOR: { label: 'Contributor', definition: 'Creates a team’s commitments and reports their status.' },
  MANAGER: { label: 'Manager', definition: 'Everything a contributor can do, plus sign-off.' },
  AUDITOR: { label: 'Auditor', definition: 'Reads everything; cannot change commitments.' },
  ADMINISTRATOR: {
    label: 'Administrator',
    definition: 'Manages people, teams and settings; cannot change commitments.',
  },
} as const;
export const Role = codesOf(roles);
export type Role = keyof typeof roles;

/** Roles within a team; the others apply to the whole deployment. */
export const teamRoles = [Role.VIEWER, Role.CONTRIBUTOR, Role.MANAGER] as const;
export type TeamRole = (typeof teamRoles)[number];

/** `inverse` is how the link reads from the other end. */
export const linkKinds = {
  PART_OF: { label: 'Part of', inverse: 'Contains', definition: 'The other commitment contains this one.' },
  DEPENDS_ON: {
    label: 'Depends on',
    inverse: 'Required by',
    definition: 'This commitment cannot be delivered without the other.',
  },
  FOLLOWS_FROM: { label: 'Follows from', inverse: 'Led to', definition: 'This commitment grew out of the other.' },
  SUPERSEDES: { label: 'Supersedes', inverse: 'Superseded by', definition: 'This commitment replaces the other.' },
  RE_ANNOUNCES: {
    label: 'Re-announces',
    inverse: 'Re-announced by',
    definition: 'This commitment announces again what the other announced first. Totals count its money once.',
  },
} as const;
export const LinkKind = codesOf(linkKinds);
export type LinkKind = keyof typeof linkKinds;

export const followUpStates = {
  OPEN: { label: 'Open', definition: 'Assigned, but not started.' },
  STARTED: { label: 'Started', definition: 'Work has started.' },
  DONE: { label: 'Done', definition: 'Finished, with its outcome.' },
  CANCELLED: { label: 'Cancelled', definition: 'Cancelled, with a reason.' },
} as const;
export const FollowUpState = codesOf(followUpStates);
export type FollowUpState = keyof typeof followUpStates;

/** A manager’s decision on evidence of their team. */
export const acceptanceDecisions = {
  ACCEPTED: { label: 'Accepted', definition: 'A manager accepted the evidence for the claims listed with it.' },
  NOT_ACCEPTED: { label: 'Not accepted', definition: 'A manager did not accept the evidence, and gave the reason.' },
} as const;
export const AcceptanceDecision = codesOf(acceptanceDecisions);
export type AcceptanceDecision = keyof typeof acceptanceDecisions;

/** How sure an auditor is of an assessment. Not a status, and never shown as one. */
export const confidences = {
  HIGH: {
    label: 'High',
    definition: 'The evidence is sufficient and appropriate; more of it is unlikely to change the status.',
  },
  MEDIUM: { label: 'Medium', definition: 'The evidence supports the status, but gaps remain that could change it.' },
  LOW: { label: 'Low', definition: 'The evidence is thin or indirect; another status is possible.' },
} as const;
export const Confidence = codesOf(confidences);
export type Confidence = keyof typeof confidences;

/** How the lead team used its right of reply. */
export const replyEndings = {
  REPLIED: { label: 'Replied', definition: 'The lead team replied.' },
  DECLINED: { label: 'Declined to reply', definition: 'The lead team said that it will not reply.' },
  SILENT: { label: 'No reply', definition: 'The deadline passed without a reply from the lead team.' },
} as const;
export const ReplyEnding = codesOf(replyEndings);
export type ReplyEnding = keyof typeof replyEndings;

/** What a lead team can request of its managers. */
export const requestKinds = {
  MOVE: { label: 'New due date', definition: 'A request to move the due date.' },
  DROP: { label: 'Drop the commitment', definition: 'A request to stop pursuing the commitment.' },
} as const;
export const RequestKind = codesOf(requestKinds);
export type RequestKind = keyof typeof requestKinds;

/** A manager’s decision on a request of their team. */
export const requestDecisions = {
  AGREED: { label: 'Agreed', definition: 'A manager agreed, and the change was made.' },
  REFUSED: { label: 'Refused', definition: 'A manager refused, and gave the reason.' },
} as const;
export const RequestDecision = codesOf(requestDecisions);
export type RequestDecision = keyof typeof requestDecisions;

/** How a request can end: a decision, or its withdrawal. */
export const requestEndings = {
  ...requestDecisions,
  WITHDRAWN: { label: 'Withdrawn', definition: 'The person who made the request withdrew it.' },
} as const;
export const RequestEnding = codesOf(requestEndings);
export type RequestEnding = keyof typeof requestEndings;

/** What a manager says to a report of their team. */
export const signOffDecisions = {
  AGREED: { label: 'Agreed', definition: 'A manager of the lead team agreed with the report.' },
  SENT_BACK: { label: 'Sent back', definition: 'A manager of the lead team sent the report back, and said why.' },
} as const;
export const SignOffDecision = codesOf(signOffDecisions);
export type SignOffDecision = keyof typeof signOffDecisions;
