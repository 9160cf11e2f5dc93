import { originNames, reasonNames, type Kept } from '@followthrough/domain/facts';
import {
  keptFacts,
  recordedFacts as factsRecorded,
  writtenFacts as factsWritten,
} from '@followthrough/domain/kept-facts';
import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { sourceFactCode, sourceFacts } from '@followthrough/domain/source-facts';
import { publishedOn, sourceFactsProblem } from '@followthrough/domain/sources';
import { organisationView } from '../organisations/organisation.view.js';
import type { Context } from '../platform/changes/context.js';
import { newId } from '../platform/ground/uuid.js';
import { SourceFact } from './source-fact.entity.js';
import type { IssuerInput, SourceFactInput, SourceFactsInput } from './source.inputs.js';
import type { Source } from './source.entity.js';

/** The entered details of a source, as columns. */
export type SourceColumns = Kept<typeof sourceFacts> &
  Pick<Source, 'issuerId' | 'issuerName' | `published${'' | 'Words' | 'Earliest' | 'Latest'}`>;

/** Blank means unknown; anything else is stored as typed. */
const words = (value: string | null | undefined): string | null => (value?.trim() ? value : null);

/** @throws Refusal NOT_FOUND for an unknown issuer. */
export async function columnsOf(ctx: Context, facts: SourceFactsInput): Promise<SourceColumns | RuleProblem> {
  const organisation = facts.issuer?.organisationId
    ? await ctx.see(organisationView, facts.issuer.organisationId)
    : null;
  const issuer = facts.issuer && { ...facts.issuer, value: organisation?.name ?? facts.issuer.value };
  const refused = sourceFactsProblem({ ...facts, issuer });
  if (refused) return refused;
  const day = words(facts.published?.value);
  const published = day ? publishedOn(day) : null;
  if (isProblem(published)) return published;
  return {
    ...keptFacts(sourceFacts, facts),
    issuerId: organisation?.id ?? null,
    issuerName: organisation ? null : words(facts.issuer?.value),
    published: published?.edtf ?? null,
    publishedWords: published?.words ?? null,
    publishedEarliest: published?.earliest ?? null,
    publishedLatest: published?.latest ?? null,
  };
}

const fields = originNames(sourceFacts);

/** The fact of each column, for detecting changes. */
const factOfColumn: Readonly<Record<string, string | undefined>> = {
  issuerId: 'issuer',
  issuerName: 'issuer',
  publishedWords: 'published',
  publishedEarliest: 'published',
  publishedLatest: 'published',
};

/** The distinct input fields of these columns. */
export function fieldsOfColumns(columns: readonly string[]): string[] {
  return [...new Set(columns.map((column) => factOfColumn[column] ?? column))];
}

function isKnown(fact: SourceFactInput | null | undefined): fact is SourceFactInput {
  return Boolean(words(fact?.value) || (fact as IssuerInput | null | undefined)?.organisationId);
}

/**
 * Sets the origins of facts, and returns the fields whose origin or reason changed. The person who changes a fact
 * becomes its origin; `changed` are the fields whose value changed.
 */
export async function setFacts(
  ctx: Context,
  sourceId: string,
  input: SourceFactsInput,
  changed: readonly string[],
): Promise<string[]> {
  const held = await ctx.db.findBy(SourceFact, { sourceId });
  const moved: string[] = [];
  for (const field of fields) {
    const fact = input[field];
    const name = sourceFactCode(field);
    const before = held.find((one) => one.name === name);
    if (!isKnown(fact)) {
      if (before) await ctx.db.delete(SourceFact, before.id);
      continue;
    }
    const wanted = { origin: fact.origin, why: fact.why || null };
    const same = before?.origin === wanted.origin && before.why === wanted.why;
    if (!same) moved.push(field);
    if (same && !changed.includes(field)) continue;
    const given = { ...wanted, givenAt: ctx.now(), givenBy: ctx.reader.viewer?.id ?? null };
    if (before) await ctx.db.update(SourceFact, before.id, given);
    else await ctx.db.insert(SourceFact, { id: newId(), sourceId, name, ...given });
  }
  return moved;
}

export function recordedFacts(source: SourceColumns, input: SourceFactsInput) {
  const { issuerId, published } = source;
  const origins = fields.flatMap((field) => (isKnown(input[field]) ? [`${field} ${input[field].origin}`] : []));
  return { ...factsRecorded(sourceFacts, source), issuerId, published, origins };
}

/** The texts of the event, including the reasons for entered facts. */
export function writtenFacts(source: SourceColumns, input: SourceFactsInput) {
  const { issuerName, publishedWords } = source;
  const reasons = Object.fromEntries(reasonNames(sourceFacts).map((name, at) => [name, input[fields[at]!]?.why]));
  return { ...factsWritten(sourceFacts, source), issuerName, publishedWords, ...reasons };
}
