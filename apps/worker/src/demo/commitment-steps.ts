import type { Context } from '@followthrough/server/platform/context';
import { act } from './acts.js';
import type { DemoCommitment, DemoRegister } from './data.js';
import type { Desk } from './desk.js';
import { fileSteps } from './file-steps.js';
import { factsOf, peopleOf, statementOf } from './inputs.js';
import { chapterOf } from './source-steps.js';
import { accepted, type Step } from './step.js';

/** A commitment, and what happens to it afterwards. */
export function commitmentSteps(register: DemoRegister): Step[] {
  return register.commitments.flatMap((commitment) => [
    {
      chapter: chapterOf(register, commitment.on),
      on: commitment.on,
      by: commitment.by,
      makes: { made: 'commitment' as const, key: `${register.key}/${commitment.key}` },
      write: (ctx: Context, desk: Desk) => enter(ctx, desk, register, commitment),
    },
    ...fileSteps(register, commitment),
    ...commitment.history.map((_, index) => act(register, commitment, index)),
  ]);
}

async function enter(ctx: Context, desk: Desk, register: DemoRegister, commitment: DemoCommitment): Promise<void> {
  const { services } = desk;
  const [founding, ...further] = commitment.statements ?? [];
  const { id: commitmentId } = accepted(
    await services.commitments.create(ctx, {
      leadTeamId: await desk.id(ctx, 'team', commitment.team),
      facts: await factsOf(ctx, desk, register, commitment),
      due: commitment.due ?? null,
      milestones: [...(commitment.milestones ?? [])],
      namedReaderIds: await peopleOf(ctx, desk, commitment.readers ?? []),
      statement: founding ? await statementOf(ctx, desk, register, founding) : null,
      noStatementReason: commitment.noStatementReason ?? null,
      stage: commitment.stage,
    }),
  );
  for (const again of further) {
    const statement = await statementOf(ctx, desk, register, again);
    accepted(await services.statements.add(ctx, { commitmentId, statement }));
  }
  for (const note of commitment.backgrounds ?? []) {
    const noteId = await desk.id(ctx, 'note', `${register.key}/${note}`);
    accepted(await services.backgrounds.add(ctx, { commitmentId, noteId }));
  }
}
