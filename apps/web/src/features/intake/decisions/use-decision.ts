import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import type { FragmentType } from '../../../generated/fragment-masking.js';
import { assertNever } from '../../platform/assert-never.js';
import { useAct, type ResultOf } from '../../platform/use-act.js';
import { decided, type Decided } from './decided.js';
import type { ProposalCardProposal } from '../proposals/proposal-card-fragment.js';

/** What every decision about a proposal answers. */
type Answer =
  | ({ readonly __typename: 'Proposal' } & FragmentType<typeof ProposalCardProposal>)
  | { readonly __typename: 'InvalidInput'; readonly message: string; readonly field?: string | null }
  | { readonly __typename: 'ProposalDecided' | 'ProposalChanged'; readonly message: string };

/** Decides about a proposal by the mutation of one root field that `document` holds; anything else does not compile. */
export function useDecision<Data extends object, Variables extends OperationVariables & { readonly input: unknown }>(
  document: TypedDocumentNode<Data, Variables> & (ResultOf<Data> extends Answer ? unknown : never),
): readonly [decide: (input: Variables['input']) => Promise<Decided>, busy: boolean] {
  // Whatever its root field is called, it answers this: the parameter's type has seen to it.
  const [act, busy] = useAct(document as TypedDocumentNode<{ readonly answer: Answer }, Variables>);
  async function decide(input: Variables['input']): Promise<Decided> {
    const { result, failure } = await act({ input } as Variables);
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Proposal':
        return decided(result);
      case 'InvalidInput':
        return { refused: result };
      case 'ProposalDecided':
      case 'ProposalChanged':
        return { refused: result, isLate: true };
      default:
        return assertNever(result);
    }
  }
  return [decide, busy];
}
