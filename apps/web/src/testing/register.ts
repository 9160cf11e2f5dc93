import { boardColumns, closedStatuses, openStatuses } from '@followthrough/domain/statuses';
import { commitment } from './commitments.js';
import { report } from './delivery.js';
import { contributor, deployment, team } from './people.js';

export interface Registered {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
}

/** A commitment in the register; a test adds what it is about. */
export const registered = (number: number, parts: Partial<Registered> & Record<string, unknown> = {}): Registered => ({
  ...commitment({ reference: `FT-${String(number).padStart(4, '0')}`, stage: 'PROPOSED' }),
  id: `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  title: `Undertaking ${number}`,
  kind: 'AGREEMENT',
  status: 'UNCLEAR',
  ...parts,
});

interface Asked {
  readonly filter?: { readonly statuses?: string[]; readonly kinds?: string[]; readonly text?: string } | null;
  readonly orderBy?: string | null;
  readonly first?: number;
  readonly after?: string | null;
}

interface AskedBoard extends Asked {
  readonly by: string;
  readonly closedApart?: boolean | null;
  readonly keys?: readonly string[] | null;
}

interface StandingColumn {
  readonly key: string;
  readonly label: string | null;
  readonly statuses: readonly string[];
}

const allStatuses: readonly string[] = [...openStatuses, ...closedStatuses];

interface LeftOut {
  readonly reason: string;
  readonly count: number;
}

/**
 * A register that supports filters by status, kind and text, and pages of at most `most`. `asked` records the requests.
 */
export function register(rows: readonly Registered[], most = 25, left: readonly LeftOut[] = []) {
  const held = [...rows];
  const asked: Asked[] = [];
  const chosen = ({ filter }: Asked) =>
    held.filter(
      ({ status, kind, title }) =>
        (filter?.statuses?.includes(status) ?? true) &&
        (filter?.kinds?.includes(kind) ?? true) &&
        title.includes(filter?.text ?? ''),
    );
  const page = (found: readonly Registered[], { first, after }: Pick<Asked, 'first' | 'after'>) => {
    const from = after ? found.findIndex(({ id }) => id === after) + 1 : 0;
    const rows = found.slice(from, from + Math.min(first ?? most, most));
    return {
      edges: rows.map((node) => ({ cursor: node.id, node })),
      pageInfo: { hasNextPage: from + rows.length < found.length, endCursor: rows.at(-1)?.id ?? null },
      totalCount: found.length,
    };
  };
  /** The columns by status or by team, with their commitments. */
  const columnsOf = ({ by, closedApart }: AskedBoard): readonly StandingColumn[] => {
    if (by === 'TEAM') return [{ key: team('Security').id, label: 'Security', statuses: allStatuses }];
    const columns = boardColumns.map(({ code, statuses }) => ({ key: code as string, label: null, statuses }));
    if (!closedApart) return columns;
    return allStatuses.map((key) => ({ key, label: null, statuses: [key] }));
  };
  const world = {
    deployment,
    viewer: contributor(),
    teams: [team('Security')],
    commitments: (args: Asked) => {
      asked.push(args);
      return page(chosen(args), args);
    },
    board: (args: AskedBoard) => {
      asked.push(args);
      return columnsOf(args)
        .filter(({ key }) => args.keys?.includes(key) ?? true)
        .map(({ key, label, statuses }) => {
          const cards = chosen(args).filter(({ status }) => statuses.includes(status));
          const id = JSON.stringify([args.by, args.closedApart, args.filter, key]);
          const columnsInAll = columnsOf(args).length;
          return { id, key, label, count: cards.length, columnsInAll, cards: (of: Asked) => page(cards, of) };
        });
    },
    commitmentCounts: (args: Asked & { readonly by: string }) =>
      args.by === 'TEAM'
        ? [{ key: team('Security').id, label: 'Security', count: chosen(args).length }]
        : allStatuses.flatMap((key) => {
            const count = chosen(args).filter(({ status }) => status === key).length;
            return count > 0 ? [{ key, label: null, count }] : [];
          }),
    commitmentsLeftOut: left,
    commitment: ({ id }: { readonly id: string }) => held.find((row) => row.id === id) ?? null,
    reportStatus: ({ input }: { readonly input: { readonly commitmentId: string; readonly status: string } }) => {
      const place = held.findIndex(({ id }) => id === input.commitmentId);
      held[place] = { ...held[place]!, status: input.status };
      const made = report({ status: input.status });
      return { ...made, commitment: { ...held[place], currentReport: made, lastReport: made } };
    },
  };
  return { world, asked, held };
}
