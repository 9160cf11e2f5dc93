import { ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { ReportColumns } from './report-columns.js';

@Entity('judgements')
@ObjectType({ description: 'A status report: a dated judgement of delivery with its rationale. Append-only.' })
export class Judgement extends ReportColumns {
  /** The latest judgement shown to the author when the form was opened. */
  @Column('uuid', { nullable: true })
  seenJudgementId!: string | null;
}
