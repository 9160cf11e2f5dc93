import { isClosed, deliveryStatuses, type DeliveryStatus } from '@followthrough/domain/statuses';
import { formatEdtf } from '@followthrough/domain/edtf-format';
import { kinds, type Kind } from '@followthrough/domain/kinds';
import { rungOf, type Stage } from '@followthrough/domain/ladders';
import { markings, type Marking } from '@followthrough/domain/vocabulary';
import type { Cell } from './cell.js';
import { moneyCells, moneyHeads, type CountedAmount } from './export-money.js';
import { flagsOf, partiesOf, type ExportedParty } from './export-words.js';

/** The fields that columns select; a row has those of the chosen columns. */
export interface ExportedCommitment {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly status: DeliveryStatus;
  readonly dueEdtf: string | null;
  readonly dueWords: string | null;
  readonly parties: readonly ExportedParty[];
  readonly accountable: { readonly name: string } | null;
  readonly reportedOn: string | null;
  readonly evidenceCount: number;
  readonly bestGrade: string | null;
  readonly overdue: boolean;
  readonly datePassed: boolean;
  readonly stale: boolean;
  readonly stalled: boolean;
  readonly disputed: boolean;
  readonly reversed: boolean;
  readonly isOverride: boolean;
  readonly responsibility: string;
  readonly archivedAt: string | null;
  readonly kind: Kind;
  readonly stage: Stage;
  readonly leadTeam: { readonly name: string };
  readonly openFollowUps: number;
  readonly nextFollowUp: {
    readonly assignee: { readonly name: string } | null;
    readonly team: { readonly name: string } | null;
  } | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly policyAreas: readonly string[];
  readonly marking: Marking;
  readonly changedAt: string;
  readonly createdAt: string;
}

/** What is read beside the commitments of a page. */
export interface ExportedBeside {
  readonly moneyCounted: readonly CountedAmount[];
}

interface ExportColumn {
  readonly heads: readonly string[];
  /** Its GraphQL selection on a commitment. */
  readonly selection: string;
  /** Its GraphQL selection on a query with the variables `$filter` and `$ids`, those of a page. */
  readonly beside?: string;
  readonly cells: (c: ExportedCommitment, beside: ExportedBeside) => readonly Cell[];
}

const parties = 'parties { role words organisation { name shortName isOwn } }';

/** The columns of the register, by the names used on its page. One may produce several columns of a sheet. */
export const exportColumns: Readonly<Record<string, ExportColumn>> = {
  title: { heads: ['Reference', 'Title'], selection: 'reference title', cells: (c) => [c.reference, c.title] },
  status: { heads: ['Status'], selection: 'status', cells: (c) => [deliveryStatuses[c.status].label] },
  due: {
    heads: ['Due', 'Due date as stated', 'Lateness'],
    selection: 'dueEdtf dueWords overdue datePassed',
    cells: (c) => [
      c.dueEdtf && formatEdtf(c.dueEdtf),
      c.dueWords,
      c.overdue ? 'Overdue' : c.datePassed ? 'Date passed' : null,
    ],
  },
  partners: {
    heads: ['Partner'],
    selection: parties,
    cells: (c) => [partiesOf(c.parties.filter(({ organisation }) => !organisation?.isOwn))],
  },
  owner: { heads: ['Owner'], selection: 'accountable { name }', cells: (c) => [c.accountable?.name ?? null] },
  report: {
    heads: ['Last report'],
    selection: 'reportedOn status',
    cells: (c) => [c.reportedOn && !isClosed(c.status) ? { day: c.reportedOn } : null],
  },
  evidence: {
    heads: ['Best evidence grade', 'Pieces of evidence'],
    selection: 'bestGrade evidenceCount',
    cells: (c) => [c.bestGrade, { number: String(c.evidenceCount) }],
  },
  reference: { heads: ['Reference'], selection: 'reference', cells: (c) => [c.reference] },
  marks: {
    heads: ['Flags'],
    selection: 'overdue datePassed stale stalled disputed reversed isOverride responsibility archivedAt',
    cells: (c) => [flagsOf(c)],
  },
  parties: { heads: ['All parties'], selection: parties, cells: (c) => [partiesOf(c.parties)] },
  kind: { heads: ['Kind'], selection: 'kind', cells: (c) => [kinds[c.kind].label] },
  stage: { heads: ['Stage'], selection: 'kind stage', cells: (c) => [rungOf(c.kind, c.stage)?.label ?? null] },
  team: { heads: ['Lead team'], selection: 'leadTeam { name }', cells: (c) => [c.leadTeam.name] },
  followUps: {
    heads: ['Open follow-ups', 'Next follow-up assigned to'],
    selection: 'openFollowUps nextFollowUp { assignee { name } team { name } }',
    cells: (c) => [
      { number: String(c.openFollowUps) },
      c.nextFollowUp?.assignee?.name ?? c.nextFollowUp?.team?.name ?? null,
    ],
  },
  amount: {
    heads: ['Amount', 'Currency'],
    selection: 'amount currency',
    cells: (c) => [c.amount === null ? null : { number: c.amount }, c.currency],
  },
  money: {
    heads: moneyHeads,
    selection: 'id',
    beside: 'moneyCounted(filter: $filter, ids: $ids) { commitmentId stage leftOut currency value }',
    cells: ({ id }, { moneyCounted }) => moneyCells(moneyCounted.filter(({ commitmentId }) => commitmentId === id)),
  },
  areas: { heads: ['Policy areas'], selection: 'policyAreas', cells: (c) => [c.policyAreas.join(', ')] },
  marking: { heads: ['Marking'], selection: 'marking', cells: (c) => [markings[c.marking].label] },
  changed: { heads: ['Last change (UTC)'], selection: 'changedAt', cells: (c) => [minuteOf(c.changedAt)] },
  entered: { heads: ['Entered (UTC)'], selection: 'createdAt', cells: (c) => [minuteOf(c.createdAt)] },
};

const minuteOf = (at: string) => at.slice(0, 16).replace('T', ' ');
