import * as findingTerms from '@followthrough/domain/finding-terms';
import { moneyLeftOut, moneyStages } from '@followthrough/domain/money-amounts';
import * as roundTerms from '@followthrough/domain/round-terms';
import * as sampleTerms from '@followthrough/domain/sample-terms';
import { codeList } from '@followthrough/domain/terms';
import { followUpStates, positions, replyEndings } from '@followthrough/domain/vocabulary';
import type { Json } from './application.js';

/** Looks into the register as an auditor: the column `value` of a statement, or the root field of a query. */
export interface Look {
  readonly values: (text: string) => Promise<string[]>;
  readonly ask: (query: string) => Promise<Json>;
}

const all = { ...findingTerms, ...roundTerms, ...sampleTerms, followUpStates, moneyLeftOut, positions, replyEndings };

/** Every list of terms of findings, rounds and samples, and others of the same features, by name: its codes. */
export const termsToShow: readonly (readonly [name: string, codes: readonly string[]])[] = [
  ...Object.entries(all)
    .filter(([name]) => /^[a-z]/.test(name))
    .map(([name, table]) => [name, codeList(table)] as const),
  ['moneyStages', moneyStages.map(({ code }) => code)],
];

/** Codes that no register shows for longer than a moment, and why. */
export const passingCodes: Readonly<Record<string, string>> = {
  FREEZING: 'The worker freezes a round at once.',
};

const findings = async ({ ask }: Look, field: string): Promise<string[]> =>
  (await ask(`{ findings(first: 100) { edges { node { value: ${field} } } } }`)).edges.map(
    ({ node }: Json) => node.value,
  );

const column =
  (name: string, table: string) =>
  ({ values }: Look) =>
    values(`select distinct ${name} as value from ${table} where ${name} is not null`);

/** Where each list is shown. */
export const shownCodes: Readonly<Record<string, (look: Look) => Promise<string[]>>> = {
  amendmentDecisions: column('ending', 'round_amendment_outcomes'),
  amendmentEndings: column('ending', 'round_amendment_outcomes'),
  findingAnswers: column('answer', 'finding_responses'),
  findingClosings: column('closing', 'finding_checks'),
  findingDelays: (look) => findings(look, 'delay'),
  findingSeverities: column('severity', 'finding_wordings'),
  findingStates: (look) => findings(look, 'state'),
  findingSubjects: column('about', 'findings'),
  followUpStates: column('state', 'follow_ups'),
  moneyLeftOut: async ({ ask }) => (await ask('{ moneyTotals { leftOut } }')).map(({ leftOut }: Json) => leftOut),
  moneyStages: column('stage', 'current_amounts'),
  positions: column('position', 'party_positions'),
  replyEndings: column('ending', 'finding_replies'),
  roundParts: column('part', 'round_amendments'),
  roundStates: column('state', 'rounds'),
  sampleMethods: column('method', 'samples'),
  sampleStrata: column('strata_by', 'samples'),
  testResults: column('result', 'sample_results'),
};

const isFinished = (
  position: number,
) => `exists (select 1 from sample_readers n join sample_readings d on d.reader_id = n.id
  where n.sample_id = s.id and n.position = ${position})`;
const isOpen = 'not exists (select 1 from sample_closings c where c.sample_id = s.id)';
const differs = `exists (select 1 from sample_results one join sample_results other using (item_id, test_id)
  join sample_items i on i.id = item_id where i.sample_id = s.id and one.recorded_by <> other.recorded_by
    and one.result <> other.result)`;
const isAdjudicated = `exists (select 1 from sample_adjudications a join sample_items i on i.id = a.item_id where i.sample_id = s.id)`;

/** States that follow from rows and have no code: each a statement that finds them. */
export const statesToShow: Readonly<Record<string, string>> = {
  'a finding whose words were revised': 'select 1 from finding_wordings where number > 1',
  'a finding closed without evidence of its own': 'select 1 from finding_checks where evidence_id is null',
  'a sample without readers that is complete and open': `select 1 from samples s where ${isOpen}
    and not exists (select 1 from sample_readers n where n.sample_id = s.id)
    and (select count(distinct (r.item_id, r.test_id)) from sample_results r join sample_items i on i.id = r.item_id
      where i.sample_id = s.id) = (select count(*) from sample_items i join sample_tests t using (sample_id)
      where sample_id = s.id)`,
  'a sample of which one reader has finished': `select 1 from samples s where ${isOpen} and ${isFinished(1)} and not ${isFinished(2)}`,
  'a sample whose readers differ, before it is adjudicated': `select 1 from samples s where ${isOpen} and ${isFinished(1)}
    and ${isFinished(2)} and ${differs} and not ${isAdjudicated}`,
  'a sample that was adjudicated': `select 1 from samples s where ${isAdjudicated}`,
  'a sample closed with all results': 'select 1 from sample_closings where untested = 0',
  'a sample closed early, with the reason': 'select 1 from sample_closings where untested > 0 and reason is not null',
  'a result that replaced another': `select 1 from sample_results group by item_id, test_id, recorded_by having count(*) > 1`,
  'a reminder of a round': 'select 1 from rounds where reminded_at is not null',
  'a round frozen with all reports, and one with reports missing': `select 1 where exists (select 1 from round_values where is_owed)
    and exists (select 1 from round_values group by round_id having not bool_or(is_owed))`,
  'a frozen round that is signed, and one that is not': `select 1 where exists (select 1 from round_signatures)
    and exists (select 1 from rounds r where r.state = 'FROZEN'
      and not exists (select 1 from round_signatures s where s.round_id = r.id))`,
  'an amendment that waits for its decision': `select 1 from round_amendments a
    where not exists (select 1 from round_amendment_outcomes o where o.amendment_id = a.id)`,
  'an amount that was revised': `select 1 from money_amounts a where not exists (select 1 from current_amounts c where c.id = a.id)
    and not exists (select 1 from money_withdrawals w where w.amount_id = a.id)`,
  'an amount that was withdrawn': 'select 1 from money_withdrawals',
  'more spent than paid over': `select 1 from current_amounts s join current_amounts p using (commitment_id, currency)
    where s.stage = 'SPENT' and p.stage = 'PAID_OVER' and s.value > p.value`,
  'a report on one party': 'select 1 from current_party_reports',
  'a report on one party that was replaced': `select 1 from party_reports r
    where not exists (select 1 from current_party_reports c where c.id = r.id)
      and not exists (select 1 from party_report_withdrawals w where w.party_report_id = r.id)`,
  'a report on one party that was withdrawn': 'select 1 from party_report_withdrawals',
  'a scope that narrowed': `select 1 from scope_marks m
    where not exists (select 1 from scope_mark_withdrawals w where w.scope_mark_id = m.id)`,
  'a mark of a narrowed scope that was withdrawn': 'select 1 from scope_mark_withdrawals',
};

/** Tables of judgements about commitments, each by `commitment_id`. */
export const judging = [
  'assessments',
  'due_date_moves',
  'findings',
  'money_amounts',
  'party_positions',
  'party_reports',
  'requests',
  'round_values',
  'sample_items',
  'scope_marks',
];
