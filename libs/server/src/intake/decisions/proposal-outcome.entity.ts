import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A commitment that a proposal was entered as, or linked to. */
@Entity('proposal_outcomes')
export class ProposalOutcome {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  proposalId!: string;

  @Column('uuid')
  commitmentId!: string;

  /** Created by the decision, and not only linked: undoing one archives what it created and leaves what was there before. */
  @Column('boolean')
  isMade!: boolean;

  /** Of which decision; null in records of earlier versions, of the only one. */
  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;
}
