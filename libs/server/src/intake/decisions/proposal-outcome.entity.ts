import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A commitment created from a proposal, or linked to it. */
@Entity('proposal_outcomes')
export class ProposalOutcome {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  proposalId!: string;

  @Column('uuid')
  commitmentId!: string;

  /**
   * Created by the decision rather than linked: undoing a decision archives what it created and leaves existing
   * commitments alone.
   */
  @Column('boolean')
  isMade!: boolean;

  /** The decision it belongs to; null in rows of earlier versions, which had only one. */
  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;
}
