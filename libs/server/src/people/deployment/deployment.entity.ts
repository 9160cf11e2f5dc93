import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('settings')
@ObjectType({ description: 'What everybody may know of this deployment before they sign in.' })
export class Deployment {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('boolean')
  @Field({ description: 'Whether it shows the demo registers.' })
  demo!: boolean;
}
