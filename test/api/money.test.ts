import fc from 'fast-check';
import { limits } from '@followthrough/domain/limits';
import type { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import { MoneyAmount } from '@followthrough/server/money/money-amount.entity';
import { MoneyWithdrawal } from '@followthrough/server/money/money-withdrawal.entity';
import { Refusal } from '@followthrough/server/platform/ground/refusal';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { Rate } from '@followthrough/server/platform/http/rate';
import { DocumentReader } from '@followthrough/server/register/export/document-reader';
import { partOf } from '../support/archive.js';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { commitmentDocuments } from '../support/given-commitments.js';
import { linked } from '../support/given-delivery.js';
import { givenIn, type Given } from '../support/given.js';
import { RecordComparison } from '../support/recorded.js';
import { doneOnce } from '../support/sent-twice.js';

const problem = '... on Problem { message params { name value } } ... on InvalidInput { code field }';
const amount = `id stage value currency effectiveEdtf words isCurrent recordedBy { name } statement { id } payer { id }
  recipient { id } supports { claim role grade evidence { id } moneyAmount { id } } withdrawal { reason by { name } }`;
const documents = {
  record: `mutation ($input: RecordMoneyInput!) { recordMoney(input: $input) { __typename ${problem}
    ... on MoneyAmount { ${amount} } } }`,
  withdraw: `mutation ($input: WithdrawMoneyInput!) { withdrawMoney(input: $input) { __typename ${problem}
    ... on MoneyAmount { ${amount} } } }`,
};
const read = `query ($id: UUID!) { commitment(id: $id) { currentAmounts { stage value currency }
  amounts(first: 50) { edges { node { value isCurrent } } } } }`;
const totals = `query ($filter: CommitmentFilter) { moneyTotals(filter: $filter) { stage leftOut currency value count } }`;

const countedOf = `query ($filter: CommitmentFilter, $ids: [UUID!]!) {
  moneyCounted(filter: $filter, ids: $ids) { commitmentId stage leftOut currency value } }`;

describe('the money of a funding commitment', () => {
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

  const evidenceFor = async (of: { id: string } = commitment, grade = 'A') => {
    const { id: evidenceId } = await linked(contributor, of);
    return { evidenceId, role: 'SUPPORTS', grade };
  };
  const inputFor = async (of: { id: string }, more: object = {}) => ({
    commitmentId: of.id,
    stage: 'ALLOCATED',
    amount: { value: '100', currency: 'GBP' },
    effectiveOn: '2026-04',
    ...('supports' in more || 'statementId' in more ? { supports: [] } : { supports: [await evidenceFor(of)] }),
    ...more,
  });
  const record = async (more: object = {}, of: { id: string } = commitment, by: Caller = contributor): Promise<Json> =>
    by.ask(documents.record, { input: await inputFor(of, more) });
  const recorded = async (more: object = {}, of: { id: string } = commitment): Promise<string> => {
    const answer = await record(more, of);
    if (answer.__typename !== 'MoneyAmount') throw new Error(answer.message);
    return answer.id;
  };
  const of = (stage: string, value: string, currency = 'GBP') => ({ stage, amount: { value, currency } });
  const withdraw = (amountId: string, reason = 'A slip.', by: Caller = contributor): Promise<Json> =>
    by.ask(documents.withdraw, { input: { amountId, reason } });
  const look = (): Promise<Json> => contributor.ask(read, { id: commitment.id });
  const errorOf = async (by: Caller, document: string, input: object): Promise<string | undefined> =>
    (await by.send(document, { input })).errors?.[0]?.extensions.code;

  it('is recorded by stage, exactly, with its date, its words, its parties and what shows it', async () => {
    const payer = await given.party(commitment, 'the treasury');
    const recipient = await given.party(commitment, 'the port');
    const statement = await given.statement(commitment);
    const supports = [await evidenceFor()];
    const answer = await record({
      amount: { value: '75,000,000.50', currency: 'GBP' },
      words: 'more than £75 million',
      payerId: payer.id,
      recipientId: recipient.id,
      statementId: statement.id,
      supports,
    });
    expect(answer).toMatchObject({
      __typename: 'MoneyAmount',
      value: '75000000.5',
      currency: 'GBP',
      effectiveEdtf: '2026-04',
      words: 'more than £75 million',
      isCurrent: true,
      recordedBy: { name: contributor.name },
      statement: { id: statement.id },
      payer: { id: payer.id },
      recipient: { id: recipient.id },
      supports: [{ claim: 'MONEY', grade: 'A', moneyAmount: { id: answer.id } }],
    });
  });

  it('is replaced by a revision, and both stay visible: 100, later 150, reads 150', async () => {
    const first = await recorded();
    await recorded({ ...of('ALLOCATED', '150'), seenAmountId: first });
    expect(await look()).toEqual({
      currentAmounts: [{ stage: 'ALLOCATED', value: '150', currency: 'GBP' }],
      amounts: {
        edges: [{ node: { value: '150', isCurrent: true } }, { node: { value: '100', isCurrent: false } }],
      },
    });
  });

  it('is revised only by a person who saw the current amount, so that nothing is replaced unread', async () => {
    const first = await recorded();
    const input = await inputFor(commitment, { seenAmountId: first, ...of('ALLOCATED', '150') });
    const answers = await Promise.all([1, 2].map(() => contributor.ask(documents.record, { input })));
    expect(answers.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      'AMOUNT_REVISED_MEANWHILE',
      'MoneyAmount',
    ]);
    expect((await look()).amounts.edges).toHaveLength(2);
  });

  it('is withdrawn with a reason, and the earlier amount counts again', async () => {
    const first = await recorded();
    const second = await recorded({ ...of('ALLOCATED', '150'), seenAmountId: first });
    expect(await withdraw(second, '')).toMatchObject({ code: 'TEXT_MISSING' });
    expect(await withdraw(second)).toMatchObject({
      isCurrent: false,
      withdrawal: { reason: 'A slip.', by: { name: contributor.name } },
    });
    expect(await withdraw(second)).toMatchObject({ code: 'AMOUNT_WITHDRAWN_ALREADY' });
    expect((await look()).currentAmounts).toEqual([{ stage: 'ALLOCATED', value: '100', currency: 'GBP' }]);
  });

  it('is refused if it cannot be so, and nothing is saved', async () => {
    const codeOf = async (more: object) => (await record(more)).code;
    expect(await codeOf(of('SPENT', '-1'))).toBe('AMOUNT_NEGATIVE');
    expect(await codeOf(of('SPENT', '9'.repeat(40)))).toBe('AMOUNT_TOO_LARGE');
    expect(await codeOf(of('SPENT', '0.001'))).toBe('AMOUNT_TOO_FINE');
    expect(await codeOf(of('SPENT', '1', 'HRK'))).toBe('CURRENCY_ENDED');
    expect(await codeOf({ effectiveOn: '2027' })).toBe('AMOUNT_IN_FUTURE');
    expect(await codeOf({ supports: [] })).toBe('AMOUNT_UNSUPPORTED');
    expect(await codeOf({ words: 'x'.repeat(501) })).toBe('TEXT_TOO_LONG');
    expect((await look()).amounts.edges).toEqual([]);
    expect(await record({ ...of('SPENT', '1', 'HRK'), effectiveOn: '2022' })).toMatchObject({ currency: 'HRK' });
    const reform = await given.arranged(team, { kind: 'REFORM' });
    expect(await record({}, reform)).toMatchObject({ code: 'AMOUNT_OF_OTHER_KIND' });
    expect(
      await contributor.send(documents.record, { input: await inputFor(commitment, of('SIGNED', '1')) }),
    ).toMatchObject({
      errors: [expect.objectContaining({ message: expect.stringContaining('MoneyStage') })],
    });
  });

  it('rests on nothing of another commitment, and hidden things answer like missing ones', async () => {
    const other = await given.arranged(team);
    const party = await given.party(other, 'the treasury');
    const statement = await given.statement(other);
    const strange = [
      { payerId: party.id },
      { recipientId: party.id },
      { statementId: statement.id, supports: [] },
      { supports: [await evidenceFor(other)] },
    ];
    for (const more of strange) {
      expect(await errorOf(contributor, documents.record, await inputFor(commitment, more))).toBe('NOT_FOUND');
    }
    const outsider = await given.contributor(await given.team());
    const input = await inputFor(commitment);
    expect(await errorOf(outsider, documents.record, input)).toBe('FORBIDDEN');
    expect(await errorOf(await given.auditor(), documents.record, input)).toBe('FORBIDDEN');
    const amountId = await recorded();
    expect(await errorOf(outsider, documents.withdraw, { amountId, reason: 'x' })).toBe('FORBIDDEN');
    await application.database.query(
      `update commitments set marking = 'OFFICIAL_SENSITIVE', handling_instruction = 'x' where id = $1`,
      [commitment.id],
    );
    for (const id of [amountId, newId()]) {
      expect(await errorOf(outsider, documents.withdraw, { amountId: id, reason: 'x' })).toBe('NOT_FOUND');
    }
    expect(await errorOf(outsider, documents.record, input)).toBe('NOT_FOUND');
  });

  it('is not changed on an archived commitment, and no row is ever changed', async () => {
    const amountId = await recorded();
    const supports = [await evidenceFor()];
    await application.database.query(
      `update commitments set archived_at = now(), archived_reason = 'x' where id = $1`,
      [commitment.id],
    );
    expect(await record({ supports, seenAmountId: amountId })).toMatchObject({ code: 'ARCHIVED' });
    expect(await withdraw(amountId)).toMatchObject({ code: 'ARCHIVED' });
    const refused = /only ever added to/;
    await expect(application.database.query('update money_amounts set value = 1')).rejects.toThrow(refused);
    await expect(application.database.query('delete from money_withdrawals')).rejects.toThrow(refused);
  });

  it('is recorded and withdrawn once, however often it is sent', async () => {
    const input = await inputFor(commitment);
    const { id: amountId } = await doneOnce(application, 'recordMoney', contributor, { input });
    await doneOnce(application, 'withdrawMoney', contributor, { input: { amountId, reason: 'A slip.' } });
  });

  it('is told completely by its events', async () => {
    const record = new RecordComparison(application, {
      'MoneyAmount.commitmentId': 'The subject of the event.',
      'MoneyAmount.sequence': 'The order of recording, which the events have, too.',
      'MoneyAmount.recordedAt': 'When the event was recorded.',
      'MoneyAmount.recordedBy': 'Who recorded the event.',
      'MoneyAmount.effectiveEarliest': 'Follows from the date.',
      'MoneyAmount.effectiveLatest': 'Follows from the date.',
      'MoneyWithdrawal.at': 'When the event was recorded.',
      'MoneyWithdrawal.by': 'Who recorded the event.',
    });
    const payer = await given.party(commitment, 'the treasury');
    const recipient = await given.party(commitment, 'the port');
    const statement = await given.statement(commitment);
    const named = { payerId: payer.id, recipientId: recipient.id, statementId: statement.id };
    const amountId = await recorded({ ...of('PAID_OVER', '61.25'), ...named, words: 'some £61' });
    await withdraw(amountId);
    const missing = await record.missing(contributor, 'commitment', commitment.id, [
      [MoneyAmount, { id: amountId }],
      [MoneyWithdrawal, { amountId }],
    ]);
    expect(missing).toEqual([]);
  });

  describe('in total', () => {
    const summed = async (by: Caller = contributor, more: object = {}): Promise<Json[]> =>
      by.ask(totals, { filter: { teamIds: [team.id], ...more } });
    const announced = async (by?: Caller, more?: object) =>
      (await summed(by, more)).filter(({ stage }) => stage === 'ANNOUNCED').map(({ stage: _, ...total }) => total);
    const counted = (value: string, count: number, currency = 'GBP') => ({ leftOut: null, currency, value, count });
    const left = (leftOut: string, value: string | null, count = 1) => ({
      leftOut,
      currency: value === null ? null : 'GBP',
      value,
      count,
    });
    const funding = (value: string | null, facts: object = {}) =>
      given.arranged(team, { amount: value, currency: value === null ? null : 'GBP', ...facts });
    const link = async (from: { id: string }, kind: string, to: { id: string }) => {
      const input = { fromId: from.id, toId: to.id, kind };
      expect(await contributor.ask(commitmentDocuments.link, { input })).toMatchObject({
        __typename: 'CommitmentLink',
      });
    };

    it('counts the current amount at each stage, in its own currency, and says where none is recorded', async () => {
      const first = await recorded(of('ANNOUNCED', '100'));
      await recorded({ ...of('ANNOUNCED', '150'), seenAmountId: first });
      await recorded(of('SPENT', '0.10'));
      await funding('50');
      const euros = await funding('70', { currency: 'EUR' });
      await recorded(of('SPENT', '0.20'), euros);
      await funding(null);
      await given.arranged(team, { kind: 'REFORM' });
      expect(await announced()).toEqual([counted('70', 1, 'EUR'), counted('200', 2), left('NO_AMOUNT', null)]);
      const all = await summed();
      expect(all.filter(({ stage }) => stage === 'SPENT')).toEqual([
        { stage: 'SPENT', ...counted('0.3', 2) },
        { stage: 'SPENT', ...left('NO_AMOUNT', null, 2) },
      ]);
      for (const stage of ['ANNOUNCED', 'ALLOCATED', 'CONTRACTED', 'PAID_OVER', 'SPENT']) {
        const of = all.filter((total) => total.stage === stage);
        expect(of.reduce((sum, { count }) => sum + count, 0)).toBe(4);
      }
    });

    it('never counts a re-announcement, by link or by its facts, wherever its first announcement is', async () => {
      const first = await funding('100');
      const again = await funding('100');
      await link(again, 'RE_ANNOUNCES', first);
      await funding('30', { kindFields: { newMoney: 'RE_ANNOUNCED' } });
      expect(await announced()).toEqual([counted('100', 1), left('NO_AMOUNT', null), left('RE_ANNOUNCED', '130', 2)]);
    });

    it('counts money whose re-announcement replaces it or contains it', async () => {
      const [replaced, replacing] = [
        await funding('1'),
        await funding('2', { kindFields: { newMoney: 'RE_ANNOUNCED' } }),
      ];
      await link(replacing, 'SUPERSEDES', replaced);
      const [first, again] = [await funding('4'), await funding('8')];
      await link(again, 'SUPERSEDES', first);
      await link(again, 'RE_ANNOUNCES', first);
      const [part, whole] = [await funding('16'), await funding('32', { kindFields: { newMoney: 'RE_ANNOUNCED' } })];
      await link(part, 'PART_OF', whole);
      expect(await announced()).toEqual([counted('21', 3), left('NO_AMOUNT', null), left('RE_ANNOUNCED', '42', 3)]);
    });

    it('counts what is recorded at a re-announcement at a later stage only if its first announcement has nothing there', async () => {
      const [first, second, third] = [await funding('1'), await funding('2'), await funding('4')];
      await link(second, 'RE_ANNOUNCES', first);
      await link(third, 'RE_ANNOUNCES', second);
      for (const each of [first, third]) await recorded(of('PAID_OVER', '8'), each);
      await recorded(of('SPENT', '16'), third);
      const all = await summed();
      const at = (stage: string) =>
        all
          .filter((total) => total.stage === stage && total.leftOut !== 'NO_AMOUNT')
          .map(({ leftOut, value }) => [leftOut, value]);
      expect(at('ANNOUNCED')).toEqual([
        [null, '1'],
        ['RE_ANNOUNCED', '6'],
      ]);
      expect(at('PAID_OVER')).toEqual([
        [null, '8'],
        ['RE_ANNOUNCED', '8'],
      ]);
      expect(at('SPENT')).toEqual([[null, '16']]);
      // The first one is outside the filter.
      await given
        .team()
        .then(({ id }) =>
          application.database.query('update commitments set lead_team_id = $1 where id = $2', [id, first.id]),
        );
      const narrowed = (await summed()).filter(({ stage }) => stage === 'PAID_OVER');
      expect(narrowed).toEqual([
        { stage: 'PAID_OVER', ...left('NO_AMOUNT', null, 2) },
        { stage: 'PAID_OVER', ...left('RE_ANNOUNCED', '8') },
      ]);
    });

    it('counts all money once, however commitments are linked', async () => {
      const kinds = ['PART_OF', 'SUPERSEDES', 'RE_ANNOUNCES'] as const;
      const of = { from: fc.nat(4), to: fc.nat(4), kind: fc.constantFrom(...kinds) };
      const one = {
        hasFacts: fc.boolean(),
        isSpent: fc.boolean(),
        isAgain: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
      };
      const counts = { counted: 0, left: 0 };
      const facts = fc.record({
        ones: fc.array(fc.record(one), { minLength: 5, maxLength: 5 }),
        links: fc.uniqueArray(fc.record(of), {
          maxLength: 7,
          selector: ({ from, to, kind }) => `${from} ${to} ${kind}`,
        }),
        turned: fc.record({ PART_OF: fc.boolean(), SUPERSEDES: fc.boolean(), RE_ANNOUNCES: fc.boolean() }),
      });
      const property = fc.asyncProperty(facts, async ({ ones, links, turned }) => {
        team = await given.team();
        const reader = await given.contributor(team);
        const made: Commitment[] = [];
        for (const [at, { hasFacts, isSpent, isAgain }] of ones.entries()) {
          const amount = hasFacts ? { amount: String(2 ** at), currency: 'GBP' } : {};
          made.push(await given.arranged(team, { ...amount, kindFields: isAgain ? { newMoney: 'RE_ANNOUNCED' } : {} }));
          if (!isSpent) continue;
          await application.database.query(
            `insert into money_amounts (id, commitment_id, stage, value, currency, effective_edtf, effective_earliest, recorded_at)
             values ($1, $2, 'SPENT', $3, 'GBP', '2026', '2026-01-01', now())`,
            [newId(), made[at]!.id, 2 ** at],
          );
        }
        // No circle within a kind, as the register allows none; circles of two kinds may be.
        const edges = links
          .filter(({ from, to, kind }) => (turned[kind] ? from > to : from < to))
          .map(({ from, to, kind }) =>
            kind === 'SUPERSEDES'
              ? { from, to, kind, inner: to, outer: from }
              : { from, to, kind, inner: from, outer: to },
          );
        for (const { from, to, kind } of edges) {
          await application.database.query(
            'insert into commitment_links (id, from_id, to_id, kind, created_at) values ($1, $2, $3, $4, now())',
            [newId(), made[from]!.id, made[to]!.id, kind],
          );
        }
        const reach = (start: number, among = edges): Set<number> => {
          const reached = new Set<number>();
          const go = (id: number): void => {
            for (const { inner, outer } of among) {
              if (inner !== id || reached.has(outer)) continue;
              reached.add(outer);
              go(outer);
            }
          };
          go(start);
          return reached;
        };
        const announces = edges.filter(({ kind }) => kind === 'RE_ANNOUNCES');
        const filter = { teamIds: [team.id] };
        const all = await reader.ask(totals, { filter });
        const ids = made.map(({ id }) => id);
        const together: Json[] = await reader.ask(countedOf, { filter, ids });
        const alone = await Promise.all(ids.map((id) => reader.ask(countedOf, { filter, ids: [id] })));
        const byId = ({ commitmentId, stage }: Json) => `${ids.indexOf(commitmentId)} ${stage}`;
        const sorted = (found: Json[]) => [...found].sort((a, b) => byId(a).localeCompare(byId(b)));
        expect(sorted(alone.flat())).toEqual(sorted(together));
        for (const stage of ['ANNOUNCED', 'SPENT']) {
          const sums = all.filter((total: Json) => total.stage === stage);
          const countedSum = Number(sums.find(({ leftOut }: Json) => !leftOut)?.value ?? 0);
          const counting = (at: number) => (countedSum & (2 ** at)) > 0;
          const has = (at: number) => (stage === 'SPENT' ? ones[at]!.isSpent : ones[at]!.hasFacts);
          const isAgain = (at: number) => {
            const firsts = [...reach(at, announces)];
            return firsts.length > 0 ? stage === 'ANNOUNCED' || firsts.some(has) : ones[at]!.isAgain;
          };
          for (const at of ones.keys()) {
            const own = together.find((amount) => amount.commitmentId === ids[at] && amount.stage === stage);
            expect(Boolean(own && !own.leftOut)).toBe(counting(at));
            expect(Boolean(own)).toBe(has(at));
            if (!has(at) || isAgain(at)) {
              expect(counting(at)).toBe(false);
              continue;
            }
            const others = [...reach(at)].filter((id) => id !== at);
            // Either it counts, and nothing that it is in does, or something that it is in counts.
            expect(others.some(counting)).toBe(!counting(at));
            counts[counting(at) ? 'counted' : 'left'] += 1;
          }
        }
      });
      await fc.assert(property, { numRuns: 60 });
      expect(Math.min(counts.counted, counts.left)).toBeGreaterThan(5);
    }, 60_000);

    it('counts the whole and not its parts, the newer and not what it replaces, the original and not its duplicate', async () => {
      const [whole, part, partOfPart] = [await funding('100'), await funding('40'), await funding('15')];
      await link(partOfPart, 'PART_OF', part);
      await link(part, 'PART_OF', whole);
      const [replaced, replacing] = [await funding('7'), await funding('9')];
      await link(replacing, 'SUPERSEDES', replaced);
      const duplicate = await funding('100');
      await contributor.ask(commitmentDocuments.markDuplicate, {
        input: { id: duplicate.id, ofId: whole.id, reason: 'The same.' },
      });
      const included = (value: string, count: number) => left('INCLUDED', value, count);
      expect(await announced()).toEqual([counted('109', 2), included('62', 3), left('NO_AMOUNT', null)]);
      expect(await announced(contributor, { archived: 'ANY' })).toEqual([
        counted('109', 2),
        included('162', 4),
        left('NO_AMOUNT', null),
      ]);
    });

    it('counts a part if the whole has no amount at that stage, or is not in the total', async () => {
      const whole = await funding('100', { title: 'The whole' });
      const part = await funding('40', { title: 'A part' });
      await link(part, 'PART_OF', whole);
      await recorded(of('SPENT', '5'), part);
      const spent = (await summed()).filter(({ stage, leftOut }) => stage === 'SPENT' && !leftOut);
      expect(spent).toEqual([{ stage: 'SPENT', ...counted('5', 1) }]);
      expect(await announced(contributor, { text: 'A part' })).toEqual([counted('40', 1)]);
    });

    it('counts one of two that contain each other by different links', async () => {
      const [one, other] = [await funding('100'), await funding('80')];
      await link(one, 'PART_OF', other);
      await link(one, 'SUPERSEDES', other);
      expect(await announced()).toEqual([counted('100', 1), left('INCLUDED', '80'), left('NO_AMOUNT', null)]);
    });

    it('does not let a total reveal what a reader cannot see', async () => {
      const hidden = await funding('100', { marking: 'OFFICIAL_SENSITIVE' });
      const part = await funding('40');
      await link(part, 'PART_OF', hidden);
      const again = await funding('20');
      await link(again, 'RE_ANNOUNCES', hidden);
      const outsider = await given.contributor(await given.team());
      expect(await announced(outsider)).toEqual([counted('60', 2), left('NO_AMOUNT', null)]);
      expect(await announced()).toEqual([
        counted('100', 1),
        left('INCLUDED', '40'),
        left('NO_AMOUNT', null),
        left('RE_ANNOUNCED', '20'),
      ]);
    });

    it('is exported so that each column adds up to it by currency, with what does not count beside it', async () => {
      const [whole, part, again] = [await funding('100'), await funding('40'), await funding('100')];
      await link(part, 'PART_OF', whole);
      await link(again, 'RE_ANNOUNCES', whole);
      const euros = await funding('70.50', { currency: 'EUR' });
      await recorded(of('PAID_OVER', '9'), part);
      await given.arranged(team, { kind: 'REFORM' });
      const query = { columns: 'reference,money', order: 'REFERENCE', filter: JSON.stringify({ teamIds: [team.id] }) };
      const answer = await fetch(`${application.address}/export/register.csv?${new URLSearchParams(query)}`, {
        headers: { cookie: `followthrough_session=${contributor.token}` },
      });
      const [heads, ...rows] = (await answer.text())
        .replace(/^\uFEFF/, '')
        .split('\r\n')
        .slice(0, -1)
        .map((line) => line.split(','));
      expect(heads!.slice(1, 4)).toEqual(['Announced', 'Announced: currency', 'Announced: not counted']);
      const row = async ({ id }: { id: string }) => {
        const { reference } = await contributor.ask('query ($id: UUID!) { commitment(id: $id) { reference } }', { id });
        return rows.find(([first]) => first === reference)!;
      };
      const at = (head: string) => heads!.indexOf(head);
      expect((await row(whole)).slice(1, 4)).toEqual(['100', 'GBP', '']);
      expect((await row(part)).slice(1, 4)).toEqual(['', '', '40 GBP (Included in another commitment)']);
      expect((await row(again)).slice(1, 4)).toEqual(['', '', '100 GBP (Re-announced)']);
      expect((await row(euros)).slice(1, 4)).toEqual(['70.5', 'EUR', '']);
      expect((await row(part)).slice(at('Paid over'), at('Paid over') + 3)).toEqual(['9', 'GBP', '']);
      expect(rows.filter((cells) => cells.slice(1).every((cell) => cell === ''))).toHaveLength(2);
      const sums = (stage: string) =>
        ['EUR', 'GBP'].map((currency) =>
          rows
            .filter((cells) => cells[at(`${stage}: currency`)] === currency)
            .reduce((sum, cells) => sum + Number(cells[at(stage)]), 0),
        );
      expect(await announced()).toMatchObject([counted('70.5', 1, 'EUR'), counted('100', 1), {}, {}, {}]);
      expect([sums('Announced'), sums('Paid over')]).toEqual([
        [70.5, 100],
        [0, 9],
      ]);
    });

    it('is exported page by page, counts nothing twice across pages, and takes a turn for each statement', async () => {
      const whole = await funding('100');
      for (let number = 0; number < limits.pageSize; number++) await given.arranged(team, { kind: 'REFORM' });
      const part = await funding('40');
      await link(part, 'PART_OF', whole);
      await funding('43000000000000.00');
      const query = { columns: 'money', order: 'REFERENCE', filter: JSON.stringify({ teamIds: [team.id] }) };
      const exported = (format: string) =>
        fetch(`${application.address}/export/register.${format}?${new URLSearchParams(query)}`, {
          headers: { cookie: `followthrough_session=${contributor.token}` },
        });
      const rate = application.app.get(Rate);
      const { take } = rate;
      let turns = 0;
      try {
        rate.take = async (...taken) => {
          turns += 1;
          return take.apply(rate, taken);
        };
        const [, ...rows] = (await (await exported('csv')).text()).split('\r\n').slice(0, -1);
        expect(turns).toBe(4);
        const cells = rows.map((row) => row.split(',').slice(0, 3)).filter((row) => row.some((cell) => cell !== ''));
        expect(cells).toEqual([
          ['100', 'GBP', ''],
          ['', '', '40 GBP (Included in another commitment)'],
          ['43000000000000', 'GBP', ''],
        ]);
      } finally {
        rate.take = take;
      }
      // A number, not a text: with its two decimals it would have more than 15 digits.
      const file = Buffer.from(await (await exported('xlsx')).arrayBuffer());
      expect(partOf(file, 'xl/worksheets/sheet1.xml')).toContain('<v>43000000000000</v>');
    });

    it('is refused before any row is sent where what is beside the first page cannot be read', async () => {
      await funding('1');
      const reader = application.app.get(DocumentReader);
      const { reading } = reader;
      try {
        reader.reading = ((ctx, document) =>
          document.includes('moneyCounted')
            ? async () => Promise.reject(Refusal.unauthenticated())
            : reading.call(reader, ctx, document)) as typeof reading;
        const answer = await fetch(`${application.address}/export/register.csv?columns=money`, {
          headers: { cookie: `followthrough_session=${contributor.token}` },
        });
        expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'UNAUTHENTICATED' }]);
      } finally {
        reader.reading = reading;
      }
    });

    it('counts commitments by their ids only for who can see them, and at most a page of them', async () => {
      const hidden = await funding('100', { marking: 'OFFICIAL_SENSITIVE' });
      const part = await funding('40');
      await link(part, 'PART_OF', hidden);
      const outsider = await given.contributor(await given.team());
      const ask = (by: Caller, ids: string[]) => by.send(countedOf, { filter: { teamIds: [team.id] }, ids });
      const both = [hidden.id, part.id];
      expect((await ask(outsider, both)).data.moneyCounted).toMatchObject([{ commitmentId: part.id, leftOut: null }]);
      expect((await ask(contributor, [part.id])).data.moneyCounted).toMatchObject([{ leftOut: 'INCLUDED' }]);
      const tooMany = await ask(
        contributor,
        Array.from({ length: 101 }, () => newId()),
      );
      expect(tooMany.errors?.[0]?.extensions.code).toBe('INVALID');
    });

    it('is empty without funding, and sums exactly what a float cannot', async () => {
      expect(await summed(contributor, { kinds: ['REFORM'] })).toEqual([]);
      await recorded(of('SPENT', '999999999999999999.99'));
      await recorded(of('SPENT', '0.01'), await funding(null));
      const spent = (await summed()).find(({ stage, leftOut }) => stage === 'SPENT' && !leftOut);
      expect(spent).toMatchObject({ value: '1000000000000000000', count: 2 });
    });
  });
});
