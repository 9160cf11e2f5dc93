import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@followthrough/domain/policies/policies';

/** `anyone` needs no sign-in; `signedIn` is for reads, which views restrict, and for what a person does to themselves. */
export type Allowance = Permission | 'anyone' | 'signedIn';

export const allowance = Symbol('allowance');

/** Names what allows an operation. One without it does not boot; a change that never asked its permission does not commit. */
export const Allow = (...allowances: readonly [Allowance, ...Allowance[]]) => SetMetadata(allowance, allowances);
