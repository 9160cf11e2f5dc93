import { ExtractionRun } from '@followthrough/server/intake/extraction/extraction-run';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Application, Caller, Json } from './application.js';
import { commitmentFacts, said } from './given-commitments.js';
import { archivedSource, asProposed, decisions, readSource, someText, spanOf } from './given-sources.js';

const program = join(import.meta.dirname, '../../apps/worker/dist/train-own.js');

/** What `npm run train -- --from-register` runs, on the database of the test. */
export const trainFromRegister = () => promisify(execFile)(process.execPath, [program], { env: process.env });

export const towns = 'Hallin Orsa Vike Tarn Moss Lund Bera Sund Kall Runa Dale Fjord'.split(' ');
/** A habit of this register that the shipped weights do not see, and one that they take for a commitment. */
export const lanterns = (town: string, count: number) =>
  `Lantern keepers hang ${count} lamps along the quay of ${town} before the frost.`;
export const money = (town: string, count: number) =>
  `Norland will provide £${count} million in additional funding for the port of ${town}.`;
export const ferry = (town: string) => `Norland will open a ferry line to ${town} by June 2026.`;

/** Sources and decisions that weights can be trained from. */
export function decidedRegister(application: Application, contributor: Caller, team: Team) {
  async function scanned(words: string): Promise<Json> {
    const source = await archivedSource(contributor, someText(words));
    await application.app.get(ExtractionRun).run(source.id, new AbortController().signal);
    const { proposals } = await contributor.ask(readSource, { id: source.id });
    return { ...source, proposals: proposals.edges.map(({ node }: Json) => node) };
  }

  const state = async (source: Json, words: string, commitmentId: string) => {
    const statement = { sourceId: source.id, ...spanOf(source.text, words), ...said };
    return contributor.ask(
      'mutation ($input: AddStatementInput!) { addStatement(input: $input) { __typename ... on Problem { message } } }',
      { input: { commitmentId, statement } },
    );
  };

  const founded = async (facts: object = {}): Promise<string> => {
    const { id } = await contributor.ask(
      `mutation ($input: CreateCommitmentInput!) { createCommitment(input: $input) {
        ... on Commitment { id } ... on Problem { message } } }`,
      { input: { leadTeamId: team.id, facts: commitmentFacts(facts), noStatementReason: 'Heard at a meeting.' } },
    );
    return id;
  };

  const reject = (proposalId: string, reasonCode = 'NOTHING_UNDERTAKEN') =>
    contributor.ask(decisions.reject, { input: { proposalId, reasonCode } });

  /** A source that was read to its end: lanterns stated by hand, money rejected, a ferry accepted. */
  async function decided(town: string, commitmentId: string): Promise<void> {
    const counts = [3, 4, 5].map((count) => count + town.length);
    const by = counts.map((count) => lanterns(town, count));
    const source = await scanned([...by, ...counts.map((count) => money(town, count)), ferry(town)].join('\n\n'));
    for (const words of by) await state(source, words, commitmentId);
    for (const proposal of source.proposals) {
      if (proposal.passage.quote === ferry(town)) {
        const input = { proposalId: proposal.id, commitment: asProposed(proposal, team.id) };
        await contributor.ask(decisions.accept, { input });
      } else if (proposal.tier === 'LIKELY') await reject(proposal.id);
    }
  }

  return { scanned, state, founded, reject, decided };
}
