import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An upload that no evidence used in time: its bytes are gone, or go with the next sweep. */
@Entity('file_removals')
export class FileRemoval {
  @PrimaryColumn('uuid')
  fileId!: string;

  @Column('timestamptz')
  at!: Date;

  /** When the bytes were seen to: removed, unless another upload has the same. */
  @Column('timestamptz', { nullable: true })
  clearedAt!: Date | null;
}
