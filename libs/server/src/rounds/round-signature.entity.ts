import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../platform/schema/scalars.js';

@Entity('round_signatures')
@ObjectType({ description: 'A manager’s signature on the frozen values of their team. Append-only.' })
export class RoundSignature {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  roundId!: string;

  @Column('uuid')
  teamId!: string;

  @Column('text')
  @Field({ description: 'The digest that was signed.' })
  digest!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of the signature.' })
  at!: Date;

  @Column('uuid')
  by!: string;
}
