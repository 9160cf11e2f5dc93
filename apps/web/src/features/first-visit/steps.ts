import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { TourStepName } from '../../generated/graphql.js';
import { commitmentAddress } from '../commitments/commitment-address.js';
import { sourceAddress } from '../sources/source-address.js';
import type { Done } from './tour-progress.js';

export interface Step {
  readonly name: TourStepName;
  readonly title: MessageDescriptor;
  /** How to do it, for people on another page. */
  readonly hint: MessageDescriptor;
  /** How to do it, for people on its page. */
  readonly here: MessageDescriptor;
  /** The address where it is done. */
  readonly to: (done: Done) => string;
  /** The pages on which it is done. */
  readonly pages: RegExp;
}

export const steps: readonly Step[] = [
  {
    name: 'ARCHIVE',
    title: msg`Archive a press release`,
    hint: msg`Paste its text. It is archived exactly as it is, with its hash.`,
    here: msg`Paste a text and say who published it and when.`,
    to: () => '/sources/new',
    pages: /^\/sources\/new\/?$/,
  },
  {
    name: 'DECIDE',
    title: msg`Decide on its proposals`,
    hint: msg`Every proposal shows the exact words. Accept, change, split, link, note or reject it.`,
    here: msg`J and K move between the proposals, A accepts one, X rejects it.`,
    to: ({ ARCHIVE: source }) => (source ? sourceAddress(source) : '/sources'),
    pages: /^\/sources\/(?!new\/?$)[^/]+\/?$/,
  },
  {
    name: 'REPORT',
    title: msg`Report its status`,
    hint: msg`Open a commitment and report its status, evidence and missing information.`,
    here: msg`Choose “Report status”, then enter the status, evidence and missing information.`,
    to: ({ DECIDE: decided }) => (decided?.startsWith('FT-') ? commitmentAddress(decided) : '/register'),
    pages: /^\/commitments\/(?!new\/?$)[^/]+\/?$/,
  },
];

/** The step for the page at this address. */
export const stepAt = (pathname: string): Step | undefined => steps.find(({ pages }) => pages.test(pathname));

/** The first step that is not done. */
export const nextStep = (done: Done): Step | undefined => steps.find(({ name }) => done[name] === undefined);
