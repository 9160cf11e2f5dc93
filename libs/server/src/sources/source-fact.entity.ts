import { SourceFactName } from '@followthrough/domain/source-facts';
import { FactOrigin } from '@followthrough/domain/vocabulary';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../platform/schema/scalars.js';

registerEnumType(SourceFactName, { name: 'SourceFactName', description: 'What is known of a source.' });
registerEnumType(FactOrigin, { name: 'FactOrigin', description: 'Whether the text says so, or somebody here.' });

@Entity('source_facts')
@ObjectType({ description: 'Where one thing that is known of a source comes from. The value stands on the source.' })
export class SourceFact {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the fact.' })
  id!: string;

  @Column('uuid')
  sourceId!: string;

  @Column('text')
  @Field(() => SourceFactName, { description: 'What is known.' })
  name!: string;

  @Column('text')
  @Field(() => FactOrigin, { description: 'Whether the text says so, or somebody here.' })
  origin!: FactOrigin;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why somebody says so.' })
  why!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was entered.' })
  givenAt!: Date;

  @Column('uuid', { nullable: true })
  givenBy!: string | null;
}
