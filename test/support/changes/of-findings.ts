import { addDays } from '@followthrough/domain/days';
import { findingWords } from '../given-findings.js';
import { aboutCommitment, aboutRow, of, reason, type Changes, type Ids, type Pick } from './change.js';

const none = (table: string) => `not exists (select 1 from finding_${table} x where x.finding_id = t.id)`;
const isOpen = `${none('checks')} and ${none('withdrawals')} and exists (
  select 1 from commitments c where c.id = t.commitment_id and c.archived_at is null)`;

const tables: Readonly<Record<string, string>> = {
  REPORT: 'judgements',
  EVIDENCE: 'evidence',
  TEST: 'delivery_tests',
  ROUND: 'round_values',
};

const wordsOf = (pick: Pick) => ({
  ...findingWords,
  title: `What is missing, number ${pick(99)}`,
  severity: of(pick, ['HIGH', 'MEDIUM', 'LOW']),
});

const wording = (ids: Ids, findingId: string) =>
  ids.value('select max(number) as value from finding_wordings where finding_id = $1', [findingId]);

export const ofFindings: Changes = {
  raiseFinding: aboutCommitment(async (commitmentId, _, pick, ids) => {
    const about = of(pick, ['COMMITMENT', 'REPORT', 'EVIDENCE', 'TEST', 'ROUND']);
    const table = tables[about];
    const aboutId = table ? await ids.any(table, `commitment_id = '${commitmentId}'`) : null;
    const replyDue = pick(2) ? addDays(ids.today, 1 + pick(3)) : null;
    return { commitmentId, ...(aboutId ? { about, aboutId } : { about: 'COMMITMENT' }), ...wordsOf(pick), replyDue };
  }, 'auditor'),
  reviseFinding: aboutRow(
    'findings',
    'auditor',
    async (findingId, pick, ids) => ({ findingId, version: await wording(ids, findingId), ...wordsOf(pick) }),
    `${isOpen} and ${none('replies')}`,
  ),
  answerFinding: aboutRow(
    'findings',
    'contributor',
    async (findingId, pick, ids, { contributor, manager }) => {
      const answer = of(pick, ['ACCEPTED', 'PARTLY', 'NOT_ACCEPTED']);
      const owner = of(pick, [contributor, manager]);
      const promise = { action: `Ask for paper ${pick(99)}`, ownerId: owner.id, dueOn: addDays(ids.today, pick(4)) };
      const input = { findingId, version: await wording(ids, findingId), answer, words: reason };
      return answer === 'NOT_ACCEPTED' ? input : { ...input, ...promise };
    },
    `${isOpen} and ${none('responses')}`,
  ),
  declineFinding: aboutRow(
    'findings',
    'contributor',
    (findingId) => ({ findingId }),
    `${isOpen} and ${none('replies')}`,
  ),
  closeFinding: aboutRow(
    'findings',
    'auditor',
    async (findingId, pick, ids) => {
      const isDone = await ids.value(
        `select true as value from finding_responses r join follow_ups u on u.id = r.follow_up_id
         where r.finding_id = $1 and u.state = 'DONE'`,
        [findingId],
      );
      const closing = isDone ? of(pick, ['IMPLEMENTED', 'NO_LONGER_RELEVANT']) : 'NO_LONGER_RELEVANT';
      return { findingId, closing, check: reason, address: 'https://inspectorate.example/2026' };
    },
    `${isOpen} and not ${none('replies')}`,
  ),
  withdrawFinding: aboutRow('findings', 'auditor', (findingId) => ({ findingId, reason }), isOpen),
};
