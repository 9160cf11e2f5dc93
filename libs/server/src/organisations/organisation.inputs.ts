import { organisationFacts } from '@followthrough/domain/organisation-facts';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { PageArgs } from '../platform/schema/connection.js';
import { factFilter, factInputs } from '../platform/schema/facts.js';
import { Uuid } from '../platform/schema/scalars.js';

@InputType({ description: 'Which organisations.' })
export class OrganisationFilter extends factFilter(organisationFacts) {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name, short name or alias, or a code. The best match comes first; typos are forgiven.',
  })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only the deployment’s own, or only others.' })
  isOwn?: boolean | null;
}

@ArgsType()
export class OrganisationsArgs extends PageArgs {
  @Field(() => OrganisationFilter, { nullable: true, description: 'Which of them; all unless told.' })
  filter?: OrganisationFilter;
}

@InputType({ isAbstract: true })
export class OrganisationFacts extends factInputs(organisationFacts) {
  @Field(() => [String], { nullable: true, description: 'Other names it is found by; none unless told.' })
  aliases?: string[] | null;

  @Field(() => Uuid, { nullable: true, description: 'The organisation it is part of.' })
  parentId?: string | null;

  @Field(() => [Uuid], { nullable: true, description: 'The organisations that belong to it; none unless told.' })
  memberIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is one of this deployment’s own, which administrators settle; as it was unless told.',
  })
  isOwn?: boolean | null;
}

@InputType({ description: 'A new organisation.' })
export class CreateOrganisationInput extends OrganisationFacts {}

@InputType({ description: 'An organisation as it is to be.' })
export class EditOrganisationInput extends OrganisationFacts {
  @Field(() => Uuid, { description: 'Which one.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the form was opened with.' })
  version!: number;
}

@InputType({ description: 'Whether an organisation is one of this deployment’s own.' })
export class SetOwnOrganisationInput {
  @Field(() => Uuid, { description: 'Which one.' })
  id!: string;

  @Field({ description: 'Commitments that only other organisations undertake are those of other bodies.' })
  isOwn!: boolean;
}
