import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../schema/scalars.js';

@Entity('events')
@ObjectType({ description: 'One line of the record: who did what to which thing, when. Never changed, never removed.' })
export class Event {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the event.' })
  id!: string;

  /** Its place among all events, in the order in which they were written. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('text')
  subjectType!: string;

  @Column('uuid')
  subjectId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Its place among the events of its subject, from 1 and without gaps.' })
  subjectVersion!: number;

  @Column('text')
  @Field({ description: 'What happened: “status.reported”.' })
  type!: string;

  /** A pseudonym, so that a person can be erased without touching the record. */
  @Column('uuid', { nullable: true })
  actor!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was recorded.' })
  at!: Date;

  @Column('bytea')
  canonical!: Buffer;

  @Column('bytea')
  @Field({ description: 'SHA-256 of the leaf (RFC 6962), hexadecimal.' })
  leafHash!: string;
}

@ObjectType({ description: 'What somebody wrote in the event, kept apart from the record under a key of its own.' })
export class EventText {
  @Field({ description: 'Which text it is: “rationale”.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'The text; null where it was erased or is broken.' })
  text!: string | null;

  @Field({ description: 'Whether what is kept is not what the record committed to, and so is not shown.' })
  isBroken!: boolean;
}

@ObjectType({ description: 'A thing that an event names by its id.' })
export class EventMention {
  @Field(() => Uuid, { description: 'The id, as the data has it.' })
  id!: string;

  @Field({ description: 'What it is called now; of a passage, how it begins.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Of a commitment: FT-0001.' })
  reference!: string | null;

  @Field(() => Uuid, { nullable: true, description: 'Of a passage: the source it is a part of.' })
  sourceId!: string | null;
}
