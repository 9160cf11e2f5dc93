import { commitmentFacts } from '../given-commitments.js';
import { sourceFacts } from '../given-sources.js';
import type { Json } from '../application.js';
import { aboutCommitment, aboutRow, aStatement, of, openTeam, reason, version } from './change.js';
import type { Changes, Ids, Pick } from './change.js';

const titles = ['Ferries to the islands', 'A tunnel under the sound', 'Clinics in every valley', 'Wind farms at sea'];
const words = ['the island council', 'the ministry', 'both governments', 'the port authority'];
const areas = ['ferries', 'health', 'energy'];

async function facts(pick: Pick, ids: Ids): Promise<object> {
  const organisationId = pick(3) > 0 ? await ids.any('organisations') : null;
  const party = { words: of(pick, words), role: 'UNDERTAKES', ...(organisationId && { organisationId }) };
  const other = { words: of(pick, words), role: of(pick, ['PARTNER', 'BENEFICIARY']) };
  const amount = { amount: { value: String(pick(900) + 1), currency: 'GBP' }, amountWords: 'the sum' };
  return commitmentFacts({
    title: `${of(pick, titles)} ${pick(9)}`,
    kind: of(pick, ['FUNDING', 'FUNDING', 'REFORM']),
    policyAreas: areas.slice(0, pick(4)),
    parties: pick(2) ? [party] : [party, other],
    ...(pick(2) && amount),
  });
}

const isStatement = 'not exists (select 1 from statement_withdrawals w where w.statement_id = s.id)';

export const ofCommitments: Changes = {
  createCommitment: async (hands, pick, ids) => [
    hands.contributor,
    {
      leadTeamId: await openTeam(ids, hands),
      facts: await facts(pick, ids),
      noStatementReason: reason,
    },
  ],
  editCommitment: aboutCommitment(
    async (id, _, pick, ids) => ({ id, version: await version(ids, 'commitments', id), facts: await facts(pick, ids) }),
    'contributor',
  ),
  changeDueDate: aboutCommitment(
    async (commitmentId, _, pick, ids) => ({
      commitmentId,
      version: await version(ids, 'commitments', commitmentId),
      due: pick(5) ? { edtf: `2026-0${1 + pick(9)}-1${pick(9)}`, why: reason } : null,
      reason,
      isCorrection: pick(3) === 0,
    }),
    'contributor',
  ),
  setMilestones: aboutCommitment(async (commitmentId, _, pick, ids) => {
    const kept = (await ids.value(
      'select array_agg(id) as value from milestones where commitment_id = $1 and removed_at is null',
      [commitmentId],
    )) as string[] | null;
    const made = [...(kept ?? []).slice(0, pick(3)).map((id) => ({ id })), ...(pick(3) ? [{}] : [])];
    const milestones = made.map((one) => ({
      ...one,
      words: `Step ${pick(50)}`,
      ...(pick(2) ? { isRequired: true, neededGrade: of(pick, ['A', 'B', 'C']) } : { isRequired: false }),
    }));
    return { commitmentId, version: await version(ids, 'commitments', commitmentId), milestones };
  }, 'contributor'),
  addStatement: aboutCommitment(
    async (commitmentId, { contributor }, pick) => ({ commitmentId, statement: await aStatement(pick, contributor) }),
    'contributor',
  ),
  correctSource: aboutRow('sources', 'contributor', async (id, pick, ids) => ({
    id,
    version: await version(ids, 'sources', id),
    facts: sourceFacts({ published: { value: `2025-12-0${1 + pick(9)}`, origin: 'GIVEN', why: reason } }),
  })),
  linkCommitments: aboutCommitment(
    async (fromId, _, pick, ids) => ({
      fromId,
      toId: await ids.any('commitments'),
      kind: of(pick, ['PART_OF', 'DEPENDS_ON']),
    }),
    'contributor',
  ),
  removeLink: aboutRow('commitment_links', 'contributor', (id) => ({ id }), 'removed_at is null'),
  archiveCommitment: aboutCommitment(async (id) => ({ id, reason }), 'manager'),
  restoreCommitment: aboutRow('commitments', 'manager', (id) => ({ id, reason }), 'archived_at is not null'),
  markDuplicate: aboutCommitment(
    async (id, _, pick, ids) => ({ id, ofId: await ids.any('commitments'), reason }),
    'manager',
  ),
  unmarkDuplicate: aboutRow('commitments', 'manager', (id) => ({ id, reason }), 'duplicate_of_id is not null'),
  reassignCommitment: aboutCommitment(
    async (id, hands, _, ids) => ({ id, leadTeamId: await openTeam(ids, hands), reason }),
    'manager',
  ),
  setReaders: aboutCommitment(
    async (id, { auditor }, pick, ids) => ({
      id,
      version: await version(ids, 'commitments', id),
      readerIds: pick(2) ? [auditor.id] : [],
    }),
    'manager',
  ),
  notePassage: async ({ contributor }, pick) => {
    const { sourceId, start, end } = (await aStatement(pick, contributor)) as Json;
    return [contributor, { sourceId, start, end, note: { kind: 'PAST_ACT', words: `How it came to be ${pick(99)}` } }];
  },
  addBackground: aboutCommitment(async (commitmentId, _, pick, ids) => {
    const noteId = await ids.any('notes');
    return noteId === null ? null : { commitmentId, noteId };
  }, 'contributor'),
  removeBackground: async ({ contributor }, _, ids) => {
    const id = await ids.any('backgrounds');
    const values =
      id &&
      (await ids.value('select json_build_array(commitment_id, note_id) as value from backgrounds where id = $1', [
        id,
      ]));
    return values ? [contributor, { commitmentId: values[0], noteId: values[1] }] : null;
  },
  markScope: async ({ contributor }, _, ids) => {
    const two = await ids.some(
      `select s.commitment_id as "commitmentId", s.id as "fromStatementId", later.id as "toStatementId"
       from statements s join statements later using (commitment_id) join commitments c on c.id = s.commitment_id
       where s.id <> later.id and c.archived_at is null and ${isStatement} and ${isStatement.replace('s.id', 'later.id')}
       order by s.id, later.id`,
    );
    return two && [contributor, { ...two, reason }];
  },
  withdrawScopeMark: aboutRow('scope_marks', 'contributor', (scopeMarkId) => ({ scopeMarkId, reason })),
};
