import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../platform/schema/scalars.js';

@Entity('files')
@ObjectType({
  description:
    'An uploaded file or an archived copy, stored under the hash of its content. Download it from /files/ followed by its id.',
})
export class StoredFile {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('text')
  @Field({ description: 'SHA-256 in hexadecimal, calculated when it was stored.' })
  sha256!: string;

  @Column('integer')
  @Field(() => Int, { description: 'In bytes.' })
  size!: number;

  @Column('text')
  @Field({ description: 'Media type, detected from the content rather than the name.' })
  mediaType!: string;

  @Column('text')
  @Field({ description: 'File name given by the uploader; that of a copy has its host and time.' })
  name!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of upload, or of the request for a copy.' })
  storedAt!: Date;

  @Column('uuid')
  storedBy!: string;
}
