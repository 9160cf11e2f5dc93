import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import { Party } from '@followthrough/server/commitments/parties/party.entity';
import { ScopeMarkWithdrawal } from '@followthrough/server/commitments/scope/scope-mark-withdrawal.entity';
import { ScopeMark } from '@followthrough/server/commitments/scope/scope-mark.entity';
import type { Organisation } from '@followthrough/server/organisations/organisation.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { commitmentDocuments, commitmentFacts } from '../support/given-commitments.js';
import { givenIn, type Given } from '../support/given.js';
import { RecordComparison } from '../support/recorded.js';
import { doneOnce } from '../support/sent-twice.js';

const problem = '... on Problem { message } ... on InvalidInput { code field }';
const documents = {
  mark: `mutation ($input: MarkScopeInput!) { markScope(input: $input) { __typename ${problem}
    ... on ScopeMark { id reason fromStatement { id } toStatement { id } recordedBy { name }
      commitment { scopeNarrowed scopeMarks { id } } } } }`,
  withdraw: `mutation ($input: WithdrawScopeMarkInput!) { withdrawScopeMark(input: $input) { __typename ${problem}
    ... on ScopeMark { id withdrawal { reason by { name } } commitment { scopeNarrowed } } } }`,
};

describe('the restatements of a commitment', () => {
  let application: Application;
  let given: Given;
  let team: Team;
  let contributor: Caller & { id: string; name: string };
  let commitment: Commitment;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
  });
  beforeEach(async () => {
    team = await given.team();
    contributor = await given.contributor(team);
    commitment = await given.arranged(team);
  });
  afterAll(() => application.close());

  const query = (text: string, parameters: unknown[] = []) => application.database.query<Json>(text, parameters);
  const errorOf = async (by: Caller, document: string, input: object): Promise<string | undefined> =>
    (await by.send(document, { input })).errors?.[0]?.extensions.code;
  const found = async (filter: string, by: Caller = contributor): Promise<string[]> =>
    (await by.ask(`{ commitments(filter: ${filter}, first: 100) { edges { node { id } } } }`)).edges.map(
      ({ node }: Json) => node.id,
    );

  describe('of which the scope narrowed', () => {
    const inputOf = async (more: object = {}) => ({
      commitmentId: commitment.id,
      fromStatementId: (await given.statement(commitment, { published: '2025-01-15' })).id,
      toStatementId: (await given.statement(commitment, { published: '2026-02-20' })).id,
      reason: 'Three ports, not six.',
      ...more,
    });
    const mark = (input: object, by: Caller = contributor): Promise<Json> => by.ask(documents.mark, { input });
    const withdraw = (scopeMarkId: string, reason = 'A slip.'): Promise<Json> =>
      contributor.ask(documents.withdraw, { input: { scopeMarkId, reason } });

    it('are marked from one statement to a later one, found by the filter, and unmarked with a reason', async () => {
      const input = await inputOf();
      const marked = await mark(input);
      expect(marked).toMatchObject({
        __typename: 'ScopeMark',
        reason: 'Three ports, not six.',
        fromStatement: { id: input.fromStatementId },
        toStatement: { id: input.toStatementId },
        recordedBy: { name: contributor.name },
        commitment: { scopeNarrowed: true, scopeMarks: [{ id: marked.id }] },
      });
      expect(await found('{ scopeNarrowed: true }')).toContain(commitment.id);
      expect(await found('{ scopeNarrowed: false }')).not.toContain(commitment.id);
      expect(await mark(input)).toMatchObject({ code: 'SCOPE_MARKED_ALREADY' });
      expect(await withdraw(marked.id, ' ')).toMatchObject({ code: 'TEXT_MISSING' });
      expect(await withdraw(marked.id)).toMatchObject({
        withdrawal: { reason: 'A slip.', by: { name: contributor.name } },
        commitment: { scopeNarrowed: false },
      });
      expect(await withdraw(marked.id)).toMatchObject({ code: 'SCOPE_MARK_WITHDRAWN_ALREADY' });
      expect(await mark(input)).toMatchObject({ __typename: 'ScopeMark' });
    });

    it('are marked once by two at the same time', async () => {
      const input = await inputOf();
      const answers = await Promise.all([1, 2].map(() => mark(input)));
      expect(answers.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
        'SCOPE_MARKED_ALREADY',
        'ScopeMark',
      ]);
    });

    it('are not marked backwards, between one statement and itself, or without a reason', async () => {
      const input = await inputOf();
      const { fromStatementId, toStatementId } = input;
      const backwards = { ...input, fromStatementId: toStatementId, toStatementId: fromStatementId };
      expect(await mark(backwards)).toMatchObject({ code: 'SCOPE_BACKWARDS' });
      expect(await mark({ ...input, toStatementId: fromStatementId })).toMatchObject({
        code: 'SCOPE_OF_ONE_STATEMENT',
      });
      expect(await mark({ ...input, reason: '' })).toMatchObject({ code: 'TEXT_MISSING' });
      expect(await mark({ ...input, reason: 'x'.repeat(10_001) })).toMatchObject({ code: 'TEXT_TOO_LONG' });
      const strange = (await given.statement(await given.arranged(team))).id;
      expect(await errorOf(contributor, documents.mark, { ...input, toStatementId: strange })).toBe('NOT_FOUND');
    });

    it('count as narrowed only while both statements count', async () => {
      const input = await inputOf();
      await mark(input);
      await query(
        `insert into statement_withdrawals (id, statement_id, reason, at) values (gen_random_uuid(), $1, 'x', now())`,
        [input.toStatementId],
      );
      expect(await found('{ scopeNarrowed: true }')).not.toContain(commitment.id);
      expect(await errorOf(contributor, documents.mark, input)).toBe('NOT_FOUND');
    });

    it('are marked by contributors of the lead team alone, and a hidden commitment answers like a missing one', async () => {
      const input = await inputOf();
      const { id: scopeMarkId } = await mark(input);
      const outsider = await given.contributor(await given.team());
      for (const by of [outsider, await given.auditor()]) {
        expect(await errorOf(by, documents.mark, input)).toBe('FORBIDDEN');
        expect(await errorOf(by, documents.withdraw, { scopeMarkId, reason: 'x' })).toBe('FORBIDDEN');
      }
      await query(`update commitments set marking = 'OFFICIAL_SENSITIVE', handling_instruction = 'x' where id = $1`, [
        commitment.id,
      ]);
      expect(await found('{ scopeNarrowed: true }', outsider)).not.toContain(commitment.id);
      for (const id of [scopeMarkId, newId()]) {
        expect(await errorOf(outsider, documents.withdraw, { scopeMarkId: id, reason: 'x' })).toBe('NOT_FOUND');
      }
    });

    it('stay as they are on an archived commitment, and no row is ever changed', async () => {
      const input = await inputOf();
      const { id } = await mark(input);
      await query(`update commitments set archived_at = now(), archived_reason = 'x' where id = $1`, [commitment.id]);
      expect(await mark(input)).toMatchObject({ code: 'ARCHIVED' });
      expect(await withdraw(id)).toMatchObject({ code: 'ARCHIVED' });
      await expect(query('delete from scope_marks')).rejects.toThrow(/only ever added to/);
      await expect(query(`update scope_mark_withdrawals set reason = 'x'`)).rejects.toThrow(/only ever added to/);
    });

    it('are marked and unmarked once, however often it is sent, and told completely by events', async () => {
      const { id } = await doneOnce(application, 'markScope', contributor, { input: await inputOf() });
      const input = { scopeMarkId: id, reason: 'A slip.' };
      await doneOnce(application, 'withdrawScopeMark', contributor, { input });
      const record = new RecordComparison(application, {
        'ScopeMark.sequence': 'The order of recording, which the events have, too.',
        'ScopeMark.commitmentId': 'The subject of the event.',
        'ScopeMark.recordedAt': 'When the event was recorded.',
        'ScopeMark.recordedBy': 'Who recorded the event.',
        'ScopeMarkWithdrawal.at': 'When the event was recorded.',
        'ScopeMarkWithdrawal.by': 'Who recorded the event.',
      });
      const rows = [
        [ScopeMark, { id }],
        [ScopeMarkWithdrawal, { scopeMarkId: id }],
      ] as const;
      expect(await record.missing(contributor, 'commitment', commitment.id, rows)).toEqual([]);
    });
  });

  describe('by a government', () => {
    let country: Organisation;
    let earlier: Organisation;

    const undertakenBy = (organisation: { id: string }, role: 'UNDERTAKES' | 'PARTNER' = 'UNDERTAKES') =>
      application.arrange((ctx) =>
        ctx.db.insert(Party, {
          ...{ id: newId(), commitmentId: commitment.id, organisationId: organisation.id, role, position: 0 },
          isInferred: false,
        }),
      );
    const statedBy = async (issuer: { id: string } | null, published: string | null, roles = ['STATES']) => {
      const { sourceId } = await given.statement(commitment, { published, roles: roles as never });
      await query('update sources set issuer_id = $2 where id = $1', [sourceId, issuer?.id ?? null]);
    };
    const isInherited = async () => (await found('{ inherited: true }')).includes(commitment.id);

    beforeEach(async () => {
      country = await given.organisation();
      earlier = await given.organisation({
        kind: 'GOVERNMENT',
        parentId: country.id,
        inOfficeFrom: '2021-05-18',
        inOfficeUntil: '2025-05-12',
      });
    });

    it('are inherited once it has left office, until its successor restates them', async () => {
      await undertakenBy(earlier);
      await statedBy(earlier, '2024-06-04');
      expect(await isInherited()).toBe(true);
      const ministry = await given.organisation({ kind: 'DEPARTMENT', parentId: country.id });
      await statedBy(ministry, '2025-05-11');
      await statedBy(ministry, '2026-01-01', ['WITHDRAWS']);
      await statedBy(await given.organisation(), '2026-01-01');
      await statedBy(earlier, '2026-01-01');
      await statedBy(null, '2026-01-01');
      await statedBy(ministry, null);
      expect(await isInherited()).toBe(true);
      await statedBy(ministry, '2025-05-12');
      expect(await isInherited()).toBe(false);
      expect(await found('{ inherited: false }')).toContain(commitment.id);
    });

    it('are not inherited from a government in office, a partner, or a country', async () => {
      const current = await given.organisation({
        kind: 'GOVERNMENT',
        parentId: country.id,
        inOfficeFrom: '2025-05-12',
      });
      await undertakenBy(current);
      await undertakenBy(country);
      await undertakenBy(earlier, 'PARTNER');
      expect(await isInherited()).toBe(false);
    });
  });

  it('keep who answered when, through edits and changes of team', async () => {
    const [first, second] = [await given.person(), await given.person()];
    const facts = (accountableId: string | null) => commitmentFacts({ accountableId });
    const { id } = await given.commitment(contributor, team, facts(first.id));
    const edit = (version: number, to: object) =>
      contributor.ask(commitmentDocuments.edit, { input: { id, version, facts: to } });
    await edit(1, facts(second.id));
    await edit(2, commitmentFacts({ accountableId: second.id, title: 'Another title' }));
    const other = await given.team();
    const manager = await given.manager(team);
    await manager.ask(commitmentDocuments.reassign, { input: { id, leadTeamId: other.id, reason: 'They do it.' } });
    const { answered } = await manager.ask(
      'query ($id: UUID!) { commitment(id: $id) { answered { team accountable since until } } }',
      { id },
    );
    expect(answered.map(({ team: name, accountable }: Json) => [name, accountable])).toEqual([
      [team.name, (await query('select name from people where id = $1', [first.id]))[0]!.name],
      [team.name, (await query('select name from people where id = $1', [second.id]))[0]!.name],
      [other.name, (await query('select name from people where id = $1', [second.id]))[0]!.name],
    ]);
    expect(answered.map(({ until }: Json) => until === null)).toEqual([false, false, true]);
  });
});
