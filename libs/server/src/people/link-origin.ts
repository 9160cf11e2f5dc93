import { problem, type RuleProblem } from '@followthrough/domain/problems';
import type { Configuration } from '../platform/ground/configuration.js';
import type { Context } from '../platform/changes/context.js';

/**
 * The origin for links to this deployment. The Host header of a request is trusted only if it names this machine: any
 * other may come from an attacker, who would receive the token when the link is opened.
 */
export function linkOrigin({ seen }: Context, { publicAddress, localAddress }: Configuration): string | RuleProblem {
  if (publicAddress) return publicAddress;
  if (!seen) return localAddress;
  if (seen.isOwnAddress) return seen.origin;
  return problem('LINK_ADDRESS_UNKNOWN', { address: seen.origin });
}
