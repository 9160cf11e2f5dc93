import { ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { ReportColumns } from '../report-columns.js';

@Entity('party_reports')
@ObjectType({
  description: 'A report on what one party is to do. It never changes the status of the commitment. Append-only.',
})
export class PartyReport extends ReportColumns {
  @Column('uuid')
  partyId!: string;
}
