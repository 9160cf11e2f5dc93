import type { Person } from '@followthrough/server/people/persons/person.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { ExtractionRun } from '@followthrough/server/intake/extraction/extraction-run';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { archivedSource, asProposed, decisions, readSource } from '../support/given-sources.js';
import { describeWith, shared } from '../support/shared.js';
import { givenIn } from '../support/given.js';

const folder = shared('corpus/seeds');

/** When each was published: the second says so itself, the others are given. */
const dates = ['2022-03', '2024-01-23', '2025-12', '2024-11-07', '2024-02'];

describeWith('corpus/seeds')('the five seeds', () => {
  let application: Application;
  let team: Team;
  let officer: Caller & Person;
  let proposals: Json[][];
  let sources: Json[];

  beforeAll(async () => {
    application = await startApplication();
    const given = givenIn(application);
    team = await given.team();
    officer = await given.contributor(team);
    await application.database.query(
      `insert into organisations (id, kind, name, short_name, aliases, is_own, created_at) values
         (gen_random_uuid(), 'COUNTRY', 'United Kingdom', 'UK', '{}', true, now()),
         (gen_random_uuid(), 'COUNTRY', 'Belgium', null, '{}', false, now())`,
    );
    sources = [];
    proposals = [];
    for (const [at, file] of readdirSync(folder).sort().entries()) {
      const published = { value: dates[at], origin: 'GIVEN', why: 'It stands in the register of the publisher.' };
      const text = readFileSync(join(folder, file), 'utf8');
      const source = await archivedSource(officer, text, { published });
      await application.app.get(ExtractionRun).run(source.id, new AbortController().signal);
      const read = await officer.ask(readSource, { id: source.id });
      expect(read.text).toBe(text);
      sources.push(source);
      proposals.push(read.proposals.edges.map(({ node }: Json) => node));
    }
  });
  afterAll(() => application.close());

  /** The proposal of a seed whose quote has these words. */
  const about = (seed: number, words: RegExp): Json => {
    const found = proposals[seed]!.find(({ passage }) => words.test(passage.quote));
    if (!found) throw new Error(`Nothing in seed ${seed} is proposed about ${words}.`);
    return found;
  };
  const decide = (what: keyof typeof decisions, input: object): Promise<Json> =>
    officer.ask(decisions[what], { input });

  it('are proposed from by exact quotes, each with the words that made it one', () => {
    const likely = proposals.flat().filter(({ tier }) => tier === 'LIKELY').length;
    expect(likely).toBeGreaterThanOrEqual(11);
    expect(likely).toBeLessThanOrEqual(24);
    for (const [at, ofOne] of proposals.entries()) {
      expect(ofOne.length).toBeGreaterThan(0);
      for (const { passage, because } of ofOne) {
        expect(sources[at].text.slice(passage.start, passage.end)).toBe(passage.quote);
        expect(because.length).toBeGreaterThan(0);
      }
    }
  });

  it('count relative dates from the date of each', () => {
    expect(about(2, /Finance\s+Summit/)).toMatchObject({ kind: 'SUMMIT', dueEdtf: '2026-06' });
    expect(about(2, /Council\s+of\s+Europe/)).toMatchObject({ dueEdtf: '2026-21', force: 'EXPECTED' });
    expect(about(3, /£75/)).toMatchObject({ kind: 'FUNDING', amount: '75000000', currency: 'GBP' });
  });

  it('are accepted, and restated by a later one that is linked', async () => {
    const first = about(0, /negotiations/);
    const parties = [
      { words: 'United Kingdom', role: 'UNDERTAKES' },
      { words: 'Belgium', role: 'UNDERTAKES' },
    ];
    const facts = { title: 'UK–Belgium law enforcement cooperation agreement', parties };
    const accepted = await decide('accept', { proposalId: first.id, commitment: asProposed(first, team.id, facts) });
    const [agreement] = accepted.commitments;
    expect(agreement.statements).toEqual([{ roles: ['STATES'], passage: { quote: first.passage.quote } }]);

    const again = about(1, /Cooperation\s+Agreement/);
    const likely = 'query ($id: UUID!) { proposal(id: $id) { likelyDuplicates { reference sharedParties } } }';
    const { likelyDuplicates } = await officer.ask(likely, { id: again.id });
    expect(likelyDuplicates[0]).toMatchObject({ reference: agreement.reference });
    const said = { roles: ['STATES'], manner: again.manner, force: again.force };
    const linked = await decide('link', { proposalId: again.id, commitmentId: agreement.id, said });
    expect(linked.commitments[0].statements).toHaveLength(2);
  });

  it('are split by partner: one passage, three agreements', async () => {
    const proposal = about(3, /Kosovo/);
    const partners = proposal.parties.filter(({ role }: Json) => role === 'PARTNER');
    expect(partners.map(({ name }: Json) => name)).toEqual(['Serbia', 'North Macedonia', 'Kosovo']);
    const commitments = partners.map(({ name }: Json) =>
      asProposed(proposal, team.id, {
        title: `Agreement with ${name} against smuggling gangs`,
        parties: [
          { words: 'United Kingdom', role: 'UNDERTAKES' },
          { words: name, role: 'PARTNER' },
        ],
      }),
    );
    const split = await decide('split', { proposalId: proposal.id, commitments });
    expect(split.commitments).toHaveLength(3);
    for (const { statements } of split.commitments) {
      expect(statements).toEqual([{ roles: ['STATES'], passage: { quote: proposal.passage.quote } }]);
    }
  });

  it('are noted, or rejected where another passage says it', async () => {
    const repeated = proposals[3]!.filter(({ passage }) => /Kosovo/.test(passage.quote))[1];
    expect(await decide('reject', { proposalId: repeated.id, reasonCode: 'SAID_ELSEWHERE' })).toMatchObject({
      state: 'REJECTED',
    });
    const sanctions = about(2, /sanctions\s+regime/);
    const note = { kind: 'POSITION', words: 'The Commission’s wish for a regime of its own.' };
    expect(await decide('note', { proposalId: sanctions.id, note })).toMatchObject({
      state: 'NOTED',
      note: { kind: 'POSITION' },
    });
  });
});
