import { formatProblems } from '@followthrough/domain/fact-formats';
import { limits } from '@followthrough/domain/limits';
import { isProblem } from '@followthrough/domain/problems';
import { normalisedText, sourceTextProblem } from '@followthrough/domain/sources';
import { chosenIssuer, type KnownBody } from '@followthrough/extraction/release/chosen-issuer';
import type { IssuerName } from '@followthrough/extraction/release/issuer-names';
import { releaseFacts } from '@followthrough/extraction/release/release-facts';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Database } from '../platform/sql/database.js';
import { PageFetcher } from './fetching/page-fetcher.js';
import { HtmlReader } from './html-reader.js';
import { languageOf } from './language-of.js';
import { AlikeBy, type AlikeSource, type OfferedFacts } from './offered-facts.js';
import type { OfferedFactsArgs } from './source.inputs.js';
import type { PageFacts } from './page-facts.js';
import { isHtml } from './source.service.js';

const alikeAtMost = 5;

const nothing: PageFacts = {
  title: null,
  issuer: null,
  publisher: null,
  published: null,
  language: null,
  address: null,
};

/** Reads the details that a document gives about itself, before anything is saved. */
@Injectable()
export class OfferService {
  constructor(
    private readonly database: Database,
    private readonly html: HtmlReader,
    private readonly fetcher: PageFetcher,
  ) {}

  /** A document that cannot be read offers nothing: archiving it reports the reason. */
  async offer({ text: given, mediaType, address: from }: OfferedFactsArgs): Promise<OfferedFacts> {
    const page = await this.#read(given, mediaType);
    const { text, facts } = page;
    const release = text.trim() === '' ? null : releaseFacts(text);
    const publisher = within(limits.name, facts.publisher ?? release?.publisher ?? null);
    const names = namesFor(facts, release?.issuers ?? []);
    const issuer = chosenIssuer(names, await this.#known(names));
    const language = valid('language', facts.language) ?? (await languageOf(text));
    const address = valid('link', facts.address);
    const heading = within(limits.title, facts.title);
    const published = facts.published ?? release?.published ?? null;
    return {
      title: heading ?? release?.title ?? null,
      hasHeading: heading !== null || (release?.hasHeading ?? false),
      issuer: issuer?.name ?? null,
      issuerId: issuer?.id ?? null,
      publisher: publisher === issuer?.name ? null : publisher,
      published,
      otherDays: (release?.otherDays ?? []).filter((day) => day !== published),
      impossibleDay: release?.impossibleDay ?? null,
      language,
      address,
      mayFetch: from ? await this.fetcher.mayFetch(from) : false,
      alike: await this.#alike(text, [from ?? null, address]),
    };
  }

  async #read(given: string, mediaType: OfferedFactsArgs['mediaType']): Promise<{ text: string; facts: PageFacts }> {
    if (given.trim() === '' || sourceTextProblem(given)) return { text: '', facts: nothing };
    if (!isHtml(given, mediaType)) return { text: given, facts: nothing };
    const page = await this.html.read(given);
    return isProblem(page) ? { text: '', facts: nothing } : page;
  }

  /** The listed organisations with one of these names. */
  async #known(names: readonly IssuerName[]): Promise<KnownBody[]> {
    if (names.length === 0) return [];
    return this.database.rows<KnownBody & { [column: string]: unknown }>(
      `select id, name, kind, array_remove(array[lower(name), lower(short_name)], null)
         || array(select lower(alias) from unnest(aliases) alias) as names
       from organisations where lower(name) = any($1) or lower(short_name) = any($1)
         or exists (select 1 from unnest(aliases) alias where lower(alias) = any($1)) order by created_at limit 200`,
      [names.map(({ name }) => name.toLowerCase())],
    );
  }

  /** Sources are visible to all signed-in users, so all of them are compared. */
  async #alike(text: string, addresses: readonly (string | null)[]): Promise<AlikeSource[]> {
    const sameText = text === '' ? null : createHash('sha256').update(normalisedText(text)).digest();
    const sameAddress = addresses.flatMap((address) => (address ? spellingsOf(address) : []));
    if (!sameText && sameAddress.length === 0) return [];
    const rows = await this.database.rows<{ id: string; title: string; published: string | null; same: boolean }>(
      `select id, title, published, same_text_sha256 = $1 as same from sources
       where same_text_sha256 = $1 or address = any($2) order by same desc nulls last, archived_at desc limit ${alikeAtMost}`,
      [sameText, sameAddress],
    );
    return rows.map(({ same, ...source }) => ({ ...source, by: same ? AlikeBy.TEXT : AlikeBy.ADDRESS }));
  }
}

/** Machine-readable names come first, then names printed in the text, then the site. */
function namesFor({ issuer, publisher }: PageFacts, printed: readonly IssuerName[]): readonly IssuerName[] {
  const named = (name: string | null, isClear: boolean) =>
    within(limits.name, name) ? [{ name: name!, isClear }] : [];
  return [...named(issuer, true), ...printed, ...named(publisher, false)];
}

const within = (limit: number, words: string | null) => (words && words.length <= limit ? words : null);

function valid(format: 'language' | 'link', value: string | null): string | null {
  return value && !formatProblems[format](value, format) ? value : null;
}

/** One page can have addresses with or without a final slash, with https or http, and with a fragment. */
function spellingsOf(address: string): string[] {
  const bare = address
    .replace(/^https?:/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
  return [address, ...['https:', 'http:'].flatMap((scheme) => [`${scheme}${bare}`, `${scheme}${bare}/`])];
}
