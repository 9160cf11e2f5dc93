import { Role, roles, type TeamRole } from '@followthrough/domain/vocabulary';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Uuid } from '../../platform/schema/scalars.js';

const { VIEWER, CONTRIBUTOR, MANAGER } = Role;

/** The roles of one team, as GraphQL knows them; the others hold in the whole deployment. */
export const TeamRoles = { VIEWER, CONTRIBUTOR, MANAGER };
registerEnumType(TeamRoles, {
  name: 'TeamRole',
  description: 'What somebody may do in one team.',
  valuesMap: {
    VIEWER: { description: roles.VIEWER.definition },
    CONTRIBUTOR: { description: roles.CONTRIBUTOR.definition },
    MANAGER: { description: roles.MANAGER.definition },
  },
});

@Entity('memberships')
@ObjectType({ description: 'That a person belongs to a team, and as what.' })
export class Membership {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the membership.' })
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('uuid')
  teamId!: string;

  @Column('text')
  @Field(() => TeamRoles, { description: 'What they may do in this team.' })
  role!: TeamRole;
}
