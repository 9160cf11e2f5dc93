import type { ProposalCard_ProposalFragment } from '../../../generated/graphql.js';
import type { Refusal } from '../../platform/changes/refusal.js';
import type { SelectedSpan } from '../../sources/text/selected-span.js';
import type { DecisionKey } from '../proposals/decision-keys.js';
import type { Undated } from './review-dialog.js';

type Proposal = ProposalCard_ProposalFragment;

/** The open sheet, with its subject. */
export type OpenSheet =
  | { readonly is: 'edit'; readonly proposal: Proposal; readonly refused: Refusal | null }
  | { readonly is: 'split' | 'note' | 'reject' | 'reopen'; readonly proposal: Proposal }
  /** `toId`: a preselected possible duplicate. */
  | { readonly is: 'link'; readonly proposal: Proposal; readonly toId?: string }
  | { readonly is: 'newFrom' | 'linkTo' | 'evidence' | 'noteOf'; readonly span: SelectedSpan }
  | { readonly is: 'review'; readonly commitment: Undated }
  | { readonly is: 'undertaker' };

/** The sheet for each key on a sentence that no proposal, statement or note rests on. */
export const sheetOfSentence: Partial<Record<DecisionKey, 'newFrom' | 'linkTo' | 'noteOf'>> = {
  E: 'newFrom',
  L: 'linkTo',
  N: 'noteOf',
};

/** The sheet for each key; accepting needs none. */
export const sheetOfKey = {
  E: 'edit',
  S: 'split',
  L: 'link',
  N: 'note',
  X: 'reject',
} as const satisfies Record<Exclude<DecisionKey, 'A'>, OpenSheet['is']>;
