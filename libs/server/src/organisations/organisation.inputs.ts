import { organisationFacts } from '@followthrough/domain/organisation-facts';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { PageArgs } from '../platform/schema/connection.js';
import { factFilter, factInputs } from '../platform/schema/facts.js';
import { Uuid } from '../platform/schema/scalars.js';

@InputType({ description: 'Organisations that match all given conditions.' })
export class OrganisationFilter extends factFilter(organisationFacts) {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name, short name or alias, or a code. Best match first; typos are allowed.',
  })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only the deployment’s own, or only others.' })
  isOwn?: boolean | null;
}

@ArgsType()
export class OrganisationsArgs extends PageArgs {
  @Field(() => OrganisationFilter, { nullable: true, description: 'All by default.' })
  filter?: OrganisationFilter;
}

@InputType({ isAbstract: true })
export class OrganisationFacts extends factInputs(organisationFacts) {
  @Field(() => [String], { nullable: true, description: 'Other names for searching and matching; none by default.' })
  aliases?: string[] | null;

  @Field(() => Uuid, { nullable: true, description: 'The organisation that it is part of.' })
  parentId?: string | null;

  @Field(() => [Uuid], { nullable: true, description: 'Members; none by default.' })
  memberIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is one of this deployment’s own; unchanged by default. Only administrators can set it.',
  })
  isOwn?: boolean | null;
}

@InputType({ description: 'A new organisation.' })
export class CreateOrganisationInput extends OrganisationFacts {}

@InputType({ description: 'New values for an organisation.' })
export class EditOrganisationInput extends OrganisationFacts {
  @Field(() => Uuid, { description: 'The organisation to edit.' })
  id!: string;

  @Field(() => Int, { description: 'The version when the form was opened; a later one makes the edit stale.' })
  version!: number;
}

@InputType({ description: 'Whether an organisation is one of this deployment’s own.' })
export class SetOwnOrganisationInput {
  @Field(() => Uuid, { description: 'The organisation to change.' })
  id!: string;

  @Field({ description: 'Commitments that only other organisations undertake are those of other bodies.' })
  isOwn!: boolean;
}
