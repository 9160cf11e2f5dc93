import type { IsoDay } from '@followthrough/domain/days';
import { limits } from '@followthrough/domain/limits';
import { readDocument } from '../document.js';
import { isBodyName } from './body-names.js';
import { endsOf } from './ends.js';
import { firstWords, headingOf } from './heading.js';
import { issuerNames, type IssuerName } from './issuer-names.js';
import { publicationDay } from './publication-day.js';

/** The details that a release gives about itself. */
export interface ReleaseFacts {
  readonly title: string;
  /** Whether the title is a heading; otherwise it is the first words of the text. */
  readonly hasHeading: boolean;
  readonly publisher: string | null;
  /** Possible names of the issuer, most likely first. */
  readonly issuers: readonly IssuerName[];
  /** EDTF. */
  readonly published: string | null;
  /** Other possible publication days. */
  readonly otherDays: readonly IsoDay[];
  /** A printed date that does not exist. */
  readonly impossibleDay: string | null;
}

/** Reads the details at both ends of a release. Nothing is guessed: a detail that is not found is null. */
export function releaseFacts(text: string): ReleaseFacts {
  const header = readDocument(text);
  const { first, last } = endsOf(text);
  const day = publicationDay(first.flat(), last);
  const title = header.title && header.title.length <= limits.title ? header.title : headingOf(first);
  const publisher = header.publisher && header.publisher.length <= limits.name ? header.publisher : null;
  const issuers = issuerNames(first, last);
  const published = header.published ?? day.published;
  return {
    title: title ?? firstWords(text.slice(0, 4_000)),
    hasHeading: title !== null,
    publisher,
    issuers: publisher ? [{ name: publisher, isClear: isBodyName(publisher) }, ...issuers] : issuers,
    published,
    otherDays: day.others.filter((other) => other !== published),
    impossibleDay: day.impossible,
  };
}
