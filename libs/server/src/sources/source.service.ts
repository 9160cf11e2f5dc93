import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { normalisedText, sourceTextProblem } from '@followthrough/domain/sources';
import { sourceFileNameProblem } from '@followthrough/domain/uploads';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Context } from '../platform/changes/context.js';
import type { StaleEdit } from '../platform/schema/problem.js';
import { changedFields, staleEdit } from '../platform/changes/stale-edit.js';
import { newId } from '../platform/ground/uuid.js';
import { HtmlReader } from './html-reader.js';
import { SameSource } from './same-source.js';
import { columnsOf, fieldsOfColumns, recordedFacts, setFacts, writtenFacts } from './source-columns.js';
import { SourceOriginal } from './source-original.entity.js';
import { Source, SourceMediaType } from './source.entity.js';
import type { ArchiveSourceInput, CorrectSourceInput } from './source.inputs.js';
import { sourceView } from './source.view.js';

@Injectable()
export class SourceService {
  constructor(private readonly html: HtmlReader) {}

  async archive(ctx: Context, input: ArchiveSourceInput): Promise<Source | RuleProblem | SameSource> {
    ctx.allow('source.archive');
    const document = await this.#read(input);
    if (isProblem(document)) return document;
    const columns = await columnsOf(ctx, input.facts);
    if (isProblem(columns)) return columns;
    const same = await sameSource(ctx, document);
    if (same) return same;

    const source = ctx.db.create(Source, {
      id: newId(),
      version: 1,
      ...columns,
      mediaType: document.mediaType,
      text: document.text,
      textLength: document.text.length,
      textSha256: sha256(document.text),
      sameTextSha256: document.sameText,
      archivedAt: ctx.now(),
      archivedBy: ctx.reader.viewer?.id ?? null,
    });
    await ctx.db.insert(Source, source);
    if (document.original) await keepOriginal(ctx, source.id, document.original, input.fileName);
    await setFacts(ctx, source.id, input.facts, []);
    await ctx.record('source.archived', source, recorded(source, document, input), {
      ...writtenFacts(source, input.facts),
      fileName: input.fileName,
    });
    return source;
  }

  /** The details can be corrected; the text cannot. What depends on the date follows the event. */
  async correct(ctx: Context, input: CorrectSourceInput): Promise<Source | RuleProblem | StaleEdit> {
    const source = await ctx.acquire(sourceView, input.id, 'source.edit');
    const stale = await staleEdit(ctx, source, input.version);
    if (stale) return stale;
    const columns = await columnsOf(ctx, input.facts);
    if (isProblem(columns)) return columns;
    const changed = fieldsOfColumns(changedFields(source, columns));
    const fields = [...new Set([...changed, ...(await setFacts(ctx, source.id, input.facts, changed))])];
    if (fields.length === 0) return source;
    Object.assign(source, columns, { version: source.version + 1 });
    await ctx.db.update(Source, source.id, { ...columns, version: source.version });
    await ctx.record(
      'source.corrected',
      source,
      { version: source.version, fields, ...recordedFacts(source, input.facts) },
      writtenFacts(source, input.facts),
    );
    return source;
  }

  async #read({ text: given, mediaType, fileName }: ArchiveSourceInput): Promise<Document | RuleProblem> {
    const refused = sourceFileNameProblem(fileName) ?? sourceTextProblem(given);
    if (refused) return refused;
    const isPage = isHtml(given, mediaType);
    const page = isPage ? await this.html.read(given) : { text: given };
    if (isProblem(page)) return page;
    const { text } = page;
    return (
      sourceTextProblem(text) ?? {
        mediaType: isPage ? SourceMediaType.HTML : SourceMediaType.TEXT,
        text,
        sameText: sha256(normalisedText(text)),
        original: isPage ? Buffer.from(given, 'utf8') : null,
      }
    );
  }
}

/** By the declared type, otherwise by how the text begins. */
export function isHtml(text: string, mediaType?: SourceMediaType | null): boolean {
  return mediaType ? mediaType === SourceMediaType.HTML : /^\uFEFF?\s*<(?:!doctype html|html)\b/i.test(text);
}

interface Document {
  readonly mediaType: SourceMediaType;
  readonly text: string;
  readonly sameText: Buffer;
  /** The bytes of a page; null for a text, which is its own original. */
  readonly original: Buffer | null;
}

function sha256(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}

/** One document at a time, so that two people archiving it at once get the same source. */
async function sameSource(ctx: Context, { sameText, original }: Document): Promise<SameSource | null> {
  await ctx.db.query(`select pg_advisory_xact_lock(hashtextextended('archive ' || $1, 0))`, [sameText.toString('hex')]);
  const [held] = await ctx.db.query<{ id: string; title: string }[]>(
    `select id, title from sources where same_text_sha256 = $1
     union all select s.id, s.title from source_originals o join sources s on s.id = o.id where o.sha256 = $2 limit 1`,
    [sameText, original && sha256(original)],
  );
  return held ? SameSource.of(held) : null;
}

async function keepOriginal(ctx: Context, id: string, bytes: Buffer, name?: string | null): Promise<void> {
  await ctx.db.insert(SourceOriginal, { id, sha256: sha256(bytes), size: bytes.length, name: name || null, bytes });
}

function recorded(source: Source, { mediaType, original }: Document, { facts }: ArchiveSourceInput) {
  return {
    version: source.version,
    mediaType,
    textSha256: source.textSha256.toString('hex'),
    originalSha256: original && sha256(original).toString('hex'),
    ...recordedFacts(source, facts),
  };
}
