import type { Context } from '@followthrough/server/platform/changes/context';
import { act } from './acts.js';
import type { DemoCommitment, DemoRegister } from './data.js';
import type { Desk } from './desk.js';
import { fileSteps } from './file-steps.js';
import { factsOf, peopleOf, saidOf, statementOf } from './inputs.js';
import { chapterOf } from './places.js';
import { isProposed, proposalId, stateAgain } from './statements.js';
import { accepted, inOrder, type Step } from './step.js';

/** The commitments and their later history. */
export function commitmentSteps(register: DemoRegister): Step[] {
  return [
    ...entries(register).map((together) => entryStep(register, together)),
    ...register.commitments.flatMap((commitment) => [
      ...fileSteps(register, commitment),
      ...commitment.history.map((_, index) => act(register, commitment, index)),
    ]),
  ];
}

/** Commitments created together, by splitting the proposal of their passage. */
function entries(register: DemoRegister): DemoCommitment[][] {
  const byPassage = new Map<string, DemoCommitment[]>();
  for (const commitment of register.commitments) {
    const founding = commitment.statements?.[0];
    const passage = founding ? `${founding.source} ${founding.passage}` : commitment.key;
    byPassage.set(passage, [...(byPassage.get(passage) ?? []), commitment]);
  }
  return [...byPassage.values()];
}

function entryStep(register: DemoRegister, together: readonly DemoCommitment[]): Step {
  const { on, by } = together[0]!;
  const keys = together.map(({ key }) => `${register.key}/${key}`);
  return {
    chapter: chapterOf(register, on),
    on,
    by,
    makes: { made: 'commitment', keys },
    async write(ctx, desk) {
      accepted(await enter(ctx, desk, register, together));
      for (const commitment of together) await addTo(ctx, desk, register, commitment);
    },
  };
}

async function enter(ctx: Context, desk: Desk, register: DemoRegister, together: readonly DemoCommitment[]) {
  const { entering, commitments } = desk.services;
  const [first] = together as [DemoCommitment];
  const founding = first.statements?.[0];
  if (!founding || !isProposed(register, founding)) {
    return commitments.create(ctx, {
      ...(await foundedOf(ctx, desk, register, first)),
      statement: founding ? await statementOf(ctx, desk, register, founding) : null,
      noStatementReason: first.noStatementReason ?? null,
    });
  }
  const proposal = await proposalId(ctx, desk, register, founding);
  const founded = await inOrder(together, async (commitment) => ({
    ...(await foundedOf(ctx, desk, register, commitment)),
    said: saidOf(commitment.statements?.[0] ?? founding),
  }));
  return founded.length === 1
    ? entering.accept(ctx, { proposalId: proposal, commitment: founded[0]! })
    : entering.split(ctx, { proposalId: proposal, commitments: founded });
}

async function foundedOf(ctx: Context, desk: Desk, register: DemoRegister, commitment: DemoCommitment) {
  return {
    leadTeamId: await desk.id(ctx, 'team', commitment.team),
    facts: await factsOf(ctx, desk, register, commitment),
    due: commitment.due ?? null,
    milestones: [...(commitment.milestones ?? [])],
    namedReaderIds: await peopleOf(ctx, desk, commitment.readers ?? []),
    stage: commitment.stage,
  };
}

/** Its further statements, and the notes in its background. */
async function addTo(ctx: Context, desk: Desk, register: DemoRegister, commitment: DemoCommitment): Promise<void> {
  const commitmentId = await desk.id(ctx, 'commitment', `${register.key}/${commitment.key}`);
  for (const again of commitment.statements?.slice(1) ?? []) {
    await stateAgain(ctx, desk, register, commitmentId, again);
  }
  for (const note of commitment.backgrounds ?? []) {
    const noteId = await desk.id(ctx, 'note', `${register.key}/${note}`);
    accepted(await desk.services.backgrounds.add(ctx, { commitmentId, noteId }));
  }
}
