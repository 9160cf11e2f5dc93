import type { Application, Caller, Json } from './application.js';
import { assessmentInput } from './given-assessments.js';
import { commitmentFacts, said } from './given-commitments.js';
import { testTexts } from './given-delivery-tests.js';
import { seenOf } from './given-delivery.js';
import { archivedSource, sourceFacts, someText, spanOf } from './given-sources.js';
import { mutationDocument } from './mutations.js';

/** Who makes changes: each kind needs one of them. */
export interface Hands {
  readonly contributor: Caller & { readonly id: string };
  readonly manager: Caller & { readonly id: string };
  readonly auditor: Caller & { readonly id: string };
  readonly administrator: Caller & { readonly id: string };
}

/** Chooses: one of `most`, always the same for the same seed. */
export type Pick = (most: number) => number;

type Change = (hands: Hands, pick: Pick, ids: Ids) => Promise<readonly [Caller, object] | null>;

/** Finds what a change can be about. */
interface Ids {
  /** The id of any row of a table `t`; null if there is none. */
  any(table: string, where?: string): Promise<string | null>;
  /** The column `value` of the first row of a statement. */
  value(text: string, values: unknown[]): Promise<Json>;
}

const titles = ['Ferries to the islands', 'A tunnel under the sound', 'Clinics in every valley', 'Wind farms at sea'];
const words = ['the island council', 'the ministry', 'both governments', 'the port authority'];
const areas = ['ferries', 'health', 'energy'];
const reason = 'Both ministers said so.';

const of = <T>(pick: Pick, list: readonly T[]): T => list[pick(list.length)]!;

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

async function aStatement(pick: Pick, by: Caller): Promise<object> {
  const quote = `Norland will open line ${pick(1_000)} of its ferries by June 2027.`;
  const source = await archivedSource(by, someText(quote));
  return { sourceId: source.id, ...spanOf(source.text, quote), ...said, roles: [of(pick, ['STATES', 'CHANGES'])] };
}

const version = (ids: Ids, table: string, id: string) =>
  ids.value(`select version as value from ${table} where id = $1`, [id]);

const aboutCommitment =
  (input: (id: string, hands: Hands, pick: Pick, ids: Ids) => Promise<object | null>, who: keyof Hands): Change =>
  async (hands, pick, ids) => {
    const id = await ids.any('commitments', 'archived_at is null');
    const made = id && (await input(id, hands, pick, ids));
    return made ? [hands[who], made] : null;
  };

const aboutRow =
  (
    table: string,
    who: keyof Hands,
    input: (id: string, pick: Pick, ids: Ids, hands: Hands) => Promise<object> | object,
    where?: string,
  ): Change =>
  async (hands, pick, ids) => {
    const id = await ids.any(table, where);
    return id ? [hands[who], await input(id, pick, ids, hands)] : null;
  };

const evidenceTitle = (pick: Pick) => ({
  kind: 'LINK',
  title: `A release ${pick(100)}`,
  address: `https://example.org/${pick(100)}`,
});

const isUndecided = 'not exists (select 1 from request_outcomes o where o.request_id = t.id)';

/** Every kind of change to the register that the API offers, with input that is often accepted. */
const changes: Readonly<Record<string, Change>> = {
  createCommitment: async ({ contributor }, pick, ids) => [
    contributor,
    {
      leadTeamId: await ids.any('teams', 'closed_at is null'),
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
    async (id, _, pick, ids) => ({ id, leadTeamId: await ids.any('teams', 'closed_at is null'), reason }),
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
  changeStage: aboutCommitment(
    async (commitmentId, _, pick) => ({
      commitmentId,
      stage: of(pick, ['ANNOUNCED', 'ALLOCATED', 'CONTRACTED']),
      effectiveOn: `2026-01-1${pick(9)}`,
      reason,
      supports: [],
      newEvidence: [{ ...evidenceTitle(pick), grade: 'A', role: 'SUPPORTS' }],
    }),
    'contributor',
  ),
  markRung: aboutCommitment(
    async (commitmentId, _, pick) => ({
      commitmentId,
      stage: of(pick, ['PAID_OVER', 'SPENT']),
      applies: pick(2) === 0,
      reason,
    }),
    'contributor',
  ),
  writeDeliveryTest: aboutCommitment(
    async (commitmentId, _, pick, ids) => ({
      commitmentId,
      number: await ids.value('select coalesce(max(number), 0) as value from delivery_tests where commitment_id = $1', [
        commitmentId,
      ]),
      ...testTexts,
      delivered: `Line ${pick(99)} sails daily.`,
      isByDueDate: false,
      due: { edtf: `2027-0${1 + pick(9)}`, why: reason },
      reason,
    }),
    'contributor',
  ),
  reportStatus: aboutCommitment(
    async (commitmentId, _, pick, ids) => ({
      commitmentId,
      status: of(pick, ['ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'DELIVERED', 'UNCLEAR', 'PARTLY_DELIVERED']),
      rationale: `Talks go on, number ${pick(99)}.`,
      effectiveOn: `2026-03-0${1 + pick(9)}`,
      missing: pick(2) ? [`Paper ${pick(9)}`] : [],
      seenJudgementId: await ids.value(
        `select (select id from judgements where commitment_id = $1 order by sequence desc limit 1) as value`,
        [commitmentId],
      ),
    }),
    'contributor',
  ),
  withdrawReport: aboutRow('judgements', 'contributor', (judgementId) => ({ judgementId, reason })),
  signOffReport: aboutRow('judgements', 'manager', async (judgementId, pick, ids) => ({
    judgementId,
    decision: of(pick, ['AGREED', 'AGREED', 'SENT_BACK']),
    reason,
    seenTestId: await ids.value(
      `select (select t.id from judgements j join delivery_tests t using (commitment_id)
        where j.id = $1 order by t.number desc limit 1) as value`,
      [judgementId],
    ),
    seenSignOffId: await ids.value(
      'select (select id from sign_offs where judgement_id = $1 order by sequence desc limit 1) as value',
      [judgementId],
    ),
  })),
  draftAssessment: aboutCommitment(async (id, { auditor }, pick) => {
    const input = await assessmentInput(auditor, { id }, { status: of(pick, ['AT_RISK', 'ON_TRACK', 'OFF_TRACK']) });
    return input.judgementId ? input : null;
  }, 'auditor'),
  replyToAssessment: aboutRow('assessments', 'contributor', (assessmentId) => ({ assessmentId, words: reason })),
  declineReply: aboutRow('assessments', 'contributor', (assessmentId) => ({ assessmentId })),
  withdrawAssessment: aboutRow('assessments', 'auditor', (assessmentId) => ({ assessmentId, reason })),
  addEvidence: aboutCommitment(
    async (commitmentId, _, pick) => ({ commitmentId, ...evidenceTitle(pick) }),
    'contributor',
  ),
  reviseEvidence: aboutRow('evidence', 'contributor', (evidenceId, pick) => ({
    evidenceId,
    ...evidenceTitle(pick),
    reason,
  })),
  supportClaim: async ({ contributor }, pick, ids) => {
    const claimId = await ids.any(
      'milestones',
      `removed_at is null and exists (select 1 from evidence e join commitments c on c.id = e.commitment_id
        where e.commitment_id = t.commitment_id and c.archived_at is null)`,
    );
    const evidenceId = await ids.value(
      `select e.id as value from evidence e join milestones m using (commitment_id) where m.id = $1
        and e.id not in (select evidence_id from evidence_withdrawals) order by e.id desc limit 1`,
      [claimId],
    );
    const grade = of(pick, ['A', 'B', 'C', 'D']);
    return evidenceId && [contributor, { evidenceId, claim: 'MILESTONE', claimId, role: 'SUPPORTS', grade }];
  },
  decideEvidence: aboutRow('evidence', 'manager', async (id, pick, _, { manager }) => ({
    ...(await seenOf(manager, id)),
    decision: of(pick, ['ACCEPTED', 'ACCEPTED', 'NOT_ACCEPTED']),
    reason,
  })),
  withdrawEvidence: aboutRow('evidence', 'contributor', (evidenceId) => ({ evidenceId, reason })),
  assignFollowUp: aboutCommitment(
    async (commitmentId, { contributor }, pick) => ({
      commitmentId,
      title: `Ask about line ${pick(99)}`,
      assigneeId: contributor.id,
      dueOn: pick(2) ? '2026-12-01' : null,
    }),
    'contributor',
  ),
  editFollowUp: aboutRow('follow_ups', 'contributor', async (id, pick, ids, { manager }) => ({
    id,
    version: await version(ids, 'follow_ups', id),
    title: `Ask again about line ${pick(99)}`,
    assigneeId: manager.id,
  })),
  startFollowUp: aboutRow('follow_ups', 'contributor', (id) => ({ id }), `state = 'OPEN'`),
  finishFollowUp: aboutRow(
    'follow_ups',
    'contributor',
    (id) => ({ id, outcome: reason }),
    `state in ('OPEN', 'STARTED')`,
  ),
  reopenFollowUp: aboutRow('follow_ups', 'contributor', (id) => ({ id, reason }), `state not in ('OPEN', 'STARTED')`),
  cancelFollowUp: aboutRow('follow_ups', 'contributor', (id) => ({ id, reason }), `state in ('OPEN', 'STARTED')`),
  requestDueDate: aboutCommitment(
    async (commitmentId, _, pick, ids) => ({
      commitmentId,
      version: await version(ids, 'commitments', commitmentId),
      due: { words: 'June 2027', edtf: '2027-06', why: reason },
      reason,
    }),
    'contributor',
  ),
  decideRequest: aboutRow(
    'requests',
    'manager',
    (requestId, pick) => ({ requestId, decision: of(pick, ['AGREED', 'REFUSED']), words: reason }),
    isUndecided,
  ),
  withdrawRequest: aboutRow('requests', 'contributor', (requestId) => ({ requestId }), isUndecided),
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
  renameTeam: aboutRow('teams', 'administrator', async (teamId, pick, ids) => ({
    teamId,
    name: `Team of line ${pick(1_000)}`,
    version: await version(ids, 'teams', teamId),
  })),
  closeTeam: aboutRow(
    'teams',
    'administrator',
    async (teamId, _, ids) => ({ teamId, version: await version(ids, 'teams', teamId), reason }),
    'closed_at is null',
  ),
  reopenTeam: aboutRow(
    'teams',
    'administrator',
    async (teamId, _, ids) => ({ teamId, version: await version(ids, 'teams', teamId) }),
    'closed_at is not null',
  ),
  createOrganisation: async ({ contributor }, pick, ids) => [
    contributor,
    {
      kind: 'DEPARTMENT',
      name: `Ministry ${pick(10_000)}`,
      parentId: await ids.any('organisations', `kind = 'COUNTRY'`),
    },
  ],
  editOrganisation: aboutRow('organisations', 'contributor', async (id, pick, ids) => ({
    id,
    version: await version(ids, 'organisations', id),
    kind: await ids.value('select kind as value from organisations where id = $1', [id]),
    name: `Body ${pick(10_000)}`,
    parentId: pick(2) ? await ids.any('organisations', `kind = 'COUNTRY'`) : null,
  })),
  setOwnOrganisation: aboutRow('organisations', 'administrator', (id, pick) => ({ id, isOwn: pick(2) === 0 })),
};

const turns = [/^(withdraw|remove|archive|close|cancel|finish|markDuplicate)/, /^(restore|unmark|reopen)/];
const turnOf = (name: string) => turns.findIndex((turn) => turn.test(name));

/** Their names: what leaves less to change comes after the others, and what undoes that comes last. */
export const changeNames = Object.keys(changes).toSorted((one, other) => turnOf(one) - turnOf(other));

/** What a change is about, where others may have used it up. */
const makers: Readonly<Record<string, readonly string[]>> = {
  replyToAssessment: ['draftAssessment'],
  declineReply: ['draftAssessment'],
  withdrawAssessment: ['draftAssessment'],
  draftAssessment: ['reportStatus'],
  signOffReport: ['reportStatus'],
  withdrawReport: ['reportStatus'],
  supportClaim: ['setMilestones', 'addEvidence'],
  decideEvidence: ['addEvidence'],
  withdrawEvidence: ['addEvidence'],
  requestDueDate: ['changeDueDate'],
  decideRequest: ['changeDueDate', 'requestDueDate'],
  withdrawRequest: ['changeDueDate', 'requestDueDate'],
  finishFollowUp: ['assignFollowUp'],
  cancelFollowUp: ['assignFollowUp'],
  reopenFollowUp: ['finishFollowUp'],
  removeBackground: ['addBackground'],
  unmarkDuplicate: ['markDuplicate'],
  restoreCommitment: ['archiveCommitment'],
  reopenTeam: ['closeTeam'],
};

/** The changes that make what another one is about. */
export const makersOf = (name: string): readonly string[] => makers[name] ?? ['createCommitment'];

/**
 * Makes a change of this name to rows that exist, as far as there are any.
 * @returns why it was refused; null if it was accepted
 */
export async function anyChange(
  application: Application,
  hands: Hands,
  name: string,
  pick: Pick,
): Promise<string | null> {
  const rows = (text: string, values: unknown[] = []) => application.database.query<Json>(text, values);
  const ids: Ids = {
    any: async (table, where = 'true') => {
      const found = await rows(`select t.id from ${table} t where ${where} order by t.id`);
      return found.length > 0 ? found[pick(found.length)].id : null;
    },
    value: async (text, values) => (await rows(text, values))[0]?.value ?? null,
  };
  const made = await changes[name]!(hands, pick, ids);
  if (!made) return 'There is nothing to change.';
  const [by, input] = made;
  const { data, errors } = await by.send(mutationDocument(name), { input });
  return errors?.[0]?.message ?? data[name]?.message ?? null;
}
