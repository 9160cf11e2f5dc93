import { RoundFreezingService } from '@followthrough/server/rounds/round-freezing.service';
import type { Application, Caller, Json } from './application.js';

const problem = '... on Problem { message params { name value } } ... on InvalidInput { code field }';
const stale = '... on StaleEdit { code version changes { fields by } }';
const round = `... on Round { id version title asked since deadline state owing owingOfMine frozenAt digest remindedAt cancelledReason
  team { name } openedBy { name } frozenBy { name } cancelledBy { name } mergedInto { name } freezing { percent failedAt }
  teams { teamId name total reported owing agreed signedBy signedAt } figures { status frozen amended } }`;
const amendment = `... on RoundAmendment { id part frozen value reason askedBy { name } isDecidedElsewhere outcome { ending words by { name } }
  frozenValue { status } }`;
const of = (name: string, input: string, selection: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { __typename ${problem} ${selection} } }`;

export const roundDocuments = {
  open: of('openRound', 'OpenRoundInput', round),
  edit: of('editRound', 'EditRoundInput', `${stale} ${round}`),
  remind: of('remindOfRound', 'RoundInput', round),
  cancel: of('cancelRound', 'CancelRoundInput', round),
  freeze: of('freezeRound', 'FreezeRoundInput', round),
  cancelFreezing: of('cancelFreezing', 'RoundInput', round),
  sign: of('signRound', 'SignRoundInput', round),
  amend: of('proposeAmendment', 'ProposeAmendmentInput', amendment),
  decide: of('decideAmendment', 'DecideAmendmentInput', amendment),
  withdraw: of('withdrawAmendment', 'WithdrawAmendmentInput', amendment),
  read: `query ($id: UUID!) { round(id: $id) { __typename ${round} owed { totalCount edges { node { id } } }
    values { totalCount edges { node { id title status stage dueEdtf isReported isAgreed isOwed isOverdue isDatePassed
      isDisputed agreedStatus assessedStatus judgedOn team { name } commitment { id reference title } judgement { rationale }
      amendments { part value outcome { ending } } } } }
    amendments { edges { node { id } } } events { edges { node { type } } } } }`,
  moves: `query ($earlierId: UUID!, $laterId: UUID!) { roundMoves(earlierId: $earlierId, laterId: $laterId) { totalCount edges { node {
    commitment { id } before { status stage dueEdtf team { name } } after { status stage dueEdtf team { name } judgement { rationale } }
    dueMove { reason by { name } statement { id } }
    stageChange { stage effectiveEdtf recordedBy { name } supports { evidence { id } } } } } } }`,
};

export const roundFacts = { title: 'Autumn 2026', asked: null, since: '2026-11-01', deadline: '2026-11-22' };

export const roundOpened = (by: Caller, more: object = {}): Promise<Json> =>
  by.ask(roundDocuments.open, { input: { ...roundFacts, ...more } });

export const roundRead = (by: Caller, id: string): Promise<Json> => by.ask(roundDocuments.read, { id });

/** Freezes a round as the worker does. */
export const freezes = (application: Application, id: string, signal = new AbortController().signal): Promise<void> =>
  application.app.get(RoundFreezingService).run(id, signal);

/** Freezes an open round with the number of missing reports that this person sees. */
export async function roundFrozen(application: Application, by: Caller, id: string): Promise<Json> {
  const { owing } = await roundRead(by, id);
  const asked = await by.ask(roundDocuments.freeze, { input: { roundId: id, seenOwing: owing } });
  if (asked.__typename !== 'Round') throw new Error(asked.message);
  await freezes(application, id);
  return roundRead(by, id);
}
