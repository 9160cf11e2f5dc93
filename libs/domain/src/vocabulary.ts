import { codesOf } from './terms.js';

/** Every word list that is not a kind, a stage or a status. Each list is a table of terms, and its codes as an enum. */

export const organisationKinds = {
  COUNTRY: { label: 'Country', definition: 'A state, whoever governs it.' },
  GOVERNMENT: { label: 'Government', definition: 'One government of a country, with the dates it held office.' },
  DEPARTMENT: { label: 'Department', definition: 'A ministry or department of a government.' },
  AGENCY: { label: 'Agency', definition: 'A public body that acts for a government at some distance from it.' },
  INTERNATIONAL_BODY: { label: 'International body', definition: 'A body made by treaty, with its own institutions.' },
  FORUM: { label: 'Forum', definition: 'A group of states or bodies that meets without institutions of its own.' },
  COMPANY: { label: 'Company', definition: 'A company or other private organisation.' },
} as const;
export const OrganisationKind = codesOf(organisationKinds);
export type OrganisationKind = keyof typeof organisationKinds;

export const copyStates = {
  ORIGINAL: { label: 'Original', definition: 'Taken from its issuer’s own publication.' },
  REPUBLISHED: { label: 'Republished', definition: 'Taken from somebody who published it again.' },
  UNKNOWN: { label: 'Not known', definition: 'Nobody has established where this copy came from.' },
} as const;
export const CopyState = codesOf(copyStates);
export type CopyState = keyof typeof copyStates;

export const factOrigins = {
  STATED: { label: 'Stated', definition: 'The text itself says so.' },
  GIVEN: { label: 'Given', definition: 'Somebody here entered it, and says why.' },
} as const;
export const FactOrigin = codesOf(factOrigins);
export type FactOrigin = keyof typeof factOrigins;

export const statementRoles = {
  STATES: { label: 'States', definition: 'The passage states the commitment, first or again.' },
  CHANGES: { label: 'Changes', definition: 'The passage changes what was undertaken, by whom or by when.' },
  WITHDRAWS: { label: 'Withdraws', definition: 'The passage says that the commitment will not be pursued.' },
} as const;
export const StatementRole = codesOf(statementRoles);
export type StatementRole = keyof typeof statementRoles;

export const manners = {
  SPOKEN: { label: 'Spoken', definition: 'Printed as the words of a named speaker.' },
  NARRATED: { label: 'Narrated', definition: 'Told by the document in its own voice.' },
  TRAILED: { label: 'Trailed', definition: 'Said to be about to be announced.' },
} as const;
export const Manner = codesOf(manners);
export type Manner = keyof typeof manners;

export const forces = {
  WILL: { label: 'Will', definition: 'An undertaking: it will be done, or has been agreed.' },
  EXPECTED: { label: 'Expected', definition: 'It is expected or intended, short of an undertaking.' },
  EXPLORING: { label: 'Exploring', definition: 'A named act is being considered or negotiated.' },
} as const;
export const Force = codesOf(forces);
export type Force = keyof typeof forces;

/** What an undertaking is in law, whatever the words of one passage about it: that is its force. */
export const legalCharacters = {
  BINDING: { label: 'Binding', definition: 'The law binds those who undertake it: a treaty, a contract, a statute.' },
  POLITICAL: { label: 'Political', definition: 'A promise in public, which no court would enforce.' },
  AIM: { label: 'Aim', definition: 'Something to work towards, without a promise that it will be reached.' },
} as const;
export const LegalCharacter = codesOf(legalCharacters);
export type LegalCharacter = keyof typeof legalCharacters;

export const noteKinds = {
  FIGURE: { label: 'Figure', definition: 'A measure, with its period and comparison in the source’s words.' },
  PAST_ACT: { label: 'Past act', definition: 'Something that was already done when the source was published.' },
  POSITION: { label: 'Position', definition: 'A view, an aim or a call on others, which nobody undertakes to do.' },
} as const;
export const NoteKind = codesOf(noteKinds);
export type NoteKind = keyof typeof noteKinds;

export const partyRoles = {
  UNDERTAKES: { label: 'Undertakes', definition: 'Said that it will do it, and answers for it.' },
  DELIVERS: { label: 'Delivers', definition: 'Does the work on behalf of the one that undertakes.' },
  PARTNER: { label: 'Partner', definition: 'It is done together with them.' },
  BENEFICIARY: { label: 'Beneficiary', definition: 'Receives what is undertaken.' },
  HOST: { label: 'Host', definition: 'Where, or at whose invitation, it takes place.' },
  INVITED: { label: 'Invited', definition: 'Named as wanted there, without having said that they come.' },
} as const;
export const PartyRole = codesOf(partyRoles);
export type PartyRole = keyof typeof partyRoles;

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
  SUPPORTS: { label: 'Supports', definition: 'It speaks for the claim.' },
  CONTRADICTS: { label: 'Contradicts', definition: 'It speaks against the claim.' },
  CONTEXT: { label: 'Context', definition: 'It helps to understand the claim, and proves nothing.' },
} as const;
export const SupportRole = codesOf(supportRoles);
export type SupportRole = keyof typeof supportRoles;

/** From best to weakest. A grade is that of one piece of evidence for one claim, never of the evidence itself. */
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

/** Whether `grade` is as good as `needed`, or better: A before B before C before D. */
export function gradeReaches(grade: Grade, needed: Grade): boolean {
  return grade <= needed;
}

/** The one grade that has no better: “A or better” would send people looking. */
export function isBestGrade(grade: Grade): boolean {
  return grade === Grade.A;
}

export const evidenceKinds = {
  FILE: { label: 'File', definition: 'A document kept here, with its SHA-256.' },
  LINK: { label: 'Link', definition: 'An address, with an archived copy where one is held.' },
  FIGURE: { label: 'Figure', definition: 'A value with its unit, period and where it was read.' },
  PASSAGE: { label: 'Passage', definition: 'An exact part of a source held here.' },
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

/** Who says how delivery goes. None of them overwrites another. */
export const voices = {
  REPORTED: { label: 'Reported', definition: 'The judgement of the lead team.' },
  AGREED: { label: 'Agreed', definition: 'A report of the team that its manager signed.' },
  ASSESSED: { label: 'Assessed', definition: 'An auditor’s own judgement of a named report.' },
} as const;
export const Voice = codesOf(voices);
export type Voice = keyof typeof voices;

export const roles = {
  VIEWER: { label: 'Viewer', definition: 'Reads what teams and marking allow.' },
  CONTRIBUTOR: { label: 'Contributor', definition: 'Enters and reports on the commitments of a team.' },
  MANAGER: { label: 'Manager', definition: 'Does that, and answers for the team’s record.' },
  AUDITOR: { label: 'Auditor', definition: 'Reads everything, and edits nothing of the teams’ record.' },
  ADMINISTRATOR: { label: 'Administrator', definition: 'Keeps people, teams and settings, not the record.' },
} as const;
export const Role = codesOf(roles);
export type Role = keyof typeof roles;

/** Roles held in one team; the others are held in the whole deployment. */
export const teamRoles = [Role.VIEWER, Role.CONTRIBUTOR, Role.MANAGER] as const;
export type TeamRole = (typeof teamRoles)[number];

/** `inverse` is how the link reads from the other end. */
export const linkKinds = {
  PART_OF: { label: 'Part of', inverse: 'Has as a part', definition: 'The other commitment contains this one.' },
  DEPENDS_ON: {
    label: 'Depends on',
    inverse: 'Is needed by',
    definition: 'This one cannot be done without the other.',
  },
  FOLLOWS_FROM: { label: 'Follows from', inverse: 'Led to', definition: 'This one grew out of the other.' },
  SUPERSEDES: { label: 'Supersedes', inverse: 'Superseded by', definition: 'This one replaces the other.' },
} as const;
export const LinkKind = codesOf(linkKinds);
export type LinkKind = keyof typeof linkKinds;

export const followUpStates = {
  OPEN: { label: 'Open', definition: 'Assigned, and not begun.' },
  STARTED: { label: 'Started', definition: 'Somebody is at it.' },
  DONE: { label: 'Done', definition: 'Finished, with what came of it.' },
  CANCELLED: { label: 'Cancelled', definition: 'Given up, with the reason.' },
} as const;
export const FollowUpState = codesOf(followUpStates);
export type FollowUpState = keyof typeof followUpStates;
