import { Role, type TeamRole } from '@followthrough/domain/vocabulary';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Uuid } from '../platform/graphql/scalars.js';

registerEnumType(Role, { name: 'Role', description: 'What somebody may do.' });

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
  @Field(() => Role, { description: 'What they may do in this team.' })
  role!: TeamRole;
}
