import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

/** The link for an administrator to pass on. No table stores it, so only the answer to its creation contains it. */
@ObjectType({ description: 'A link for setting a new password. It works once and is shown once.' })
export class PasswordReset {
  @Field(() => Uuid, { description: 'Permanent ID; it does not grant access.' })
  readonly id!: string;

  @Field({ description: 'Send it privately.' })
  readonly link!: string;

  @Field(() => DateTime, { description: 'Expiry.' })
  readonly expiresAt!: Date;
}
