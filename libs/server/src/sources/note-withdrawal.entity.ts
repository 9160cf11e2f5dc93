import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Marks a note as made by mistake: it stays in the record but no longer counts. */
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
