import { assessmentPolicy } from './assessment.js';
import { commitmentPolicy } from './commitment.js';
import { evidencePolicy } from './evidence.js';
import { findingPolicy } from './finding.js';
import { followUpPolicy } from './follow-up.js';
import { intakePolicy } from './intake.js';
import { organisationPolicy } from './organisation.js';
import { personPolicy } from './person.js';
import { requestPolicy } from './request.js';
import { samplePolicy } from './sample.js';
import { roundPolicy } from './round.js';
import { settingsPolicy } from './settings.js';
import { sourcePolicy } from './source.js';
import { teamPolicy } from './team.js';
import type { Viewer } from './viewer.js';

export const policies = {
  organisation: organisationPolicy,
  person: personPolicy,
  team: teamPolicy,
  settings: settingsPolicy,
  source: sourcePolicy,
  intake: intakePolicy,
  commitment: commitmentPolicy,
  evidence: evidencePolicy,
  followUp: followUpPolicy,
  request: requestPolicy,
  assessment: assessmentPolicy,
  finding: findingPolicy,
  sample: samplePolicy,
  round: roundPolicy,
};

type Policies = typeof policies;

/** `thing.verb`, such as `commitment.report`. */
export type Permission = {
  [T in keyof Policies]: `${T}.${keyof Policies[T] & string}`;
}[keyof Policies];

type PolicyOf<P extends Permission> = P extends `${infer T extends keyof Policies}.${infer V}`
  ? V extends keyof Policies[T]
    ? Policies[T][V]
    : never
  : never;

/** What the permission applies to: nothing for `team.create`, a commitment for `commitment.report`. */
export type ThingOf<P extends Permission> =
  PolicyOf<P> extends (viewer: Viewer, ...thing: infer T) => boolean ? T : never;

type Rule = (viewer: Viewer, thing?: unknown) => boolean;
const rules: ReadonlyMap<string, Rule> = new Map(
  Object.entries(policies).flatMap(([thing, policy]) =>
    Object.entries(policy).map(([verb, rule]) => [`${thing}.${verb}`, rule as Rule] as const),
  ),
);

/** All permissions, for the server’s check at startup. */
export const permissions = [...rules.keys()] as readonly Permission[];

/** Whether this viewer may do this to this thing. An unknown permission is denied. */
export function mayDo<P extends Permission>(permission: P, viewer: Viewer, ...thing: ThingOf<P>): boolean {
  return rules.get(permission)?.(viewer, thing[0]) ?? false;
}
