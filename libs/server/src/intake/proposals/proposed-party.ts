import { PartyRole } from '@followthrough/domain/vocabulary';
import { Field, ObjectType } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';

@ObjectType({ description: 'A party as the source prints it, with the organisation it seems to be.' })
export class ProposedParty {
  @Field(() => String, {
    nullable: true,
    description:
      'As printed, without its article. Where the passage does not say who undertakes it, the issuer’s name if no organisation has it, else null.',
  })
  readonly name!: string | null;

  @Field(() => PartyRole, { description: 'What it seems to have to do with it.' })
  readonly role!: PartyRole;

  @Field(() => Uuid, {
    nullable: true,
    description: 'The one organisation of that name, or the issuer that the name means; null where neither is known.',
  })
  readonly organisationId!: string | null;

  @Field({
    description: 'Whether the source’s issuer seems to be meant: by its office, by “we”, or because nobody is named.',
  })
  readonly meansIssuer!: boolean;

  @Field(() => String, { nullable: true, description: 'The usual name of that organisation.' })
  readonly organisationName!: string | null;
}
