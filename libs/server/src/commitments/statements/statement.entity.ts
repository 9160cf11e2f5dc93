import { Force, Manner, StatementRole } from '@followthrough/domain/vocabulary';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

registerEnumType(Manner, { name: 'Manner', description: 'How something is said.' });
registerEnumType(Force, { name: 'Force', description: 'How far a statement binds its speaker.' });
registerEnumType(StatementRole, { name: 'StatementRole', description: 'What a passage does to a commitment.' });

@Entity('statements')
@ObjectType({ description: 'A passage that states, changes or withdraws a commitment. Only ever added.' })
export class Statement {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the statement.' })
  id!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('uuid')
  passageId!: string;

  @Column('uuid')
  sourceId!: string;

  @Column('text', { array: true })
  @Field(() => [StatementRole], { description: 'What the passage does: one of these at least.' })
  roles!: StatementRole[];

  @Column('text')
  @Field(() => Manner, { description: 'How it is said.' })
  manner!: Manner;

  @Column('text')
  @Field(() => Force, { description: 'How far it binds the speaker.' })
  force!: Force;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The speaker’s office, as printed.' })
  speakerOffice!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The speaker’s name, as printed.' })
  speakerName!: string | null;

  @Column('boolean')
  @Field({ description: 'The source says that this was said before, in a source that is not held here.' })
  firstSourceNotHeld!: boolean;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was recorded.' })
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;
}
