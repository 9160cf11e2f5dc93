import { Entity, PrimaryColumn } from 'typeorm';

/** That a judgement cites a statement. */
@Entity('judgement_statements')
export class JudgementStatement {
  @PrimaryColumn('uuid')
  judgementId!: string;

  @PrimaryColumn('uuid')
  statementId!: string;
}
