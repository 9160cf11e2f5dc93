import { Role, roles, type TeamRole } from '@followthrough/domain/vocabulary';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../../platform/schema/described.js';
import { Uuid } from '../../platform/schema/scalars.js';

const { VIEWER, CONTRIBUTOR, MANAGER } = Role;

/** The roles within a team, as a GraphQL enum; the others apply to the whole deployment. */
export const TeamRoles = { VIEWER, CONTRIBUTOR, MANAGER };
registerEnumType(TeamRoles, {
  name: 'TeamRole',
  description: 'Role of a person in a team.',
  valuesMap: described({ VIEWER: roles.VIEWER, CONTRIBUTOR: roles.CONTRIBUTOR, MANAGER: roles.MANAGER }),
});

@Entity('memberships')
@ObjectType({ description: 'Membership of a person in a team, with a role.' })
export class Membership {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('uuid')
  teamId!: string;

  @Column('text')
  @Field(() => TeamRoles, { description: 'Role in this team.' })
  role!: TeamRole;
}
