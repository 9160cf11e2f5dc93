import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { requiredTextProblem } from './text.js';

/** Settings by administrators for the whole deployment. */
export interface Settings {
  readonly name: string;
  /** Hours without activity after which a session ends. */
  readonly idleHours: number;
  /** The hosts that pages may be fetched from; null for all hosts that the environment allows. */
  readonly fetchHosts: readonly string[] | null;
}

/** Why these settings cannot be saved, or null. `ceiling` is the list of hosts that the environment allows. */
export function settingsProblem(
  { name, idleHours, fetchHosts }: Settings,
  ceiling: readonly string[],
): RuleProblem | null {
  const refused = requiredTextProblem(name, { limit: limits.deploymentName, name: { label: 'a name' }, field: 'name' });
  if (refused) return refused;
  if (!Number.isInteger(idleHours) || idleHours < 1 || idleHours > limits.sessionHours) {
    return problem('IDLE_HOURS_OUT_OF_RANGE', { limit: limits.sessionHours }, 'idleHours');
  }
  const beyond = fetchHosts?.find((host) => !ceiling.includes(host));
  return beyond === undefined ? null : problem('HOST_BEYOND_CEILING', { typed: beyond }, 'fetchHosts');
}

/** The allowed hosts: settings narrow what the environment allows, and never widen it. */
export function narrowedHosts(chosen: readonly string[] | null, ceiling: readonly string[]): readonly string[] {
  return chosen === null ? ceiling : ceiling.filter((host) => chosen.includes(host));
}
