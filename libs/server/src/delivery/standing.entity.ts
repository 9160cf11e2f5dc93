import type { Stage } from '@followthrough/domain/ladders';
import type { DeliveryStatus } from '@followthrough/domain/statuses';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a commitment stands by its stage changes and judgements. Kept by `restand`, and by nothing else. */
@Entity('standings')
export class Standing {
  @PrimaryColumn('uuid')
  commitmentId!: string;

  @Column('text')
  stage!: Stage;

  /** EDTF; null while it is at the stage it was entered with. */
  @Column('text', { nullable: true })
  stageSince!: string | null;

  @Column('text')
  status!: DeliveryStatus;

  @Column('uuid', { nullable: true })
  judgementId!: string | null;

  @Column('date', { nullable: true })
  judgedOn!: string | null;

  @Column('timestamptz', { nullable: true })
  judgedAt!: Date | null;

  /** When the last statement, judgement, evidence or stage change that still counts was recorded. */
  @Column('timestamptz')
  lastNewsAt!: Date;
}
