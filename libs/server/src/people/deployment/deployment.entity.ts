import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../platform/schema/scalars.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('settings')
@ObjectType({ description: 'Public information about this deployment, readable without signing in.' })
export class Deployment {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  @Field(() => Int, {
    description: 'Increases with every change of settings. A change must name the version it started from.',
  })
  version!: number;

  @Column('text')
  @Field({ description: 'Name shown in the top bar, page titles and briefings.' })
  name!: string;

  @Column('integer')
  idleHours!: number;

  @Column('text', { array: true, nullable: true })
  fetchHosts!: string[] | null;

  @Column('boolean')
  @Field({ description: 'Whether it contains the demo registers.' })
  demo!: boolean;

  @Column({ type: 'timestamptz', nullable: true, insert: false, update: false })
  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when versions of commitments, parties and other rows that change are kept; null if always.',
  })
  pastKeptFrom!: Date | null;
}
