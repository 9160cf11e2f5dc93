import { OrganisationKind } from '@followthrough/domain/vocabulary';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Day, Uuid } from '../platform/schema/scalars.js';

registerEnumType(OrganisationKind, { name: 'OrganisationKind', description: 'What sort of public actor it is.' });

@Entity('organisations')
@ObjectType({ description: 'A public actor, or a company that one deals with.' })
export class Organisation {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the organisation.' })
  id!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts its edits.' })
  version!: number;

  @Column('text')
  @Field(() => OrganisationKind, { description: 'What sort of actor it is.' })
  kind!: OrganisationKind;

  @Column('text')
  @Field({ description: 'Its usual name.' })
  name!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What a card calls it.' })
  shortName!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'ISO 3166 code, where one exists.' })
  code!: string | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Other names it is found by.' })
  aliases!: string[];

  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'The first day of a government in office.' })
  inOfficeFrom!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'The last day of a government in office.' })
  inOfficeUntil!: string | null;

  @Column('boolean')
  @Field({
    description: 'Whether it is one of this deployment’s own: what only others undertake is that of other bodies.',
  })
  isOwn!: boolean;

  @Column('timestamptz')
  createdAt!: Date;
}
