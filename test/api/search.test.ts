import type { Team } from '@followthrough/server/people/teams/team.entity';
import type { Person } from '@followthrough/server/people/persons/person.entity';
import pg from 'pg';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { followUpDocuments, linked } from '../support/given-delivery.js';
import { said } from '../support/given-commitments.js';
import { declinedFinding, findingDocuments, findingWords, raised } from '../support/given-findings.js';
import { roundOpened } from '../support/given-rounds.js';
import { sampled } from '../support/given-samples.js';
import { archivedSource, someText } from '../support/given-sources.js';
import { statementsBesidesSession, statementsDuring } from '../support/statements.js';
import { givenIn, type Given } from '../support/given.js';

const everybody = '[OWN, NOT_IDENTIFIED, EXTERNAL]';
const search = `query ($text: String!) {
  commitments(filter: { text: $text, responsibilities: ${everybody} }, orderBy: RELEVANCE, first: 5) {
    totalCount edges { node { title snippet(text: $text) } }
  }
  commitmentsLeftOut(filter: { text: $text }) { reason count }
  sources(filter: { text: $text }, orderBy: RELEVANCE, first: 4) {
    totalCount edges { node { title snippet(text: $text) } }
  }
  evidencePieces(filter: { text: $text }, first: 4) { totalCount edges { node { title } } }
  organisations(filter: { text: $text }, first: 4) { totalCount edges { node { name } } }
  people(filter: { text: $text }, first: 4) { totalCount edges { node { name } } }
  followUps(filter: { text: $text }, orderBy: RELEVANCE, first: 4) { totalCount edges { node { title } } }
  findings(filter: { text: $text }, orderBy: RELEVANCE, first: 4) { totalCount edges { node { wording { title } } } }
  samples(filter: { text: $text }, first: 4) { totalCount edges { node { title } } }
  rounds(filter: { text: $text }, first: 4) { totalCount edges { node { title } } }
}`;
const opened = `query ($references: [String!]!, $sourceIds: [UUID!]!, $organisationIds: [UUID!]!, $findingIds: [UUID!]!) {
  openedCommitments(references: $references) { reference }
  openedSources(ids: $sourceIds) { id }
  openedOrganisations(ids: $organisationIds) { id }
  openedFindings(ids: $findingIds) { id }
}`;
const secret = { marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'Ask first' };

describe('search', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Person & Caller;
  let stranger: Caller;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team('Borders');
    contributor = await given.contributor(team);
    stranger = await given.stranger();
  });
  afterAll(() => application.close());

  const find = async (text: string, by: Caller = contributor): Promise<Json> => {
    const { data, errors } = await by.send(search, { text });
    expect(errors).toBeUndefined();
    return data;
  };
  const found = ({ totalCount, edges }: Json) => [
    totalCount,
    edges.map(({ node }: Json) => String(node.title ?? node.name ?? node.wording.title)),
  ];

  it('finds a commitment by a word that is still being typed, without accents and case, with a typo', async () => {
    await given.commitment(contributor, team, { title: 'Façade of the Élysée quay' });
    for (const text of ['elys', 'ÉLYSÉE', 'facade quay', 'quay of the elysee', 'Elysse quay']) {
      expect([text, ...found((await find(text)).commitments)]).toEqual([text, 1, ['Façade of the Élysée quay']]);
    }
  });

  it('finds a commitment by the text of its statements, and shows those words as they were written', async () => {
    const quote = 'Norland will send Çelik’s lifeboats to the archipelago before winter comes.';
    const passage = await given.passage(contributor, quote);
    await given.commitment(
      contributor,
      team,
      { title: 'Boats for the islands' },
      { statement: { ...said, ...passage } },
    );
    const { commitments } = await find('celik archipel');
    expect(found(commitments)).toEqual([1, ['Boats for the islands']]);
    expect(commitments.edges[0].node.snippet).toContain('Çelik’s lifeboats to the archipelago');
  });

  it('finds a source by words of its text, wherever they are, with words around them', async () => {
    const filler = 'The ministers thanked their hosts at length. '.repeat(2_000);
    await archivedSource(contributor, someText(`${filler}\n\nA zeppelin was promised to Ørsted’s heirs.\n\n${filler}`));
    const { sources } = await find('zeppelin promi');
    expect(sources.totalCount).toBe(1);
    expect(sources.edges[0].node.snippet).toMatch(/zeppelin was promised/);
    expect(sources.edges[0].node.snippet.length).toBeLessThan(400);
  });

  it('follows the title of a source that is corrected', async () => {
    const source = await archivedSource(contributor, someText('Norland will open a dirigible hangar.'));
    await application.database.query(`update sources set title = 'Communiqué on moorings' where id = $1`, [source.id]);
    expect((await find('communique dirigible')).sources.totalCount).toBe(1);
  });

  it('finds evidence, organisations by any of their names, people and follow-ups', async () => {
    const commitment = await given.commitment(contributor, team, { title: 'Dredge the harbour' });
    await given.organisation({ kind: 'FORUM', name: 'Council of Quills', aliases: ['Plumegroup'] });
    await linked(contributor, commitment, { title: 'Plumegroup minutes' });
    await given.person({ name: 'Plumegroupa Novak' });
    const input = { commitmentId: commitment.id, title: 'Ask Plumegroup for its figures', assigneeId: contributor.id };
    await contributor.ask(followUpDocuments.assign, { input });
    const answer = await find('plumegr');
    expect(found(answer.evidencePieces)).toEqual([1, ['Plumegroup minutes']]);
    expect(found(answer.organisations)).toEqual([1, ['Council of Quills']]);
    expect(found(answer.people)).toEqual([1, ['Plumegroupa Novak']]);
    expect(found(answer.followUps)).toEqual([1, ['Ask Plumegroup for its figures']]);
    expect((await find('dredge harb')).followUps.totalCount).toBe(1);
  });

  it('finds findings by their title, their reference or their commitment, each only for who may see it', async () => {
    const auditor = await given.auditor();
    const commitment = await given.commitment(contributor, team, { title: 'Lighthouse at Grebe Point' });
    const { id, reference } = await raised(auditor, commitment, { title: 'No invoice for the lantern' });
    const titles = ['No invoice for the lantern'];
    for (const text of ['lantern', 'invoce lantern', reference, reference.replace('FD-', 'fd '), 'grebe poi'])
      expect([text, ...found((await find(text)).findings)]).toEqual([text, 1, titles]);
    const { reference: of } = commitment as unknown as { reference: string };
    expect(found((await find(of)).findings)).toEqual([1, titles]);
    expect((await find('FD-9999')).findings.totalCount).toBe(0);
    const variables = { references: [], sourceIds: [], organisationIds: [], findingIds: [id] };
    expect((await contributor.send(opened, variables)).data.openedFindings).toEqual([{ id }]);

    for (const text of ['lantern', reference, 'grebe poi', of])
      expect((await find(text, stranger)).findings.totalCount).toBe(0);
    expect((await stranger.send(opened, variables)).data.openedFindings).toEqual([]);
    await declinedFinding(contributor, id);
    expect(found((await find('lantern', stranger)).findings)).toEqual([1, titles]);
  });

  it('finds findings by the latest wording of their title, by an index', async () => {
    const auditor = await given.auditor();
    const commitment = await given.commitment(contributor, team, { title: 'Ferry at Teal Point' });
    const { id } = await raised(auditor, commitment, { title: 'No ledger of the pontoon' });
    const revised = await auditor.ask(findingDocuments.revise, {
      input: { findingId: id, version: 1, ...findingWords, title: 'No ledger of the gangway' },
    });
    expect(revised).toMatchObject({ id });
    expect(found((await find('gangway')).findings)).toEqual([1, ['No ledger of the gangway']]);
    expect((await find('pontoon')).findings.totalCount).toBe(0);

    const sent = await statementsDuring(() => find('gangway'));
    const text = sent.find((one) => one.includes('finding_wordings w'))!;
    const client = new pg.Client({ connectionString: application.database.url });
    await client.connect();
    // With a table this small, PostgreSQL would read all of it.
    await client.query('set enable_seqscan = off');
    await client.query('set plan_cache_mode = force_generic_plan');
    await client.query(`prepare finding as ${text}`);
    const values = [...new Set(text.match(/\$\d+/g))].map(() => 'null').join(', ');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain execute finding (${values})`);
    await client.end();
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('Bitmap Index Scan on finding_wordings_by_words');
  });

  it('finds samples for auditors, and rounds for everyone, by their title', async () => {
    const auditor = await given.auditor();
    await sampled(auditor, { title: 'Kittiwake sample' });
    const manager = await given.manager(team);
    await roundOpened(manager, { title: 'Kittiwake round', teamId: team.id, deadline: '2099-12-31' });
    const own = await find('kittiw', auditor);
    expect(found(own.samples)).toEqual([1, ['Kittiwake sample']]);
    expect(found(own.rounds)).toEqual([1, ['Kittiwake round']]);
    const others = await find('kittywake', stranger);
    expect(others.samples.totalCount).toBe(0);
    expect(found(others.rounds)).toEqual([1, ['Kittiwake round']]);
  });

  it('counts what the register leaves out, and neither shows nor counts what the reader may not see', async () => {
    const hidden = await given.commitment(contributor, team, { title: 'Xanadu pact', ...secret });
    await linked(contributor, hidden, { title: 'Xanadu minutes' });
    const input = { commitmentId: hidden.id, title: 'Ask Xanadu', assigneeId: contributor.id };
    await contributor.ask(followUpDocuments.assign, { input });
    await given.commitment(contributor, team, { title: 'Xanadu, open' });
    const old = await given.commitment(contributor, team, { title: 'Xanadu, archived' });
    await application.database.query(
      `update commitments set archived_at = now(), archived_reason = 'Entered twice' where id = $1`,
      [old.id],
    );

    const own = await find('xanadu');
    expect(own.commitments.totalCount).toBe(2);
    expect([own.evidencePieces.totalCount, own.followUps.totalCount]).toEqual([1, 1]);
    expect(own.commitmentsLeftOut).toEqual([{ reason: 'ARCHIVED', count: 1 }]);
    const others = await find('xanadu', stranger);
    expect(found(others.commitments)).toEqual([1, ['Xanadu, open']]);
    expect([others.evidencePieces.totalCount, others.followUps.totalCount]).toEqual([0, 0]);
    const { reference } = hidden as unknown as { reference: string };
    expect((await find(reference, stranger)).commitments.totalCount).toBe(0);
    expect((await find('FT-9999', stranger)).commitments.totalCount).toBe(0);

    const variables = { references: [reference, 'nonsense'], sourceIds: [], organisationIds: [], findingIds: [] };
    expect((await contributor.send(opened, variables)).data.openedCommitments).toEqual([{ reference }]);
    expect((await stranger.send(opened, variables)).data.openedCommitments).toEqual([]);
  });

  it('finds by its reference also what the register leaves out', async () => {
    const old = await given.commitment(contributor, team, { title: 'Signal box, archived' });
    await application.database.query(
      `update commitments set archived_at = now(), archived_reason = 'Entered twice' where id = $1`,
      [old.id],
    );
    const { reference } = old as unknown as { reference: string };
    const { commitments, commitmentsLeftOut } = await find(reference);
    expect(found(commitments)).toEqual([1, ['Signal box, archived']]);
    expect(commitmentsLeftOut).toEqual([]);
  });

  it('takes a text that is built to break it', async () => {
    const letters = Array.from({ length: 20_000 }, (_, n) => String.fromCodePoint(0x10400 + (n % 80))).join('-');
    await archivedSource(contributor, `Hostile ${letters}\n`.repeat(3));
    await archivedSource(contributor, `${'z'.repeat(100_000)} ends with gossamer.`);
    expect((await find('gossamer')).sources.totalCount).toBe(1);
  });

  it('costs one statement, for any text', async () => {
    const absurd = [
      '%',
      "'",
      "o'neil",
      '---',
      '"',
      '"unclosed',
      '\\',
      ':*',
      '& | !',
      '()',
      'a:*',
      'אבג דהו',
      'مرحبا',
      '한국',
      'x '.repeat(100),
    ];
    for (const text of ['elysee', 'FT-0001', 'the', ...absurd]) {
      const send = async () => expect((await contributor.send(search, { text })).errors).toBeUndefined();
      expect({ text, statements: await statementsBesidesSession(send) }).toEqual({ text, statements: 1 });
    }
    const tooLong = await contributor.send(search, { text: 'x'.repeat(10_000) });
    expect(tooLong.errors?.[0]).toMatchObject({ extensions: { code: 'INVALID' } });
  });
});
