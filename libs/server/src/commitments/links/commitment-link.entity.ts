import { LinkKind, linkKinds } from '@followthrough/domain/vocabulary';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../../platform/schema/described.js';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

registerEnumType(LinkKind, {
  name: 'LinkKind',
  description: 'Type of link between two commitments.',
  valuesMap: described(linkKinds),
});

/** Also the subject of its own events: its view shows them only to readers who can see both ends. */
@Entity('commitment_links')
@ObjectType({ description: 'A link between two commitments, visible to users who can see both.' })
export class CommitmentLink {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  fromId!: string;

  @Column('uuid')
  toId!: string;

  @Column('text')
  @Field(() => LinkKind, { description: 'Read from `from` to `to`.' })
  kind!: LinkKind;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of recording.' })
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Time of removal; null if it is current.' })
  removedAt!: Date | null;
}
