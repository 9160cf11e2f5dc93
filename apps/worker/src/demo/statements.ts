import type { Context } from '@followthrough/server/platform/changes/context';
import type { DemoCommitment, DemoRegister } from './data.js';
import type { DemoStatement } from './commitment-data.js';
import { oneId, type Desk } from './desk.js';
import { saidOf, statementOf } from './inputs.js';
import { placeOf } from './places.js';
import { accepted } from './step.js';

/** Every statement of a register with its commitment, first statements first. */
export function statementsIn({ commitments }: DemoRegister) {
  const of = (commitment: DemoCommitment, statements: readonly DemoStatement[]) =>
    statements.map((statement) => ({ commitment, statement }));
  return [
    ...commitments.flatMap((commitment) => of(commitment, commitment.statements ?? [])),
    ...commitments.flatMap((commitment) =>
      of(
        commitment,
        commitment.history.filter((one) => one.do === 'statement'),
      ),
    ),
  ];
}

/** Whether the scan proposed the passage: it is then decided instead of being marked by hand. */
export function isProposed(register: DemoRegister, { source, passage }: { source: string; passage: string }): boolean {
  const held = register.sources.find(({ key }) => key === source);
  return Object.hasOwn(held?.proposals ?? {}, passage);
}

export async function proposalId(
  ctx: Context,
  desk: Desk,
  register: DemoRegister,
  { source, passage }: { source: string; passage: string },
): Promise<string> {
  const { sourceId, start, end } = await placeOf(ctx, desk, register, source, passage);
  const at = `select pr.id from proposals pr join passages p on p.id = pr.passage_id
    where p.source_id = $1 and p.start = $2 and p."end" = $3`;
  return oneId(ctx, `the proposal “${passage}”`, at, [sourceId, start, end]);
}

/** Adds a further statement to a commitment, by linking a proposal or by hand. */
export async function stateAgain(
  ctx: Context,
  desk: Desk,
  register: DemoRegister,
  commitmentId: string,
  statement: DemoStatement,
): Promise<void> {
  const { entering, statements } = desk.services;
  if (isProposed(register, statement)) {
    const proposal = await proposalId(ctx, desk, register, statement);
    accepted(await entering.link(ctx, { proposalId: proposal, commitmentId, said: saidOf(statement) }));
  } else {
    const marked = await statementOf(ctx, desk, register, statement);
    accepted(await statements.add(ctx, { commitmentId, statement: marked }));
  }
}
