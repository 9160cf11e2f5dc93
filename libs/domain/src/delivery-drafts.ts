import type { Kind } from './kinds.js';
import { fill } from './refusals/fill.js';
import type { Wording } from './refusals/parameters.js';
import { applicableRungs } from './stages.js';
import { testTexts, type TestEntered, type TestPart } from './delivery-tests.js';
import { codeList, type Term } from './terms.js';

/** The facts of a commitment that the first draft of its test is written from. */
export interface DraftedFrom {
  readonly kind: Kind;
  readonly undertakers: readonly string[];
  readonly partners: readonly string[];
  readonly beneficiaries: readonly string[];
  /** The sum in the source’s words or in digits. */
  readonly amount: string | null;
  /** The due date in the source’s words, or as a date. */
  readonly due: string | null;
  readonly kindFields: Readonly<Record<string, string>>;
  /** Stages marked “does not apply”. */
  readonly notApplicable?: readonly string[];
}

/** What stands in a draft for a fact that is not stated. */
const unstated = {
  who: { label: 'the responsible organisation (not stated)' },
  partner: { label: 'the other party (not stated)' },
  recipient: { label: 'the recipient (not stated)' },
  amount: { label: 'the sum (not stated)' },
  measure: { label: 'the measure (not stated)' },
  target: { label: 'the target (not stated)' },
  legislature: { label: 'the body that decides (not stated)' },
  byWhen: { label: 'by a date that is still to be stated' },
} as const satisfies Record<string, Term>;
type Slot = keyof typeof unstated;

const byDueDate: Term = { label: 'by the due date (“{due}”)' };

type Template = Readonly<Record<TestPart, Term>>;

/** The first draft of a test for each kind, from the facts in braces. `{rung}` is the last stage of its ladder. */
export const testTemplates: Readonly<Record<Kind, Template>> = {
  FUNDING: {
    DELIVERED: { label: '{amount} from {who} reached {recipient} {byWhen}, and the stage is “{rung}”.' },
    PARTLY_DELIVERED: { label: 'A substantial part of {amount} reached {recipient}, or all of it did, but too late.' },
    NOT_DELIVERED: { label: 'No payment to {recipient} can be shown {byWhen}, or the money went elsewhere.' },
    WHOSE_WORD: { label: 'Published accounts that show the payment, or an official statement by {recipient}.' },
  },
  AGREEMENT: {
    DELIVERED: { label: 'The agreement between {who} and {partner} is published, and its stage is “{rung}” {byWhen}.' },
    PARTLY_DELIVERED: { label: 'Its text was agreed or signed, but it does not have effect {byWhen}.' },
    NOT_DELIVERED: { label: 'No text was agreed {byWhen}, or a party said that it will not be pursued.' },
    WHOSE_WORD: { label: 'The published text of the agreement, or an official statement by {partner}.' },
  },
  SUMMIT: {
    DELIVERED: { label: 'The meeting took place {byWhen}, and its stage is “{rung}”.' },
    PARTLY_DELIVERED: {
      label: 'It took place, but late, without the parties announced, or without a published outcome.',
    },
    NOT_DELIVERED: { label: 'It did not take place {byWhen}.' },
    WHOSE_WORD: { label: 'The published conclusions, or a participant other than {who}.' },
  },
  PARTNERSHIP: {
    DELIVERED: {
      label: '{who} and {partner} do the work together that it was set up for {byWhen}: the stage is “{rung}”.',
    },
    PARTLY_DELIVERED: { label: 'Its members, remit and lead are published, but it does not do that work yet.' },
    NOT_DELIVERED: { label: 'Nothing was set up {byWhen}.' },
    WHOSE_WORD: { label: 'An official statement by {partner}, or by another member.' },
  },
  SANCTIONS: {
    DELIVERED: { label: 'The measures apply to the people and bodies described {byWhen}: the stage is “{rung}”.' },
    PARTLY_DELIVERED: {
      label: 'The legal instrument was made, but applies to substantially fewer than described, or not yet.',
    },
    NOT_DELIVERED: { label: 'No legal instrument was made {byWhen}.' },
    WHOSE_WORD: { label: 'The legal instrument as published.' },
  },
  REFORM: {
    DELIVERED: { label: 'The change applies {byWhen}: the stage is “{rung}”.' },
    PARTLY_DELIVERED: {
      label: 'It was adopted, but does not apply yet, or covers substantially less than was stated.',
    },
    NOT_DELIVERED: { label: 'It was not adopted {byWhen}.' },
    WHOSE_WORD: { label: 'The official text as adopted by {legislature}.' },
  },
  OPERATION: {
    DELIVERED: { label: 'For “{measure}”, {target} is reached {byWhen}, and the stage is “{rung}”.' },
    PARTLY_DELIVERED: { label: 'The work is under way, and a real part of {target} is reached.' },
    NOT_DELIVERED: { label: 'Nothing specific began {byWhen}, or nothing changed that can be shown.' },
    WHOSE_WORD: { label: 'A body other than {who} that publishes figures for “{measure}”.' },
  },
  OTHER: {
    DELIVERED: { label: 'What {who} promised is done {byWhen}: the stage is “{rung}”.' },
    PARTLY_DELIVERED: { label: 'A real part of it is done, but substantially less than was stated.' },
    NOT_DELIVERED: { label: 'Nothing that was done can be shown {byWhen}.' },
    WHOSE_WORD: { label: 'An official statement by a body other than {who}.' },
  },
};

/** Joins names as the reader’s language does. */
type Joining = (names: readonly string[]) => string;

/**
 * The first draft of a test of delivery. Everything in it is inferred: a person corrects it or confirms it by editing.
 */
export function draftedTest(
  from: DraftedFrom,
  say: Wording['say'] = fill,
  joined: Joining = (names) => names.join(', '),
): Pick<TestEntered, (typeof testTexts)[TestPart]> {
  const { kind, kindFields } = from;
  const said = (slot: Slot, value: string | null | undefined) => value || say(unstated[slot].label);
  const rungs = applicableRungs({ ...from, instrumentType: kindFields['instrumentType'] ?? null });
  const values = {
    who: said('who', joined(from.undertakers)),
    partner: said('partner', joined(from.partners)),
    recipient: said('recipient', joined(from.beneficiaries)),
    amount: said('amount', from.amount),
    measure: said('measure', kindFields['measure']),
    target: said('target', kindFields['target']),
    legislature: said('legislature', kindFields['legislature']),
    byWhen: from.due ? say(byDueDate.label, { due: from.due }) : say(unstated.byWhen.label),
    rung: say(rungs.findLast(({ aside }) => !aside)?.label ?? ''),
  };
  const written = codeList(testTexts).map((part) => [
    testTexts[part],
    capitalised(say(testTemplates[kind][part].label, values)),
  ]);
  return Object.fromEntries(written) as ReturnType<typeof draftedTest>;
}

function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}
