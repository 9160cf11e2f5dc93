import type { TeamRole } from '@followthrough/domain/vocabulary';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { PageArgs } from '../../platform/schema/connection.js';
import { Uuid } from '../../platform/schema/scalars.js';
import { TeamRoles } from '../teams/membership.entity.js';

@InputType({ description: 'Which people.' })
export class PersonFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name. The best match comes first; typos are forgiven.',
  })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those who are active, or only those who are not.' })
  isActive?: boolean | null;
}

@ArgsType()
export class PeopleArgs extends PageArgs {
  @Field(() => PersonFilter, { nullable: true, description: 'Which of them; all unless told.' })
  filter?: PersonFilter;
}

@InputType({ description: 'A role in a team.' })
export class MembershipInput {
  @Field(() => Uuid, { description: 'Which team.' })
  teamId!: string;

  @Field(() => TeamRoles, { description: 'What they may do in it.' })
  role!: TeamRole;
}

@InputType({ isAbstract: true })
export class RolesInput {
  @Field(() => [MembershipInput], { description: 'Their teams: all of them.' })
  memberships!: MembershipInput[];

  @Field({ description: 'Whether they read everything and edit nothing of the record.' })
  isAuditor!: boolean;

  @Field({ description: 'Whether they keep people, teams and settings.' })
  isAdministrator!: boolean;
}

@InputType({ description: 'Somebody who is to work here.' })
export class InvitePersonInput extends RolesInput {
  @Field({ description: 'Their name.' })
  name!: string;

  @Field({ description: 'The address they will sign in with.' })
  email!: string;
}

@InputType({ description: 'The teams and roles that somebody is to have.' })
export class SetMembershipsInput extends RolesInput {
  @Field(() => Uuid, { description: 'Who.' })
  personId!: string;

  @Field(() => Int, { description: 'The version that the form was opened with.' })
  version!: number;
}

@InputType({ description: 'Who is to lose their access.' })
export class DeactivatePersonInput {
  @Field(() => Uuid, { description: 'Who.' })
  personId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field({ description: 'Why, for the record.' })
  reason!: string;
}

@InputType({ description: 'Who is to have their access back.' })
export class ReactivatePersonInput {
  @Field(() => Uuid, { description: 'Who.' })
  personId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;
}

@InputType({ description: 'What one is called from now on.' })
export class ChangeNameInput {
  @Field(() => Int, { description: 'The version that the form was opened with.' })
  version!: number;

  @Field({ description: 'The new name.' })
  name!: string;
}
