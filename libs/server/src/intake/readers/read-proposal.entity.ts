import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Uuid } from '../../platform/schema/scalars.js';

@Entity('read_proposals')
@ObjectType({ description: 'A proposal that two people read without seeing each other’s answers.' })
export class ReadProposal {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  readingId!: string;

  @Column('uuid')
  proposalId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Start of its passage in the source’s text, in UTF-16 code units.' })
  position!: number;
}
