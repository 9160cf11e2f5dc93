import { SourceFactName, sourceFactNames } from '@followthrough/domain/source-facts';
import { FactOrigin, factOrigins } from '@followthrough/domain/vocabulary';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime, Uuid } from '../platform/schema/scalars.js';

registerEnumType(SourceFactName, {
  name: 'SourceFactName',
  description: 'A detail of a source whose origin is recorded.',
  valuesMap: described(sourceFactNames),
});
registerEnumType(FactOrigin, {
  name: 'FactOrigin',
  description: 'Origin of a detail of a source.',
  valuesMap: described(factOrigins),
});

@Entity('source_facts')
@ObjectType({ description: 'Origin of one detail of a source. The value is on the source itself.' })
export class SourceFact {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  sourceId!: string;

  @Column('text')
  @Field(() => SourceFactName, { description: 'The detail it is about.' })
  name!: string;

  @Column('text')
  @Field(() => FactOrigin, { description: 'Whether the document states it (STATED) or a person supplied it (GIVEN).' })
  origin!: FactOrigin;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Reason given by the person; null if the document states it.' })
  why!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of creation.' })
  givenAt!: Date;

  @Column('uuid', { nullable: true })
  givenBy!: string | null;
}
