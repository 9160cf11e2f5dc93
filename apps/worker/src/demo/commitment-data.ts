import type { commitmentFacts } from '@followthrough/domain/commitment-facts';
import type { Entered } from '@followthrough/domain/facts';
import type { Force, Grade, Manner, Marking, PartyRole, StatementRole } from '@followthrough/domain/vocabulary';

export interface DemoDue {
  readonly words?: string;
  readonly edtf?: string;
  readonly why?: string;
}

export interface DemoParty {
  readonly role: PartyRole;
  readonly organisation?: string;
  readonly words?: string;
}

export interface DemoMilestone {
  readonly words: string;
  readonly due?: DemoDue;
  readonly isRequired: boolean;
  readonly neededGrade: Grade;
}

export interface DemoStatement {
  readonly source: string;
  readonly passage: string;
  readonly roles: readonly StatementRole[];
  readonly manner: Manner;
  readonly force: Force;
  readonly speakerOffice?: string;
  readonly firstSourceNotHeld?: boolean;
}

/** The facts that a form edits together. */
type Plain = Entered<typeof commitmentFacts>;

export interface DemoCommitmentFacts extends Omit<Plain, 'marking' | 'accountableId' | 'amountWords'> {
  readonly marking?: Marking;
  readonly accountable?: string;
  readonly parties: readonly DemoParty[];
  readonly money?: { readonly amount: string; readonly currency: string; readonly words: string };
  readonly fields?: Readonly<Record<string, string>>;
}
