import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

@Entity('archived_copies')
@ObjectType({
  description:
    'A copy of the page that one version of evidence links to, as a WARC/1.1 file (ISO 28500). A later copy is another one.',
})
export class ArchivedCopy {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** Order of recording. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  evidenceId!: string;

  @Column('uuid')
  fileId!: string;

  @Column('text')
  @Field({ description: 'Web address of the copied page, after redirects.' })
  address!: string;

  @Column('integer')
  @Field(() => Int, { description: 'HTTP status of its answer; errors are not copied.' })
  status!: number;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of the request that the page answered.' })
  fetchedAt!: Date;

  @Column('uuid')
  keptBy!: string;
}
