import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../schema/scalars.js';

@Entity('events')
@ObjectType({ description: 'An entry of the append-only record: who did what, to what and when.' })
export class Event {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** Its position among all events, in the order of writing. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('text')
  subjectType!: string;

  @Column('uuid')
  subjectId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Position among the events of its subject, from 1 and without gaps.' })
  subjectVersion!: number;

  @Column('text')
  @Field({ description: 'Type of event, such as “status.reported”.' })
  type!: string;

  /** A pseudonym, so that a person can be erased without touching the record. */
  @Column('uuid', { nullable: true })
  actor!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of recording.' })
  at!: Date;

  @Column('bytea')
  canonical!: Buffer;

  @Column('bytea')
  @Field({ description: 'SHA-256 of the leaf (RFC 6962), in hexadecimal.' })
  leafHash!: string;
}

@ObjectType({
  description: 'Text written by a person in the event, stored outside the record and encrypted under its own key.',
})
export class EventText {
  @Field({ description: 'Name of the text, such as “rationale”.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'Null if the text was erased or is broken.' })
  text!: string | null;

  @Field({ description: 'Whether the stored text differs from the hash in the record. It is then not shown.' })
  isBroken!: boolean;
}

@ObjectType({ description: 'A thing that an event names by its id.' })
export class EventMention {
  @Field(() => Uuid, { description: 'The id, as the data has it.' })
  id!: string;

  @Field({ description: 'Its current name; for a passage, its first words.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'For a commitment: its reference, such as FT-0001. Otherwise null.',
  })
  reference!: string | null;

  @Field(() => Uuid, { nullable: true, description: 'For a passage: its source. Otherwise null.' })
  sourceId!: string | null;
}
