import { stalled } from '@followthrough/domain/delivery';
import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { assessed } from '../support/given-assessments.js';
import { decided, linked, reported, signedOff } from '../support/given-delivery.js';
import { givenIn, type Given } from '../support/given.js';
import { statementsBesidesSession } from '../support/statements.js';

const noteLook = `mutation ($commitmentId: UUID!) { noteLook(commitmentId: $commitmentId) { id lookedAtLast } }`;
const unseen = '{ commitmentsUnseen(first: 100) { totalCount edges { node { id lookedAtLast } } } }';
const idsOf = (answer: Json): string[] => answer.edges.map(({ node }: Json) => node.id);

describe('what nobody has moved or looked at', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller;
  let manager: Caller & { readonly id: string };
  let auditor: Caller & { readonly id: string };

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
  });
  beforeEach(async () => {
    team = await given.team();
    contributor = await given.contributor(team);
    manager = await given.manager(team);
    auditor = await given.auditor();
  });
  afterAll(() => application.close());

  const query = (text: string, parameters: unknown[] = []) => application.database.query<Json>(text, parameters);
  /** As if the stage had been recorded on that day. */
  const stageOn = async (of: Commitment, day: string) => {
    await query('alter table stage_changes disable trigger only_added_to');
    await query(`update stage_changes set recorded_at = $2::timestamptz where commitment_id = $1`, [
      of.id,
      `${day}T23:30:00Z`,
    ]);
    await query('alter table stage_changes enable trigger only_added_to');
  };
  const acceptedOn = async (of: Commitment, day: string): Promise<string> => {
    const { id } = await linked(contributor, of);
    await decided(manager, id);
    await query('alter table acceptances disable trigger only_added_to');
    await query('update acceptances set at = $2::timestamptz where evidence_id = $1', [id, `${day}T00:30:00Z`]);
    await query('alter table acceptances enable trigger only_added_to');
    return id;
  };
  const isStalled = async (of: Commitment): Promise<boolean> =>
    (await contributor.ask('query ($id: UUID!) { commitment(id: $id) { stalled } }', { id: of.id })).stalled;
  const today = () => application.now.toISOString().slice(0, 10);

  describe('stalled', () => {
    it.each(['2026-02-28', '2026-02-20', '2026-02-19', '2026-02-18', '2025-05-31', '2026-11-20'])(
      'means the same in the database as in the rule, with a last change of stage on %s',
      async (day) => {
        const one = await given.arranged(team);
        await stageOn(one, day);
        expect(await isStalled(one)).toBe(stalled(day, null, today()));
      },
    );

    it('ends with accepted evidence, from the day it was accepted, while it counts', async () => {
      const one = await given.arranged(team);
      await stageOn(one, '2025-01-10');
      expect(await isStalled(one)).toBe(true);
      const waiting = await linked(contributor, one);
      expect(await isStalled(one)).toBe(true);
      await decided(manager, waiting.id, { decision: 'NOT_ACCEPTED', reason: 'Another boat.' });
      expect(await isStalled(one)).toBe(true);
      const id = await acceptedOn(one, '2026-10-01');
      expect(await isStalled(one)).toBe(false);
      await contributor.ask(
        'mutation ($input: WithdrawEvidenceInput!) { withdrawEvidence(input: $input) { __typename } }',
        { input: { evidenceId: id, reason: 'A mistake.' } },
      );
      expect(await isStalled(one)).toBe(true);
      await acceptedOn(one, '2025-02-01');
      expect(await isStalled(one)).toBe(true);
    });

    it('is never true of a closed commitment, filters register and board, and is a queue', async () => {
      const [still, closed, moving] = [
        await given.arranged(team),
        await given.arranged(team),
        await given.arranged(team),
      ];
      await stageOn(still, '2025-01-10');
      await stageOn(closed, '2025-01-10');
      await reported(contributor, closed, { status: 'NOT_DELIVERED' });
      const found = async (wanted: boolean) =>
        idsOf(
          await contributor.ask(
            `query ($filter: CommitmentFilter) { commitments(filter: $filter) { edges { node { id } } } }`,
            { filter: { stalled: wanted, teamIds: [team.id] } },
          ),
        );
      expect(await found(true)).toEqual([still.id]);
      expect((await found(false)).sort()).toEqual([closed.id, moving.id].sort());
      const needing = '{ commitmentsNeeding(need: STALLED, of: TEAMS) { totalCount edges { node { id } } } }';
      expect(await manager.ask(needing)).toEqual({ totalCount: 1, edges: [{ node: { id: still.id } }] });
    });
  });

  describe('longest not looked at', () => {
    const at = (days: number) => new Date(application.now.getTime() - days * 86_400_000).toISOString();
    const looked = (of: Commitment, days: number) =>
      query('insert into looks (commitment_id, person_id, at) values ($1, $2, $3)', [of.id, auditor.id, at(days)]);
    const queue = async () => {
      const mine = new Set(
        (await query('select id from commitments where lead_team_id = $1', [team.id])).map(({ id }) => id),
      );
      return idsOf(await auditor.ask(unseen)).filter((id) => mine.has(id));
    };

    it('lists what was never looked at, then the longest ago, and leaves out the last 90 days', async () => {
      const [never, long, longer, lately, archived] = [
        await given.arranged(team),
        await given.arranged(team),
        await given.arranged(team),
        await given.arranged(team),
        await given.arranged(team),
      ];
      await given.arranged(team, { responsibility: 'EXTERNAL' });
      await query(`update commitments set archived_at = now(), archived_reason = 'x' where id = $1`, [archived.id]);
      await looked(long, 90);
      await looked(longer, 400);
      await looked(lately, 89);
      expect(await queue()).toEqual([never.id, longer.id, long.id]);
    });

    it('counts an assessment, a sign-off and an auditor who opens it as a look', async () => {
      const [one, two, three] = [await given.arranged(team), await given.arranged(team), await given.arranged(team)];
      const { id } = await reported(contributor, one);
      await reported(contributor, two);
      expect(await queue()).toHaveLength(3);
      await signedOff(manager, one, id);
      await assessed(auditor, two);
      expect(await queue()).toEqual([three.id]);
      const answer = await auditor.ask(noteLook, { commitmentId: three.id });
      expect(answer.id).toBe(three.id);
      expect(new Date(answer.lookedAtLast)).toEqual(application.now);
      expect(await queue()).toEqual([]);
    });

    it('never moves a look back, and records nothing else', async () => {
      const one = await given.arranged(team);
      await query('insert into looks (commitment_id, person_id, at) values ($1, $2, $3)', [one.id, auditor.id, at(-1)]);
      const before = await given.events(one.id);
      const { lookedAtLast } = await auditor.ask(noteLook, { commitmentId: one.id });
      expect(new Date(lookedAtLast).toISOString()).toBe(at(-1));
      expect(await given.events(one.id)).toEqual(before);
    });

    it('is for auditors alone', async () => {
      const one = await given.arranged(team);
      await auditor.ask(noteLook, { commitmentId: one.id });
      for (const who of [contributor, manager, await given.administrator()]) {
        const { errors } = await who.send(noteLook, { commitmentId: one.id });
        expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
        expect(await who.ask(unseen)).toEqual({ totalCount: 0, edges: [] });
        const seen = await who.ask('query ($id: UUID!) { commitment(id: $id) { lookedAtLast } }', { id: one.id });
        expect(seen).toEqual({ lookedAtLast: null });
      }
      const { errors } = await auditor.send(noteLook, { commitmentId: newId() });
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    });

    it('is read in one statement', async () => {
      expect(await statementsBesidesSession(() => auditor.ask(unseen))).toBe(1);
    });
  });
});
