import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Marks a statement as recorded by mistake: it stays in the record but no longer counts. */
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
