import type { TeamRole } from '@followthrough/domain/vocabulary';
import { Field, InputType } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';
import { TeamRoles } from './membership.entity.js';

@InputType({ description: 'A role in a team.' })
export class MembershipInput {
  @Field(() => Uuid, { description: 'The team to join.' })
  teamId!: string;

  @Field(() => TeamRoles, { description: 'Role in the team.' })
  role!: TeamRole;
}

@InputType({ isAbstract: true })
export class RolesInput {
  @Field(() => [MembershipInput], { description: 'The complete list of teams and roles.' })
  memberships!: MembershipInput[];

  @Field({ description: 'Whether they can read everything but edit nothing in the record.' })
  isAuditor!: boolean;

  @Field({ description: 'Whether they manage people, teams and settings.' })
  isAdministrator!: boolean;
}

@InputType({ description: 'The role of a person in one team.' })
export class SetTeamRoleInput {
  @Field(() => Uuid, { description: 'The id of the person.' })
  personId!: string;

  @Field(() => Uuid, { description: 'The id of the team.' })
  teamId!: string;

  @Field(() => TeamRoles, { nullable: true, description: 'Their role in this team; null removes them from it.' })
  role?: TeamRole | null;

  @Field(() => TeamRoles, {
    nullable: true,
    description:
      'Their role in this team as shown to the user; null if they were no member. Another one makes the change stale.',
  })
  seenRole?: TeamRole | null;
}
