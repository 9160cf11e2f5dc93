import type { TeamRole } from '@followthrough/domain/vocabulary';
import { Field, InputType } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';
import { TeamRoles } from './membership.entity.js';

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
