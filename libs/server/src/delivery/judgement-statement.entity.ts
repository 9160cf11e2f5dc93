import { Entity, PrimaryColumn } from 'typeorm';

/** A statement cited by a judgement. */
@Entity('judgement_statements')
export class JudgementStatement {
  @PrimaryColumn('uuid')
  judgementId!: string;

  @PrimaryColumn('uuid')
  statementId!: string;
}
