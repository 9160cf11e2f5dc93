import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@followthrough/domain/policies/policies';

/** `anyone` needs no session; `signedIn` is for reads, which views restrict, and for changes of users to their own account. */
export type Allowance = Permission | 'anyone' | 'signedIn';

export const allowance = Symbol('allowance');

/**
 * Names the permission of an operation. Without one the server does not start; a change that never checks its
 * permission does not commit.
 */
export const Allow = (...allowances: readonly [Allowance, ...Allowance[]]) => SetMetadata(allowance, allowances);
