import type { Json } from '../application.js';
import { said } from '../given-commitments.js';
import { asProposed, readSource, someText, sourceFacts } from '../given-sources.js';
import { of, openTeam, reason, type Change, type Changes, type Hands, type Ids, type Pick } from './change.js';

/** A decision on a proposal that waits for one: its input, given the proposal as a page reads it. */
const deciding =
  (input: (proposal: Json, hands: Hands, pick: Pick, ids: Ids) => Promise<object | null> | object): Change =>
  async (hands, pick, ids) => {
    const found = await ids.some(
      `select id, source_id as "sourceId" from proposals where state = 'PROPOSED' and dropped_at is null
         and restates_id is null order by id`,
    );
    if (!found) return null;
    const { proposals } = await hands.contributor.ask(readSource, { id: found.sourceId });
    const proposal = proposals.edges.map(({ node }: Json) => node).find(({ id }: Json) => id === found.id);
    const made = proposal && (await input(proposal, hands, pick, ids));
    return made ? [hands.contributor, { proposalId: found.id, ...made }] : null;
  };

const alsoSaid = ({ alsoSaid: joined }: Json) => ({ alsoSaid: joined.map(({ id }: Json) => id) });

export const ofIntake: Changes = {
  // The first promise is made twice, so that both are one proposal.
  archiveSource: async ({ contributor }, pick) => {
    const line = pick(1_000);
    const text = someText(
      [
        `Norland will open ferry line ${line} to Sudmark by June 2027.`,
        `Norland will provide £${1 + pick(90)} million in additional funding for the ports.`,
        `Norland will open ferry line ${line} to Sudmark by June 2027, the minister said.`,
      ].join('\n\n'),
    );
    return [contributor, { text, facts: sourceFacts() }];
  },
  acceptProposal: deciding(async (proposal, hands, _, ids) => ({
    commitment: asProposed(proposal, (await openTeam(ids, hands))!),
    ...alsoSaid(proposal),
  })),
  acceptAsProposed: deciding(async ({ version }, hands, _, ids) => ({
    version,
    leadTeamId: await openTeam(ids, hands),
    undertakerId: await ids.any('organisations'),
  })),
  splitProposal: deciding(async (proposal, hands, _, ids) => {
    const teamId = (await openTeam(ids, hands))!;
    const titles = ['One half of it', 'The other half'];
    return { commitments: titles.map((title) => asProposed(proposal, teamId, { title })) };
  }),
  linkProposal: deciding(async (proposal, _, __, ids) => {
    const commitmentId = await ids.any('commitments', 'archived_at is null');
    return commitmentId ? { commitmentId, said, ...alsoSaid(proposal) } : null;
  }),
  noteProposal: deciding((proposal, _, pick) => ({
    note: { kind: 'PAST_ACT', words: `How it came to be ${pick(99)}` },
    ...alsoSaid(proposal),
  })),
  rejectProposal: deciding((proposal, _, pick) => ({
    reasonCode: of(pick, ['ALREADY_DONE', 'NOT_VERIFIABLE']),
    reason,
    ...alsoSaid(proposal),
  })),
  separateProposal: async ({ contributor }, _, ids) => {
    const joined = await ids.some(
      `select id as "proposalId" from proposals where state = 'PROPOSED' and restates_id is not null
         and dropped_at is null order by id`,
    );
    return joined && [contributor, joined];
  },
  reopenProposal: async ({ contributor }, _, ids) => {
    const decided = await ids.some(
      `select id as "proposalId", to_char(decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "decidedAt"
       from proposals where state <> 'PROPOSED' and restates_id is null and dropped_at is null
         and decided_at is not null order by id`,
    );
    return decided && [contributor, { ...decided, reason }];
  },
};
