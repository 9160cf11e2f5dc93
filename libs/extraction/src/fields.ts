import type { Kind } from '@followthrough/domain/kinds';
import { Manner } from '@followthrough/domain/vocabulary';
import { dueOf } from './dates.js';
import type { Issuers } from './issuers.js';
import { kindColumns } from './kind-columns.js';
import { likeliestKind, type KindModel } from './model.js';
import { moneyOf } from './money.js';
import { partiesOf } from './parties.js';
import { mainReading, type Passage } from './passage.js';
import type { Proposal } from './proposal.js';
import { stageOf } from './stage.js';
import { titleOf } from './title.js';

/** The context of every passage of a document. */
export interface Setting {
  readonly text: string;
  readonly published: string | null;
  /** ISO 4217 code for a bare dollar sign. */
  readonly dollar: string;
  readonly issuers: Issuers;
  /** Of the document, by its header; empty without one. */
  readonly title: string;
}

export type Fields = Omit<
  Proposal,
  'quote' | 'start' | 'end' | 'acts' | 'tier' | 'restates' | 'confidence' | 'because' | 'traits'
>;

/** What the passage commits to, by its strongest reading; its kind by the model, unless it is given. */
export function fieldsOf(setting: Setting, passage: Passage, kinds: KindModel, given?: Kind): Fields {
  const { text, published, dollar, issuers, title } = setting;
  const { speaker } = passage.candidate;
  const { facts } = passage;
  const reading = mainReading(passage);
  const { words, anchor } = reading;
  const money = moneyOf(text, passage, reading);
  const kind = given ?? likeliestKind(kinds, kindColumns(passage, reading, money, title));
  return {
    title: titleOf(text, words, anchor),
    kind,
    parties: partiesOf(text, words, anchor, kind, speaker, issuers),
    amount:
      money === undefined ? null : { value: money.value, currency: money.currency === '$' ? dollar : money.currency },
    ...dueOf(words, anchor, facts.dated, passage.leadDated, published),
    stage: stageOf(kind, anchor),
    force: anchor.force,
    manner: anchor.trailed === true ? Manner.TRAILED : speaker === undefined ? Manner.NARRATED : Manner.SPOKEN,
    ...(speaker === undefined ? {} : { speaker }),
  };
}
