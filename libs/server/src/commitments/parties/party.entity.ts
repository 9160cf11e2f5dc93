import { PartyRole } from '@followthrough/domain/vocabulary';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Uuid } from '../../platform/schema/scalars.js';

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
    description: 'What the source calls it; null where it was entered by name, or the source names nobody.',
  })
  words!: string | null;

  /** Only of an organisation: that the words mean it was worked out, and nobody has confirmed it. */
  @Column('boolean')
  @Field({ description: 'Whether the organisation was inferred from the words, or from the source’s issuer.' })
  isInferred!: boolean;

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
