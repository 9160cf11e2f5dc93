import { LinkKind } from '@followthrough/domain/vocabulary';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

registerEnumType(LinkKind, { name: 'LinkKind', description: 'How one commitment stands to another.' });

/** Also the subject of the events that tell of it: its view shows them only to those who see both ends. */
@Entity('commitment_links')
@ObjectType({ description: 'How one commitment stands to another. Seen only by those who see both.' })
export class CommitmentLink {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the link.' })
  id!: string;

  @Column('uuid')
  fromId!: string;

  @Column('uuid')
  toId!: string;

  @Column('text')
  @Field(() => LinkKind, { description: 'As it reads from the commitment it starts at.' })
  kind!: LinkKind;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was recorded.' })
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Since when it holds no more.' })
  removedAt!: Date | null;
}
