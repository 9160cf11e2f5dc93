import type { Context } from '@followthrough/server/platform/changes/context';
import { owingIn } from '@followthrough/server/rounds/round.service';
import { Round } from '@followthrough/server/rounds/round.entity';
import type { DemoRegister } from './data.js';
import type { Desk } from './desk.js';
import { chapterOf } from './places.js';
import type { DemoRound, RoundAct } from './round-data.js';
import { accepted, type Step } from './step.js';

/** Rounds, and what happens in each. */
export function roundSteps(register: DemoRegister): Step[] {
  return (register.rounds ?? []).flatMap((round) => [
    openStep(register, round),
    ...round.history.map(
      (act): Step => ({
        chapter: chapterOf(register, act.on),
        on: act.on,
        by: act.by,
        ...(act.do === 'amend' && { makes: { made: 'amendment', keys: [`${register.key}/${act.key}`] } }),
        write: (ctx, desk) => perform(ctx, desk, register, round, act),
      }),
    ),
  ]);
}

function openStep(register: DemoRegister, { key, on, by, team, history: _, ...facts }: DemoRound): Step {
  return {
    chapter: chapterOf(register, on),
    on,
    by,
    makes: { made: 'round', keys: [`${register.key}/${key}`] },
    write: async (ctx, desk) => desk.services.rounds.open(ctx, { ...facts, teamId: await desk.id(ctx, 'team', team) }),
  };
}

async function perform(ctx: Context, desk: Desk, register: DemoRegister, { key }: DemoRound, act: RoundAct) {
  const { rounds, roundSigning, amendments } = desk.services;
  const roundId = await desk.id(ctx, 'round', `${register.key}/${key}`);
  switch (act.do) {
    case 'remind':
      return rounds.remind(ctx, { roundId });
    case 'cancel':
      return rounds.cancel(ctx, { roundId, reason: act.reason });
    case 'freeze':
      return freeze(ctx, desk, roundId);
    case 'sign':
      return roundSigning.sign(ctx, { roundId, teamId: await desk.id(ctx, 'team', act.team) });
    case 'amend': {
      const { part, value, reason } = act;
      const commitmentId = await desk.id(ctx, 'commitment', `${register.key}/${act.commitment}`);
      return amendments.propose(ctx, { roundId, commitmentId, part, value, reason });
    }
    case 'decide': {
      const amendmentId = await desk.id(ctx, 'amendment', `${register.key}/${act.amendment}`);
      return amendments.decide(ctx, { amendmentId, decision: act.decision, words: act.words ?? null });
    }
    case 'withdraw': {
      const amendmentId = await desk.id(ctx, 'amendment', `${register.key}/${act.amendment}`);
      return amendments.withdraw(ctx, { amendmentId, reason: act.reason });
    }
  }
}

/** At once, and not in the worker, so that the values are those of this day. */
async function freeze(ctx: Context, desk: Desk, roundId: string) {
  const { rounds, roundFreezing } = desk.services;
  const open = await ctx.db.findOneByOrFail(Round, { id: roundId });
  const round = accepted(await rounds.freeze(ctx, { roundId, seenOwing: await owingIn(ctx, open) }));
  await roundFreezing.complete(ctx, round);
  return round;
}
