import { problem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { Refusal } from '../../platform/ground/refusal.js';
import type { Cell } from './cell.js';
import { DocumentReader } from './document-reader.js';
import { exportColumns, type ExportedBeside, type ExportedCommitment } from './export-columns.js';

/** The parameters of the address: filter and order as in the API, and column names of the register. */
export interface AskedExport {
  readonly filter: unknown;
  readonly order: unknown;
  readonly columns: readonly string[];
}

interface Page {
  readonly commitments: {
    /** Only for files with a limited number of rows. */
    readonly totalCount?: number;
    readonly edges: readonly { readonly node: ExportedCommitment }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

type ReadBeside = (page: Page['commitments']) => Promise<ExportedBeside>;

/** The register as rows, read page by page like the register itself: a statement per hundred, and one for what is beside. */
@Injectable()
export class RegisterExport {
  constructor(private readonly documents: DocumentReader) {}

  /**
   * The header, then a row for each commitment that the reader can see. `turn` is called before each statement; if the
   * reader signs out meanwhile, no further one is read. The first page is read before this returns, with what is beside it, so
   * that a refusal can still be sent.
   * @param mostRows the capacity of the file, without the header
   * @throws Refusal INVALID
   */
  async rows(
    ctx: Context,
    asked: AskedExport,
    turn: () => Promise<void>,
    mostRows = Infinity,
  ): Promise<AsyncGenerator<readonly Cell[]>> {
    const columns = [...new Set(asked.columns)].map((name) => (Object.hasOwn(exportColumns, name) ? name : unfit()));
    if (columns.length === 0) unfit();
    const chosen = columns.map((name) => exportColumns[name]!);
    const selections = chosen.map(({ selection }) => selection).join(' ');
    const read = this.#reading(ctx, asked, selections);
    const readBeside = this.#besides(
      ctx,
      asked,
      chosen.flatMap(({ beside = [] }) => beside),
      turn,
    );
    const readFirst = mostRows === Infinity ? read : this.#reading(ctx, asked, selections, 'totalCount');
    await turn();
    const first = await readFirst(null);
    const { totalCount: count = 0 } = first;
    if (count > mostRows) throw Refusal.invalid(problem('EXPORT_TOO_LONG', { count, limit: mostRows }));
    const besideFirst = await readBeside(first);

    const heads = chosen.flatMap((column) => column.heads);
    // The title includes the reference, which may also be a column of its own.
    const places = heads.flatMap((head, at) => (heads.indexOf(head) === at ? [at] : []));
    const at = (cells: readonly Cell[]) => places.map((place) => cells[place]!);
    return (async function* () {
      yield at(heads);
      for (let [page, beside] = [first, besideFirst]; ; ) {
        for (const { node } of page.edges) yield at(chosen.flatMap((column) => column.cells(node, beside)));
        if (!page.pageInfo.hasNextPage) return;
        await turn();
        page = await read(page.pageInfo.endCursor);
        beside = await readBeside(page);
      }
    })();
  }

  #besides(
    ctx: Context,
    { filter }: AskedExport,
    selections: readonly string[],
    turn: () => Promise<void>,
  ): ReadBeside {
    if (selections.length === 0) return async () => Promise.resolve({ moneyCounted: [] });
    const read = this.documents.reading<ExportedBeside>(
      ctx,
      `query ($filter: CommitmentFilter, $ids: [UUID!]!) { ${selections.join(' ')} }`,
    );
    return async ({ edges }) => {
      await turn();
      return read({ filter, ids: edges.map(({ node }) => node.id) });
    };
  }

  #reading(ctx: Context, { filter, order }: AskedExport, selections: string, besides = '') {
    const read = this.documents.reading<Page>(
      ctx,
      `query ($filter: CommitmentFilter, $order: CommitmentOrder, $after: String) {
        commitments(filter: $filter, orderBy: $order, first: 100, after: $after) {
          ${besides} edges { node { ${selections} } } pageInfo { hasNextPage endCursor } } }`,
    );
    return async (after: string | null): Promise<Page['commitments']> =>
      (await read({ filter, order, after })).commitments;
  }
}

function unfit(): never {
  throw Refusal.invalid(problem('VALUE_UNFIT'));
}
