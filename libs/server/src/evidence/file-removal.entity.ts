import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Marks an upload that was not used in time: its bytes are removed, now or in the next sweep. */
@Entity('file_removals')
export class FileRemoval {
  @PrimaryColumn('uuid')
  fileId!: string;

  @Column('timestamptz')
  at!: Date;

  /** When the bytes were removed, or kept because another upload has the same. */
  @Column('timestamptz', { nullable: true })
  clearedAt!: Date | null;
}
