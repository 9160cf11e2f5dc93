import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';
import type { Person } from '../persons/person.entity.js';

/** What an administrator hands over. No table holds the link, so nothing but the answer to its making shows it. */
@ObjectType({ description: 'A link that lets one person in, once. It is shown once.' })
export class Invitation {
  @Field(() => Uuid, { description: 'Names the invitation; it opens nothing.' })
  readonly id!: string;

  @Field({ description: 'To hand over, by a way that only this person reads.' })
  readonly link!: string;

  @Field(() => DateTime, { description: 'When it stops working.' })
  readonly expiresAt!: Date;

  /** A field resolver reads it through its view. */
  readonly person!: Person;
}
