import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';
import type { Person } from '../persons/person.entity.js';

/** The link for an administrator to pass on. No table stores it, so only the answer to its creation contains it. */
@ObjectType({ description: 'An invitation link. It works once and is shown once.' })
export class Invitation {
  @Field(() => Uuid, { description: 'Permanent ID; it does not grant access.' })
  readonly id!: string;

  @Field({ description: 'Send it by a channel that only this person can read.' })
  readonly link!: string;

  @Field(() => DateTime, { description: 'Expiry.' })
  readonly expiresAt!: Date;

  /** A field resolver reads it through its view. */
  readonly person!: Person;
}
