import { PartyRole } from '@followthrough/domain/vocabulary';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Uuid } from '../platform/graphql/scalars.js';

registerEnumType(PartyRole, { name: 'PartyRole', description: 'What a party has to do with a commitment.' });

@Entity('parties')
@ObjectType({ description: 'An organisation, or a group in the source’s words, that a commitment is about.' })
export class Party {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the party.' })
  id!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The group as the source calls it, where it is no organisation.',
  })
  words!: string | null;

  @Column('text')
  @Field(() => PartyRole, { description: 'What it has to do with the commitment.' })
  role!: PartyRole;

  @Column('integer')
  @Field(() => Int, { description: 'Its place among the parties, from 0.' })
  position!: number;

  /** Set when it was taken off again: what was recorded about it keeps its party. */
  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}
