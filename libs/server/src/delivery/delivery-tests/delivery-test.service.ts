import { archivedProblem } from '@followthrough/domain/archived';
import {
  sameMilestones,
  testProblem,
  testTexts,
  type TestMilestone,
  type TestPart,
  type TestUse,
} from '@followthrough/domain/delivery-tests';
import { resolveDue } from '@followthrough/domain/due';
import { problem, type RuleProblem } from '@followthrough/domain/problems';
import { codeList } from '@followthrough/domain/terms';
import { Injectable } from '@nestjs/common';
import type { Commitment } from '../../commitments/commitment.entity.js';
import { commitmentView } from '../../commitments/commitment.view.js';
import {
  dueColumns,
  dueIn,
  foundingSource,
  recordedDue,
  type Against,
} from '../../commitments/due-dates/due-columns.js';
import { isReported } from '../../commitments/reported.js';
import type { Context } from '../../platform/changes/context.js';
import { changedFields, staleSince } from '../../platform/changes/stale-edit.js';
import { newId } from '../../platform/ground/uuid.js';
import type { StaleEdit } from '../../platform/schema/problem.js';
import { DeliveryTestMilestone } from './delivery-test-milestone.entity.js';
import { DeliveryTest } from './delivery-test.entity.js';
import type { WriteDeliveryTestInput } from './delivery-test.inputs.js';

/** Versions are only added. The lock on the commitment makes writers and managers who sign off queue. */
@Injectable()
export class DeliveryTestService {
  async write(ctx: Context, input: WriteDeliveryTestInput): Promise<DeliveryTest | RuleProblem | StaleEdit> {
    const commitment = await ctx.acquire(commitmentView, input.commitmentId, 'commitment.writeTest');
    const against = await foundingSource(ctx, commitment);
    const held = await currentTest(ctx, commitment.id);
    const refused =
      archivedProblem(commitment) ??
      (await staleTest(ctx, commitment, held, input.number)) ??
      testProblem(input, against.published, held === null);
    if (refused) return refused;
    const required = await requiredMilestones(ctx, commitment.id);
    const columns = columnsOf(input, commitment, against);
    const fields = held ? await changedSince(ctx, held, columns, required) : Object.keys(testTexts);
    if (fields.length === 0) return problem('TEST_UNCHANGED');

    const test = ctx.db.create(DeliveryTest, {
      id: newId(),
      commitmentId: commitment.id,
      number: (held?.number ?? 0) + 1,
      ...columns,
      reason: input.reason || null,
      isAfterReport: await isReported(ctx, commitment.id),
      writtenAt: ctx.now(),
      writtenBy: ctx.reader.viewer?.id ?? null,
    });
    await ctx.db.insert(DeliveryTest, test);
    const milestones = required.map((one, position) =>
      ctx.db.create(DeliveryTestMilestone, { id: newId(), deliveryTestId: test.id, ...one, position }),
    );
    if (milestones.length > 0) await ctx.db.insert(DeliveryTestMilestone, milestones);
    const data = { ...recorded(test, required, fields), usedBefore: await usesOf(ctx, commitment.id) };
    await ctx.record('deliveryTest.written', commitment, data, written(test, required));
    return test;
  }
}

/** The current version of the test of a commitment, or null. */
export function currentTest(ctx: Context, commitmentId: string): Promise<DeliveryTest | null> {
  return ctx.db.findOne(DeliveryTest, { where: { commitmentId }, order: { number: 'DESC' } });
}

async function staleTest(
  ctx: Context,
  { id }: Commitment,
  held: DeliveryTest | null,
  seen: number,
): Promise<StaleEdit | null> {
  const current = held?.number ?? 0;
  if (current === seen) return null;
  return staleSince(ctx, { type: 'commitment', id }, current, (told) =>
    told.filter(({ data }) => data['testId'] !== undefined && Number(data['number'] ?? 0) > seen),
  );
}

async function requiredMilestones(ctx: Context, commitmentId: string): Promise<TestMilestone[]> {
  return ctx.db.query<TestMilestone[]>(
    `select id as "milestoneId", words, needed_grade as "neededGrade" from milestones
     where commitment_id = $1 and is_required and removed_at is null order by position`,
    [commitmentId],
  );
}

function columnsOf(input: WriteDeliveryTestInput, commitment: Commitment, against: Against) {
  const { delivered, partlyDelivered, notDelivered, whoseWord, isByDueDate } = input;
  const due = isByDueDate
    ? dueColumns(dueIn(commitment), commitment.dueSourceId)
    : dueColumns(resolveDue(input.due, against.published), against.sourceId);
  const inferred = codeList(testTexts).filter((part) => input.inferred?.includes(part));
  return { delivered, partlyDelivered, notDelivered, whoseWord, inferred, isByDueDate, ...due };
}

/** The names of the parts that differ from the held version. A due date that only moved is no change of the test. */
async function changedSince(
  ctx: Context,
  held: DeliveryTest,
  columns: ReturnType<typeof columnsOf>,
  required: readonly TestMilestone[],
): Promise<string[]> {
  const { isByDueDate, inferred, dueWords, dueEdtf, dueWhy, ...texts } = columns;
  const { delivered, partlyDelivered, notDelivered, whoseWord } = texts;
  const isRedated = isByDueDate
    ? !held.isByDueDate
    : held.isByDueDate || changedFields(held, { dueWords, dueEdtf, dueWhy }).length > 0;
  const before = await ctx.db.findBy(DeliveryTestMilestone, { deliveryTestId: held.id });
  return [
    ...changedFields(held, { delivered, partlyDelivered, notDelivered, whoseWord, inferred }),
    ...(isRedated ? ['due'] : []),
    ...(sameMilestones(before, required) ? [] : ['milestones']),
  ];
}

async function usesOf(ctx: Context, commitmentId: string): Promise<TestUse[]> {
  const uses = await ctx.db.query<{ use: TestUse }[]>(
    `select distinct used.use from delivery_test_uses used join delivery_tests t on t.id = used.delivery_test_id
     where t.commitment_id = $1 order by 1`,
    [commitmentId],
  );
  return uses.map(({ use }) => use);
}

function recorded(test: DeliveryTest, required: readonly TestMilestone[], fields: readonly string[]) {
  const { id: testId, number, isByDueDate, inferred, isAfterReport } = test;
  return {
    ...{ testId, number, fields, isByDueDate, inferred: inferred as readonly TestPart[], isAfterReport },
    ...recordedDue(test),
    milestones: required.map(({ milestoneId: id, neededGrade }) => ({ id, neededGrade })),
  };
}

function written(test: DeliveryTest, required: readonly TestMilestone[]) {
  const { delivered, partlyDelivered, notDelivered, whoseWord, reason, dueWords, dueWhy } = test;
  const milestones = required.map(({ milestoneId, words }) => [`milestone ${milestoneId}`, words] as const);
  const texts = { delivered, partlyDelivered, notDelivered, whoseWord, reason, dueWords, dueWhy };
  return { ...texts, ...Object.fromEntries(milestones) };
}
