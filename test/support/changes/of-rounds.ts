import { addDays } from '@followthrough/domain/days';
import type { Caller } from '../application.js';
import { roundFacts } from '../given-rounds.js';
import { mutationDocument } from '../mutations.js';
import { aboutRow, of, openTeam, reason, type Changes, type Ids, type Pick } from './change.js';

const owed = `query ($id: UUID!) { round(id: $id) { owing owed(first: 100) { edges { node { id } } } } }`;

const factsOf = (pick: Pick, { today }: Ids) => ({
  ...roundFacts,
  title: `Round ${pick(99)}`,
  since: of(pick, ['2026-03-01', today]),
  deadline: addDays(today, pick(2)),
});

const byManager = (input: (roundId: string, pick: Pick, ids: Ids) => object | Promise<object>, where: string) =>
  aboutRow('rounds', 'manager', input, where);

const isOpen = `state = 'OPEN'`;
const isUndecided = 'not exists (select 1 from round_amendment_outcomes o where o.amendment_id = t.id)';

export const ofRounds: Changes = {
  openRound: async (hands, pick, ids) => [
    hands.manager,
    { ...factsOf(pick, ids), teamId: pick(4) ? await openTeam(ids, hands) : null },
  ],
  editRound: byManager(
    async (roundId, pick, ids) => ({
      roundId,
      version: await ids.value('select version as value from rounds where id = $1', [roundId]),
      ...factsOf(pick, ids),
    }),
    isOpen,
  ),
  remindOfRound: byManager((roundId) => ({ roundId }), isOpen),
  cancelRound: byManager((roundId) => ({ roundId, reason }), isOpen),
  // After the reports that it waits for.
  freezeRound: async ({ contributor, manager }, _, ids) => {
    const roundId = await ids.any('rounds', `${isOpen} and (t.team_id is not null or t.deadline < '${ids.today}')`);
    if (!roundId) return null;
    const { edges } = (await manager.ask(owed, { id: roundId })).owed;
    for (const { node } of edges) await reportOn(contributor, node.id, ids);
    const { owing } = await manager.ask(owed, { id: roundId });
    return [manager, { roundId, seenOwing: owing }];
  },
  cancelFreezing: byManager((roundId) => ({ roundId }), `state = 'FREEZING'`),
  signRound: async ({ manager }, _, ids) => {
    const unsigned = await ids.some(
      `select distinct v.round_id as "roundId", v.team_id as "teamId" from round_values v
       join rounds r on r.id = v.round_id where r.state = 'FROZEN' and not exists (
         select 1 from round_signatures s where s.round_id = v.round_id and s.team_id = v.team_id) order by 1, 2`,
    );
    return unsigned && [manager, unsigned];
  },
  proposeAmendment: async ({ contributor }, pick, ids) => {
    const frozen = await ids.some(
      `select v.round_id as "roundId", v.commitment_id as "commitmentId" from round_values v
       join rounds r on r.id = v.round_id where r.state = 'FROZEN' order by v.id`,
    );
    const [part, value] = of(pick, [
      ['STATUS', 'OFF_TRACK'],
      ['STATUS', 'NOT_STARTED'],
      ['DUE', '2027-05'],
    ] as const);
    return frozen && [contributor, { ...frozen, part, value, reason }];
  },
  withdrawAmendment: aboutRow(
    'round_amendments',
    'contributor',
    (amendmentId) => ({ amendmentId, reason }),
    isUndecided,
  ),
  decideAmendment: aboutRow(
    'round_amendments',
    'manager',
    (amendmentId, pick) => ({ amendmentId, decision: of(pick, ['AGREED', 'REFUSED']), words: reason }),
    isUndecided,
  ),
};

async function reportOn(by: Caller, commitmentId: string, ids: Ids): Promise<void> {
  const seenJudgementId = await ids.value(
    'select (select id from judgements where commitment_id = $1 order by sequence desc limit 1) as value',
    [commitmentId],
  );
  const report = { status: 'AT_RISK', rationale: reason, effectiveOn: ids.today, missing: [] };
  await by.ask(mutationDocument('reportStatus'), { input: { commitmentId, ...report, seenJudgementId } });
}
