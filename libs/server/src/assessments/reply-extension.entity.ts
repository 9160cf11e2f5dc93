import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A later last day for a reply to an assessment or a finding, after its commitment was restored. Added, never changed. */
@Entity('reply_extensions')
export class ReplyExtension {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { nullable: true })
  assessmentId!: string | null;

  @Column('uuid', { nullable: true })
  findingId!: string | null;

  @Column('date')
  replyDue!: string;

  @Column('timestamptz')
  at!: Date;
}
