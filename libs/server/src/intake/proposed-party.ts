import { PartyRole } from '@followthrough/domain/vocabulary';
import { Field, ObjectType } from '@nestjs/graphql';
import { Uuid } from '../platform/graphql/scalars.js';

@ObjectType({ description: 'A party as the source prints it, and the one organisation that has that name here.' })
export class ProposedParty {
  @Field({ description: 'As printed, without its article.' })
  readonly name!: string;

  @Field(() => PartyRole, { description: 'What it seems to have to do with it.' })
  readonly role!: PartyRole;

  @Field(() => Uuid, {
    nullable: true,
    description: 'The organisation of that name; null where none or several have it.',
  })
  readonly organisationId!: string | null;

  @Field(() => String, { nullable: true, description: 'The usual name of that organisation.' })
  readonly organisationName!: string | null;
}
