import { problem, type RuleProblem } from '@followthrough/domain/problems';
import type { Configuration } from '../platform/ground/configuration.js';
import type { Context } from '../platform/changes/context.js';

/**
 * Under which address a link leads here. What a request says of it (its Host header) is believed only where it names this
 * machine: anything else may be an attacker’s, who would be handed the token when the link is opened.
 */
export function linkOrigin({ seen }: Context, { publicAddress, localAddress }: Configuration): string | RuleProblem {
  if (publicAddress) return publicAddress;
  if (!seen) return localAddress;
  if (seen.isOwnAddress) return seen.origin;
  return problem('LINK_ADDRESS_UNKNOWN', { address: seen.origin });
}
