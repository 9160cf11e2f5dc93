import type { Json } from '../application.js';
import { aboutRow, of, reason, type Changes } from './change.js';

/** The money of a commitment, and the standing of its parties. */
export const ofStanding: Changes = {
  recordMoney: async ({ contributor }, pick, ids) => {
    const found = await ids.some(
      `select s.commitment_id as "commitmentId", s.id as "statementId" from statements s
       join commitments c on c.id = s.commitment_id where c.kind = 'FUNDING' and c.archived_at is null
         and not exists (select 1 from statement_withdrawals w where w.statement_id = s.id) order by s.id`,
    );
    if (!found) return null;
    const stage = of(pick, ['ANNOUNCED', 'ALLOCATED', 'PAID_OVER', 'SPENT']);
    const { commitmentId } = found;
    const input = {
      ...found,
      stage,
      amount: { value: String(1 + pick(900)), currency: of(pick, ['GBP', 'EUR']) },
      effectiveOn: `2026-0${1 + pick(2)}`,
      supports: [],
      payerId: pick(2) ? await ids.any('parties', `commitment_id = '${commitmentId}' and removed_at is null`) : null,
      seenAmountId: await ids.value(
        `select (select id from current_amounts where commitment_id = $1 and stage = $2) as value`,
        [commitmentId, stage],
      ),
    };
    return [contributor, input];
  },
  withdrawMoney: aboutRow('money_amounts', 'contributor', (amountId) => ({ amountId, reason })),
  recordPosition: async ({ contributor }, pick, ids) => {
    const found = await ids.some(
      `select p.id as "partyId", s.id as "statementId", (select o.id from party_positions o where o.party_id = p.id
         order by o.sequence desc limit 1) as "seenPositionId"
       from parties p join statements s using (commitment_id) join commitments c on c.id = p.commitment_id
       where p.removed_at is null and c.archived_at is null
         and not exists (select 1 from statement_withdrawals w where w.statement_id = s.id) order by p.id, s.id`,
    );
    if (!found) return null;
    const position = of(pick, ['CONFIRMED', 'QUALIFIED', 'DENIED', 'NOT_HEARD']);
    return [contributor, { ...found, ...(position === 'NOT_HEARD' && { statementId: null }), position, note: reason }];
  },
  reportParty: async ({ contributor }, pick, ids) => {
    const found: Json = await ids.some(
      `select p.id as "partyId", (select r.id from current_party_reports r where r.party_id = p.id) as "seenReportId"
       from parties p join commitments c on c.id = p.commitment_id
       where p.removed_at is null and c.archived_at is null order by p.id`,
    );
    const status = of(pick, ['DELIVERED', 'AT_RISK', 'NOT_STARTED']);
    const rationale = `They have said so, number ${pick(99)}.`;
    return found && [contributor, { ...found, status, rationale, effectiveOn: `2026-03-0${1 + pick(9)}` }];
  },
  withdrawPartyReport: aboutRow('party_reports', 'contributor', (partyReportId) => ({ partyReportId, reason })),
};
