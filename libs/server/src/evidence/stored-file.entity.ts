import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../platform/schema/scalars.js';

@Entity('files')
@ObjectType({ description: 'A file kept here under the hash of its content; downloaded from /files/ and its id.' })
export class StoredFile {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the file.' })
  id!: string;

  @Column('text')
  @Field({ description: 'SHA-256 of its bytes, in hexadecimal, worked out here while it arrived.' })
  sha256!: string;

  @Column('integer')
  @Field(() => Int, { description: 'How many bytes it has.' })
  size!: number;

  @Column('text')
  @Field({ description: 'What it is, judged by its bytes and not by its name.' })
  mediaType!: string;

  @Column('text')
  @Field({ description: 'The name it was given by whoever uploaded it.' })
  name!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was uploaded.' })
  storedAt!: Date;

  @Column('uuid')
  storedBy!: string;
}
