import type { FindingWords } from '@followthrough/domain/findings';
import { FindingSubject } from '@followthrough/domain/finding-terms';
import type { PassageOf } from './when.js';
import type { AnswerAct, FindingAct, RaiseAct } from './finding-act-data.js';
import { frozenValue, lastReport, passageId, testId, type Scene } from './scene.js';

type Writers = {
  readonly [D in FindingAct['do']]: (scene: Scene, act: Extract<FindingAct, { readonly do: D }>) => Promise<unknown>;
};

/** How each act about a finding is written, through the services. */
export const findingWriters: Writers = {
  raise: async (scene, one) =>
    scene.desk.services.findings.raise(scene.ctx, {
      commitmentId: scene.commitmentId,
      ...(await subjectOf(scene, one)),
      ...wordsOf(one),
      passageId: await passageOf(scene, one.passage),
      replyDue: one.replyDue ?? null,
    }),
  revise: async (scene, one) => {
    const findingId = await scene.own('finding', one.finding);
    const version = await versionOf(scene, findingId);
    return scene.desk.services.findings.revise(scene.ctx, { findingId, version, ...wordsOf(one) });
  },
  answer: async (scene, { key, answer, words, action, owner, dueOn }: AnswerAct) => {
    const { ctx, desk, own } = scene;
    const findingId = await own('finding', key);
    return desk.services.findingAnswers.answer(ctx, {
      findingId,
      version: await versionOf(scene, findingId),
      answer,
      words: words ?? null,
      action: action ?? null,
      ownerId: owner ? await desk.id(ctx, 'person', owner) : null,
      dueOn: dueOn ?? null,
    });
  },
  declineFinding: async ({ ctx, desk, own }, { finding }) =>
    desk.services.findingAnswers.decline(ctx, { findingId: await own('finding', finding) }),
  silenceFinding: async ({ ctx, desk, own }, { finding }) =>
    desk.services.silentFindings.silence(ctx, await own('finding', finding)),
  closeFinding: async (scene, { finding, closing, check, passage, address }) =>
    scene.desk.services.findingChecks.close(scene.ctx, {
      findingId: await scene.own('finding', finding),
      closing,
      check,
      passageId: await passageOf(scene, passage),
      address: address ?? null,
    }),
  withdrawFinding: async ({ ctx, desk, own }, { finding, reason }) =>
    desk.services.findings.withdraw(ctx, { findingId: await own('finding', finding), reason }),
};

async function subjectOf(scene: Scene, { about }: RaiseAct) {
  const what = about?.[0];
  if (what === 'report') return { about: FindingSubject.REPORT, aboutId: await lastReport(scene) };
  if (what === 'test') return { about: FindingSubject.TEST, aboutId: await testId(scene) };
  if (about?.[0] === 'evidence')
    return { about: FindingSubject.EVIDENCE, aboutId: await scene.own('evidence', about[1]) };
  if (about?.[0] === 'round') return { about: FindingSubject.ROUND, aboutId: await frozenValue(scene, about[1]) };
  return { about: FindingSubject.COMMITMENT, aboutId: null };
}

function wordsOf({ severity, title, condition, criterion, consequence, recommendation }: FindingWords) {
  return { severity, title, condition, criterion, consequence: consequence ?? null, recommendation };
}

const passageOf = async (scene: Scene, passage?: PassageOf) => (passage ? passageId(scene, passage) : null);

async function versionOf({ ctx }: Scene, findingId: string): Promise<number> {
  const last = 'select max(number) as number from finding_wordings where finding_id = $1';
  return (await ctx.db.query<{ number: number }[]>(last, [findingId]))[0]!.number;
}
