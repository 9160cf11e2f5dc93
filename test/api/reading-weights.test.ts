import { weightsFigures } from '@followthrough/domain/reading-weights';
import { codeList } from '@followthrough/domain/terms';
import { isProblem } from '@followthrough/domain/problems';
import { DecidedSources } from '@followthrough/server/intake/weights/decided-sources';
import type { ReadingWeights } from '@followthrough/server/intake/weights/reading-weights.entity';
import { WeightsTraining } from '@followthrough/server/intake/weights/weights-training.service';
import { ExtractionRun } from '@followthrough/server/intake/extraction/extraction-run';
import type { Person } from '@followthrough/server/people/persons/person.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { said } from '../support/given-commitments.js';
import { asProposed, decisions, readSource, spanOf } from '../support/given-sources.js';
import { givenIn, type Given } from '../support/given.js';
import { doneOnce } from '../support/sent-twice.js';
import {
  decidedRegister,
  ferry,
  lanterns,
  money,
  towns,
  trainFromRegister,
} from '../support/given-decided-register.js';

const choose = `mutation ($input: ChooseWeightsInput!) { chooseWeights(input: $input) {
  __typename ... on Deployment { weightsInUse { id } } ... on InvalidInput { code message } } }`;
const shown = `{ trainedWeights { id accepted declined sources isStale figures {
  isOwn commitments likely recall precision f1 recallOfBoth proposalsPerCommitment } } }`;
const inUse = '{ deployment { weightsInUse { id isStale } } }';
const trail = '{ deployment { events { edges { node { type data actor { name } } } } } }';

describe('weights of a register', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller & Person;
  let administrator: Caller & Person;
  let trained: ReadingWeights;
  let { scanned, state, founded, reject, decided } = {} as ReturnType<typeof decidedRegister>;

  const train = () => application.app.get(WeightsTraining).train(() => undefined);
  const chosen = async (weightsId: string | null, seenId: string | null, by: Caller = administrator): Promise<Json> =>
    by.ask(choose, { input: { weightsId, seenId } });
  const events = async (): Promise<Json[]> =>
    (await administrator.ask(trail)).events.edges.map(({ node }: Json) => node);

  const tiersIn = async (words: string): Promise<Record<string, string>> => {
    const { proposals } = await scanned(words);
    return Object.fromEntries(proposals.map(({ passage, tier }: Json) => [passage.quote, tier]));
  };

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    team = await given.team();
    contributor = await given.contributor(team);
    administrator = await given.administrator();
    ({ scanned, state, founded, reject, decided } = decidedRegister(application, contributor, team));
    const commitmentId = await founded();
    for (const town of towns.slice(0, 2)) await decided(town, commitmentId);
  }, 120_000);
  afterAll(() => application.close());

  it('are not trained from a few decisions', async () => {
    const refused = await train();
    expect(refused).toMatchObject({
      code: 'DECISIONS_TOO_FEW',
      params: { accepted: 8, declined: 6, sources: 2, limit: 30, count: 10 },
    });
    expect(await administrator.ask(shown)).toEqual([]);
    const { stdout } = await trainFromRegister();
    expect(stdout).toMatch(/^REFUSED "The register has 8 accepted and 6 noted or rejected passages in 2 sources\./m);
  }, 60_000);

  it('are trained from decisions, and say what they find beside the shipped ones', async () => {
    const commitmentId = await founded();
    for (const town of towns.slice(2)) await decided(town, commitmentId);
    const made = await train();
    if (isProblem(made)) throw new Error(made.code);
    trained = made;
    const [weights] = await administrator.ask(shown);
    expect(weights).toMatchObject({ id: trained.id, accepted: 48, declined: 36, sources: 12, isStale: false });
    const [shippedFigures, ownFigures] = weights.figures;
    expect(shippedFigures).toMatchObject({ isOwn: false, commitments: 48, recall: 0.25, precision: 0.25 });
    expect(ownFigures).toMatchObject({ isOwn: true, commitments: 48, recall: 1, precision: 1, f1: 1 });
    expect(await events()).toMatchObject([
      {
        type: 'deployment.weightsTrained',
        data: { weightsId: trained.id, accepted: 48, declined: 36, sources: 12 },
        actor: null,
      },
    ]);
  }, 120_000);

  it('are the same from the same decisions, and hold no words', async () => {
    expect(await train()).toMatchObject({ id: trained.id });
    expect(await administrator.ask(shown)).toHaveLength(1);
    expect(trained.weights.length).toBeLessThan(20_000);
    const words = trained.weights.replace(/"letters":"[\w-]+"/, '').match(/[a-z]{2,}/g);
    expect(words).toEqual(['bias', 'weights', 'step', 'likely', 'possible']);
  });

  it('are trained by a command that prints both figures, and where to choose them', async () => {
    const { stdout } = await trainFromRegister();
    expect(stdout).toContain('Read 12 of 12 sources\n');
    expect(stdout).toContain('Trained from 48 accepted and 36 noted or rejected passages in 12 sources.\n');
    expect(stdout).toMatch(/^On sources that they did not learn from +shipped +own$/m);
    expect(stdout).toMatch(/^Commitments found by likely proposals \(recall\) +25% +100%$/m);
    for (const figure of codeList(weightsFigures)) expect(stdout).toContain(`\n${weightsFigures[figure].label} `);
    expect(stdout).toMatch(/only after an administrator chooses them under Settings, “Scanning”/);
    expect(await administrator.ask(shown)).toHaveLength(1);
  }, 60_000);

  it('are shown to administrators alone', async () => {
    expect(await administrator.ask('{ shippedWeights { documents commitments } }')).toEqual({
      documents: expect.any(Number),
      commitments: expect.any(Number),
    });
    for (const by of [contributor, await given.manager(team), await given.auditor()]) {
      expect(await by.ask(shown)).toEqual([]);
      expect(await by.ask(inUse)).toEqual({ weightsInUse: null });
      for (const [document, variables] of [
        ['{ shippedWeights { documents } }', {}],
        [choose, { input: { weightsId: trained.id } }],
      ] as const) {
        expect((await by.send(document, variables)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      }
    }
  });

  it('are used by no scan until an administrator says so, then by the next one, and no longer when they undo that', async () => {
    const text = `${lanterns('Nord', 9)}\n\n${money('Nord', 9)}\n\n${ferry('Nord')}`;
    const before = await tiersIn(text);
    expect(before).toMatchObject({ [money('Nord', 9)]: 'LIKELY', [ferry('Nord')]: 'LIKELY' });
    expect(before[lanterns('Nord', 9)]).not.toBe('LIKELY');

    expect(await chosen(trained.id, null)).toMatchObject({ weightsInUse: { id: trained.id } });
    const after = await tiersIn(text.replaceAll('Nord', 'Sker'));
    expect(after).toMatchObject({ [lanterns('Sker', 9)]: 'LIKELY', [ferry('Sker')]: 'LIKELY' });
    expect(after[money('Sker', 9)]).not.toBe('LIKELY');

    expect(await chosen(null, trained.id)).toMatchObject({ weightsInUse: null });
    expect(await tiersIn(text.replaceAll('Nord', 'Holm'))).toEqual(
      Object.fromEntries(Object.entries(before).map(([quote, tier]) => [quote.replaceAll('Nord', 'Holm'), tier])),
    );
    expect((await events()).slice(0, 2)).toMatchObject([
      {
        type: 'deployment.weightsChosen',
        data: { weightsId: null, from: trained.id },
        actor: { name: administrator.name },
      },
      { type: 'deployment.weightsChosen', data: { weightsId: trained.id, from: null } },
    ]);
  });

  it('make a finished scan with others outdated, which scanning again mends without touching decisions', async () => {
    const outdated = 'query ($id: UUID!) { source(id: $id) { extraction { state isOutdated } } }';
    const again = 'mutation ($id: UUID!) { extractAgain(sourceId: $id) { __typename } }';
    const source = await scanned(`${lanterns('Skag', 9)}\n\n${money('Skag', 9)}`);
    const state = async () => (await contributor.ask(outdated, { id: source.id })).extraction;
    expect(await state()).toEqual({ state: 'DONE', isOutdated: false });
    await reject(source.proposals.find(({ passage }: Json) => passage.quote === money('Skag', 9)).id);
    await chosen(trained.id, null);
    expect(await state()).toEqual({ state: 'DONE', isOutdated: true });
    await contributor.ask(again, { id: source.id });
    expect(await state()).toEqual({ state: 'QUEUED', isOutdated: false });
    await application.app.get(ExtractionRun).run(source.id, new AbortController().signal);
    expect(await state()).toEqual({ state: 'DONE', isOutdated: false });
    const { proposals } = await contributor.ask(readSource, { id: source.id });
    const found = proposals.edges.map(({ node }: Json) => [node.passage.quote, node.state, node.tier]);
    expect(found).toContainEqual([lanterns('Skag', 9), 'PROPOSED', 'LIKELY']);
    expect(found).toContainEqual([money('Skag', 9), 'REJECTED', 'LIKELY']);
    await chosen(null, trained.id);
    expect(await state()).toEqual({ state: 'DONE', isOutdated: true });
  });

  it('make a scan outdated after an upgrade that brings others, unless it is too old to know', async () => {
    const outdated = 'query ($id: UUID!) { source(id: $id) { extraction { isOutdated } } }';
    const source = await scanned(ferry('Stav'));
    const scannedWith = async (base: string | null) => {
      await application.database.query('update extractions set weights_base = $2 where source_id = $1', [
        source.id,
        base,
      ]);
      return (await contributor.ask(outdated, { id: source.id })).extraction.isOutdated;
    };
    expect((await contributor.ask(outdated, { id: source.id })).extraction.isOutdated).toBe(false);
    expect(await scannedWith('of an earlier version')).toBe(true);
    expect(await scannedWith(null)).toBe(false);
    await chosen(trained.id, null);
    expect(await scannedWith(null)).toBe(true);
    await chosen(null, trained.id);
  });

  it('are not chosen by someone who saw others in use, and choosing the same ones twice changes nothing', async () => {
    const count = (await events()).length;
    expect(await chosen(trained.id, trained.id)).toMatchObject({ code: 'WEIGHTS_CHOSEN_SINCE' });
    const other = await given.administrator();
    const both = await Promise.all([chosen(trained.id, null), chosen(null, null, other)]);
    expect(both.map(({ __typename: type, code }) => code ?? type).sort()).toEqual(
      both[1].code ? ['Deployment', 'WEIGHTS_CHOSEN_SINCE'] : ['Deployment', 'Deployment'],
    );
    expect(await administrator.ask(inUse)).toMatchObject({ weightsInUse: { id: trained.id } });
    expect(await chosen(trained.id, trained.id)).toMatchObject({ __typename: 'Deployment' });
    expect(await events()).toHaveLength(count + 1);
    await doneOnce(application, 'chooseWeights', administrator, { input: { weightsId: null, seenId: trained.id } });
  });

  it('are not found under an id that does not exist', async () => {
    const id = '00000000-0000-7000-8000-00000000dead';
    const { errors } = await administrator.send(choose, { input: { weightsId: id } });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('of another version are said to be stale: scans use the shipped ones, and they cannot be chosen', async () => {
    const text = `${lanterns('Brim', 9)}\n\n${money('Brim', 9)}`;
    await chosen(trained.id, null);
    await application.database.query('alter table reading_weights disable trigger only_added_to');
    await application.database.query(`update reading_weights set base = 'of an earlier version'`);
    expect(await administrator.ask(inUse)).toEqual({ weightsInUse: { id: trained.id, isStale: true } });
    const source = await scanned(text);
    expect(source.proposals.map(({ passage }: Json) => passage.quote)).toContain(money('Brim', 9));
    const { extraction } = await contributor.ask(
      'query ($id: UUID!) { source(id: $id) { extraction { isOutdated } } }',
      { id: source.id },
    );
    expect(extraction).toEqual({ isOutdated: false });
    await chosen(null, trained.id);
    expect(await chosen(trained.id, null)).toMatchObject({ code: 'WEIGHTS_STALE' });
  });

  describe('learn', () => {
    const sources = () => application.app.get(DecidedSources, { strict: false });
    const lessonOf = async ({ id, text }: Json) => {
      const { stated, declined, untold, isFinished } = await sources().read(id);
      const quotes = (spans: typeof stated) => spans.map(({ start, end }) => text.slice(start, end));
      return { stated: quotes(stated), declined: quotes(declined), untold: quotes(untold), isFinished };
    };

    it('nothing from proposals that are open, or rejected because another passage covers them', async () => {
      const source = await scanned(`${money('Ness', 7)}\n\n${ferry('Ness')}`);
      const [one, other] = source.proposals;
      await reject(one.id, 'SAID_ELSEWHERE');
      expect(await lessonOf(source)).toEqual({
        stated: [],
        declined: [],
        untold: [one.passage.quote, other.passage.quote],
        isFinished: false,
      });
      await reject(other.id, 'NOT_VERIFIABLE');
      expect(await lessonOf(source)).toMatchObject({ declined: [other.passage.quote], isFinished: true });
    });

    it('nothing from a decision that was undone', async () => {
      const source = await scanned(ferry('Grim'));
      const [{ id: proposalId }] = source.proposals;
      await contributor.ask(decisions.accept, {
        input: { proposalId, commitment: asProposed(source.proposals[0], team.id) },
      });
      expect(await lessonOf(source)).toMatchObject({ stated: [ferry('Grim')], untold: [] });
      await contributor.ask(decisions.reopen, { input: { proposalId, reason: 'By mistake.' } });
      expect(await lessonOf(source)).toMatchObject({ stated: [], untold: [ferry('Grim')], isFinished: false });
    });

    it('nothing from a passage that only withdraws a commitment, nor of an archived one', async () => {
      const source = await scanned(`${lanterns('Tysk', 8)}\n\n${ferry('Tysk')}`);
      const { id: proposalId } = source.proposals.find(({ passage }: Json) => passage.quote === ferry('Tysk'));
      const withdrawing = { ...said, roles: ['WITHDRAWS'] };
      await contributor.ask(decisions.link, {
        input: { proposalId, commitmentId: await founded(), said: withdrawing },
      });
      const archived = await founded();
      await state(source, lanterns('Tysk', 8), archived);
      expect(await lessonOf(source)).toMatchObject({ stated: [lanterns('Tysk', 8)], isFinished: true });
      await application.database.query(
        `update commitments set archived_at = now(), archived_reason = 'By mistake.' where id = $1`,
        [archived],
      );
      expect(await lessonOf(source)).toMatchObject({ stated: [], declined: [] });
    });

    it('nothing from passages of sensitive commitments, whose existence no count may show', async () => {
      const source = await scanned(`${lanterns('Vard', 8)}\n\n${ferry('Vard')}`);
      const sensitive = { marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'Only for the team.' };
      await state(source, lanterns('Vard', 8), await founded(sensitive));
      const proposal = source.proposals.find(({ passage }: Json) => passage.quote === ferry('Vard'));
      const commitment = asProposed(proposal, team.id, sensitive);
      await contributor.ask(decisions.accept, { input: { proposalId: proposal.id, commitment } });
      expect(await lessonOf(source)).toMatchObject({ stated: [], untold: [lanterns('Vard', 8), ferry('Vard')] });
    });

    it('from notes that were made by hand', async () => {
      const source = await scanned(`The port of Lerk had 14,000 visitors in 2025.`);
      const words = 'The port of Lerk had 14,000 visitors in 2025.';
      await contributor.ask(
        'mutation ($input: NotePassageInput!) { notePassage(input: $input) { __typename ... on Problem { message } } }',
        { input: { sourceId: source.id, ...spanOf(source.text, words), note: { kind: 'POSITION', words: 'So.' } } },
      );
      expect(await lessonOf(source)).toMatchObject({ stated: [], declined: [words] });
    });
  });
});
