import { PartyRole } from '@followthrough/domain/vocabulary';
import { Field, ObjectType } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';

@ObjectType({ description: 'A suggested party, as printed, with the matching organisation.' })
export class ProposedParty {
  @Field(() => String, {
    nullable: true,
    description:
      'As printed, without its article. If the passage names no responsible party, the issuer’s name if it is not listed, otherwise null.',
  })
  readonly name!: string | null;

  @Field(() => PartyRole, { description: 'Suggested role.' })
  readonly role!: PartyRole;

  @Field(() => Uuid, {
    nullable: true,
    description: 'The only organisation with that name, or the issuer that the name refers to; otherwise null.',
  })
  readonly organisationId!: string | null;

  @Field({
    description: 'Whether it appears to be the source’s issuer: by its office, by “we”, or because no one is named.',
  })
  readonly meansIssuer!: boolean;

  @Field(() => String, { nullable: true, description: 'Name of that organisation.' })
  readonly organisationName!: string | null;
}
