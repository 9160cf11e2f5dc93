import { Force, forces, Manner, manners, StatementRole, statementRoles } from '@followthrough/domain/vocabulary';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../../platform/schema/described.js';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

registerEnumType(Manner, { name: 'Manner', description: 'How a statement was made.', valuesMap: described(manners) });
registerEnumType(Force, {
  name: 'Force',
  description: 'Strength of commitment in a statement.',
  valuesMap: described(forces),
});
registerEnumType(StatementRole, {
  name: 'StatementRole',
  description: 'Effect of a passage on a commitment.',
  valuesMap: described(statementRoles),
});

@Entity('statements')
@ObjectType({ description: 'A passage that states, changes or withdraws a commitment. Append-only.' })
export class Statement {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('uuid')
  passageId!: string;

  @Column('uuid')
  sourceId!: string;

  @Column('text', { array: true })
  @Field(() => [StatementRole], { description: 'At least one.' })
  roles!: StatementRole[];

  @Column('text')
  @Field(() => Manner, { description: 'How it was stated.' })
  manner!: Manner;

  @Column('text')
  @Field(() => Force, { description: 'Strength of commitment.' })
  force!: Force;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Office of the speaker, as printed.' })
  speakerOffice!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Name of the speaker, as printed.' })
  speakerName!: string | null;

  @Column('boolean')
  @Field({ description: 'True if the source refers to an earlier statement in a source that is not archived.' })
  firstSourceNotHeld!: boolean;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of recording.' })
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;
}
