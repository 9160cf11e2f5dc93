import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('settings')
@ObjectType({ description: 'Public information about this deployment, readable without signing in.' })
export class Deployment {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the edits of its settings.' })
  version!: number;

  @Column('text')
  @Field({ description: 'Its name in the top bar, in page titles and in briefings.' })
  name!: string;

  @Column('integer')
  idleHours!: number;

  @Column('text', { array: true, nullable: true })
  fetchHosts!: string[] | null;

  @Column('boolean')
  @Field({ description: 'Whether it contains the demo registers.' })
  demo!: boolean;
}
