import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a statement was made by mistake: it stays in the record, and counts no more. */
@Entity('statement_withdrawals')
export class StatementWithdrawal {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  statementId!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { nullable: true })
  by!: string | null;
}
