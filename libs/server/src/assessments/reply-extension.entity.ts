import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The time for which a commitment was archived while a reply to an assessment or a finding could still be given, and the last
 * day for it since: the same as before, if a day that was given back covers this time, too. Added, never changed.
 */
@Entity('reply_extensions')
export class ReplyExtension {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { nullable: true })
  assessmentId!: string | null;

  @Column('uuid', { nullable: true })
  findingId!: string | null;

  @Column('timestamptz')
  archivedAt!: Date;

  @Column('date')
  replyDue!: string;

  /** When it was restored. */
  @Column('timestamptz')
  at!: Date;
}
