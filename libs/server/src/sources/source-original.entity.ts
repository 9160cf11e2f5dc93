import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The bytes as submitted. Only HTML pages have one; a plain text is its own original. */
@Entity('source_originals')
@ObjectType({ description: 'The uploaded original, byte for byte.' })
export class SourceOriginal {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('bytea')
  @Field(() => String, { description: 'SHA-256 of the bytes, in hexadecimal.' })
  sha256!: Buffer;

  @Column('integer')
  @Field(() => Int, { description: 'In bytes.' })
  size!: number;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Name of the uploaded file; null for pasted text.' })
  name!: string | null;

  @Column('bytea', { select: false })
  bytes!: Buffer;
}
