import { archivedProblem } from '@followthrough/domain/archived';
import { copiedKindProblem, copyFetchProblem, copyProblem, type CopiedEvidence } from '@followthrough/domain/copies';
import { evidenceProblem } from '@followthrough/domain/evidence';
import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Commitment } from '../../commitments/commitment.entity.js';
import { commitmentView } from '../../commitments/commitment.view.js';
import type { Context } from '../../platform/changes/context.js';
import type { Prepared } from '../../platform/graphql/prepares.js';
import { newId } from '../../platform/ground/uuid.js';
import type { Arrived } from '../../platform/storage/storage.js';
import { PageFetcher, type RecordedPage } from '../../sources/fetching/page-fetcher.js';
import { Evidence } from '../evidence.entity.js';
import type { AddEvidenceInput, EvidenceFactsInput, ReviseEvidenceInput } from '../evidence.inputs.js';
import { EvidenceService } from '../evidence.service.js';
import { evidenceView } from '../evidence.view.js';
import { RevisionService } from '../revision.service.js';
import { StoredFileService } from '../stored-file.service.js';
import { ArchivedCopy } from './archived-copy.entity.js';
import type { KeepCopyInput } from './copy.inputs.js';
import { warcFile } from './warc.js';

/** A fetched page, and the WARC file that was made of it. */
interface ReceivedPage extends Pick<ArchivedCopy, 'address' | 'status' | 'fetchedAt'> {
  readonly name: string;
  readonly arrived: Arrived;
}

/**
 * Keeps copies of pages that evidence links to. A page is fetched between two transactions: the first checks that the user
 * may keep a copy, the second checks it again and saves.
 */
@Injectable()
export class CopyService {
  constructor(
    private readonly fetcher: PageFetcher,
    private readonly files: StoredFileService,
    private readonly evidence: EvidenceService,
    private readonly revisions: RevisionService,
  ) {}

  async keep(ctx: Context, input: KeepCopyInput): Promise<Prepared<Evidence, RuleProblem>> {
    const before = await ctx.change(() => copiedEvidence(ctx, input));
    if (isProblem(before)) return before;
    const page = await this.#fetched(ctx, before.address);
    return isProblem(page) ? page : () => this.#save(ctx, input, page);
  }

  /** Saves a page that was fetched. */
  async save(ctx: Context, input: KeepCopyInput, page: RecordedPage): Promise<Evidence | RuleProblem> {
    return this.#save(ctx, input, await this.#received(ctx, page));
  }

  async #save(ctx: Context, input: KeepCopyInput, page: ReceivedPage): Promise<Evidence | RuleProblem> {
    const evidence = await copiedEvidence(ctx, input);
    return isProblem(evidence) ? evidence : this.#add(ctx, 'keepCopy', evidence, page);
  }

  /** Adds evidence, with a copy of its page if that is asked for: then either both are saved or nothing is. */
  async add(ctx: Context, input: AddEvidenceInput): Promise<Prepared<Evidence, RuleProblem>> {
    const page = await this.#pageOf(ctx, input, () => this.evidence.addsTo(ctx, input));
    return isProblem(page) ? page : () => this.#withCopy(ctx, 'addEvidence', page, () => this.evidence.add(ctx, input));
  }

  /** The same for the next version of evidence. */
  async revise(ctx: Context, input: ReviseEvidenceInput): Promise<Prepared<Evidence, RuleProblem>> {
    const page = await this.#pageOf(ctx, input, () => this.revisions.revises(ctx, input));
    return isProblem(page)
      ? page
      : () => this.#withCopy(ctx, 'reviseEvidence', page, () => this.revisions.revise(ctx, input));
  }

  /**
   * The page of evidence that is about to be saved; null if no copy is asked for. `ready` is what the evidence is saved to,
   * or why it cannot be.
   */
  async #pageOf(
    ctx: Context,
    input: EvidenceFactsInput & { readonly keepCopy?: boolean | null },
    ready: () => Promise<object | RuleProblem>,
  ): Promise<ReceivedPage | RuleProblem | null> {
    if (!input.keepCopy) return null;
    const refused = await ctx.change(async () => {
      const to = await ready();
      if (isProblem(to)) return to;
      return copiedKindProblem(input.kind, 'keepCopy') ?? evidenceProblem(input, ctx.today());
    });
    if (refused) return refused;
    const page = await this.#fetched(ctx, input.address);
    return isProblem(page) ? page.in('keepCopy') : page;
  }

  async #withCopy(
    ctx: Context,
    operation: string,
    page: ReceivedPage | null,
    save: () => Promise<Evidence | RuleProblem>,
  ): Promise<Evidence | RuleProblem> {
    const evidence = await save();
    if (isProblem(evidence) || !page) return evidence;
    const kept = await this.#add(ctx, operation, evidence, page);
    return isProblem(kept) ? kept.in('keepCopy') : kept;
  }

  async #fetched(ctx: Context, address: string | null | undefined): Promise<ReceivedPage | RuleProblem> {
    const page = await this.fetcher.record(address ?? '');
    return 'why' in page ? copyFetchProblem(page) : this.#received(ctx, page);
  }

  /** Writes the file outside the change, which holds locks. */
  async #received(ctx: Context, { address, exchanges }: RecordedPage): Promise<ReceivedPage> {
    const { status, at: fetchedAt } = exchanges.at(-1)!;
    const name = fileName(address, fetchedAt);
    const bytes = warcFile(exchanges, { fileName: name, at: fetchedAt, newId: randomUUID });
    return { address, status, fetchedAt, name, arrived: await this.files.receive(ctx, bytes) };
  }

  /** Saves a fetched page as a copy of evidence whose commitment is locked. */
  async #add(
    ctx: Context,
    operation: string,
    evidence: Evidence,
    { address, status, fetchedAt, name, arrived }: ReceivedPage,
  ): Promise<Evidence | RuleProblem> {
    const about = { name, mediaType: 'application/warc' };
    const refused = await this.files.add(ctx, operation, about, arrived, async (file) => {
      const facts = { evidenceId: evidence.id, fileId: file.id, address, status, fetchedAt };
      const copy = ctx.db.create(ArchivedCopy, { id: newId(), ...facts, keptBy: ctx.viewer.id });
      await ctx.db.insert(ArchivedCopy, copy);
      const { id, sha256, size, mediaType } = file;
      await ctx.record(
        'evidence.copied',
        ctx.db.create(Commitment, { id: evidence.commitmentId }),
        {
          copyId: copy.id,
          evidenceId: evidence.id,
          fetchedAt: fetchedAt.toISOString(),
          status,
          file: { id, sha256, size, mediaType },
        },
        { title: evidence.title, address },
      );
    });
    return refused ?? evidence;
  }
}

/** The evidence, with its commitment locked, or why no copy of its page can be kept. @throws Refusal */
async function copiedEvidence(
  ctx: Context,
  { evidenceId, seenCopyId = null }: KeepCopyInput,
): Promise<Evidence | RuleProblem> {
  const evidence = await ctx.see(evidenceView, evidenceId);
  const commitment = await ctx.acquire(commitmentView, evidence.commitmentId, 'evidence.add');
  const refused = archivedProblem(commitment) ?? copyProblem(await asItStands(ctx, evidence), seenCopyId);
  return refused ?? evidence;
}

/** Requires the lock on the commitment, which every change to its evidence takes. */
async function asItStands(ctx: Context, { id, itemId, number, kind }: Evidence): Promise<CopiedEvidence> {
  const [facts] = await ctx.db.query<Omit<CopiedEvidence, 'kind'>[]>(
    `select exists (select 1 from evidence_withdrawals where evidence_id = $1) as "isWithdrawn",
       (select array_remove(array[p.name], null) from current_evidence c join evidence e on e.id = c.evidence_id
        left join people p on p.id = e.submitted_by where c.item_id = $2 and c.number > $3) as "newerBy",
       (select count(*)::integer from archived_copies where evidence_id = $1) as copies,
       (select json_build_object('id', a.id, 'by', json_build_array(p.name)) from archived_copies a
        join people p on p.id = a.kept_by where a.evidence_id = $1 order by a.sequence desc limit 1) as "latestCopy"`,
    [id, itemId, number],
  );
  return { kind, ...facts! };
}

/** `www.gov.example-20261130015500.warc`: the host, and the time in UTC. */
function fileName(address: string, at: Date): string {
  const time = at.toISOString().slice(0, 19).replace(/\D/g, '');
  return `${new URL(address).hostname}-${time}.warc`;
}
