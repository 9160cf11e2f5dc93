import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a note was made by mistake: it stays in the record, and counts no more. */
@Entity('note_withdrawals')
export class NoteWithdrawal {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  noteId!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { nullable: true })
  by!: string | null;
}
