import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

/** What an administrator hands over. No table holds the link, so nothing but the answer to its making shows it. */
@ObjectType({ description: 'A link by which one person chooses a new password, once. It is shown once.' })
export class PasswordReset {
  @Field(() => Uuid, { description: 'Names the reset; it opens nothing.' })
  readonly id!: string;

  @Field({ description: 'To hand over privately.' })
  readonly link!: string;

  @Field(() => DateTime, { description: 'When it stops working.' })
  readonly expiresAt!: Date;
}
