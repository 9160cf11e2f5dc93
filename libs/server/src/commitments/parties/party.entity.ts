import { PartyRole, partyRoles } from '@followthrough/domain/vocabulary';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../../platform/schema/described.js';
import { Uuid } from '../../platform/schema/scalars.js';

registerEnumType(PartyRole, {
  name: 'PartyRole',
  description: 'Role of a party in a commitment.',
  valuesMap: described(partyRoles),
});

@Entity('parties')
@ObjectType({ description: 'An organisation, or a group in the source’s words, with a role in a commitment.' })
export class Party {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Name used in the source; null if it was added as an organisation or the source names no one.',
  })
  words!: string | null;

  /** Only with an organisation: the match with the wording was inferred, and is not confirmed yet. */
  @Column('boolean')
  @Field({
    description: 'Whether the organisation was inferred from the wording or the source’s issuer, and is unconfirmed.',
  })
  isInferred!: boolean;

  @Column('text')
  @Field(() => PartyRole, { description: 'Role in the commitment.' })
  role!: PartyRole;

  @Column('integer')
  @Field(() => Int, { description: 'Position among the parties, from 0.' })
  position!: number;

  /** Set when the party was removed, so that records about it keep their party. */
  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}
