import type { Context } from './context.js';

/** Why an action was refused, as the event records it: the role did not allow it, or the quota was used up. */
export type ActionReason = 'FORBIDDEN' | 'QUOTA';

/** Is told when an action of a signed-in user is refused. Implemented by the people feature. */
export abstract class RefusalWatch {
  /** `operation` is the field of Mutation, or the name of what a route does. */
  abstract actionRefused(ctx: Context, operation: string, reason?: ActionReason): void;
}
