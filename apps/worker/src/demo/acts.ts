import { evidenceView } from '@followthrough/server/evidence/evidence.view';
import type { Act } from './act-data.js';
import type { DemoCommitment, DemoRegister } from './data.js';
import type { DemoCommitmentFacts } from './commitment-data.js';
import { factsOf, peopleOf } from './inputs.js';
import {
  cited,
  currentAmount,
  currentPartyReport,
  evidenceOf,
  lastReport,
  latestPosition,
  linkId,
  milestoneId,
  missingThingId,
  partyId,
  reportSeen,
  requiredMilestoneIds,
  seenOf,
  statementId,
  testId,
  testNumber,
  versionOf,
  type Scene,
} from './scene.js';
import { findingWriters } from './finding-acts.js';
import { givenPage } from './given-page.js';
import { chapterOf } from './places.js';
import { stateAgain } from './statements.js';
import { inOrder, type Step } from './step.js';

type Writer<A> = (scene: Scene, act: A) => Promise<unknown>;
type Writers = { readonly [D in Act['do']]: Writer<Extract<Act, { readonly do: D }>> };

/** The step for one act in a commitment’s history. */
export function act(register: DemoRegister, commitment: DemoCommitment, index: number): Step {
  const one = commitment.history[index]!;
  const key = `${register.key}/${commitment.key}`;
  return {
    chapter: chapterOf(register, one.on),
    on: one.on,
    by: isBySystem(one) ? null : (one.by ?? commitment.by),
    ...madeBy(one, `${key}/${'key' in one && one.key ? one.key : index}`),
    async write(ctx, desk) {
      const scene: Scene = {
        ctx,
        desk,
        register,
        commitmentId: await desk.id(ctx, 'commitment', key),
        facts: editedUntil(commitment, index),
        own: (made, name) => desk.id(ctx, made, `${key}/${name}`),
      };
      return (writers[one.do] as Writer<Act>)(scene, one);
    },
  };
}

/** The last day for a reply passed. */
const isBySystem = ({ do: done }: Act): boolean => done === 'silence' || done === 'silenceFinding';

function madeBy(one: Act, key: string): Pick<Step, 'makes'> {
  if (one.do === 'evidence' || one.do === 'report' || one.do === 'followUp' || one.do === 'request')
    return { makes: { made: one.do, keys: [key] } };
  if (one.do === 'partyReport') return { makes: { made: 'partyReport', keys: [key] } };
  if (one.do === 'narrowed') return { makes: { made: 'scopeMark', keys: [key] } };
  if (one.do === 'money') return { makes: { made: 'amount', keys: [key] } };
  if (one.do === 'assess') return { makes: { made: 'assessment', keys: [key] } };
  if (one.do === 'raise') return { makes: { made: 'finding', keys: [key] } };
  if (one.do === 'answer' && one.action) return { makes: { made: 'followUp', keys: [key] } };
  return {};
}

function editedUntil({ history, ...commitment }: DemoCommitment, index: number): DemoCommitmentFacts {
  const edits = history.slice(0, index).flatMap((one) => (one.do === 'edit' ? [one.changes] : []));
  return Object.assign({ ...commitment }, ...edits) as DemoCommitmentFacts;
}

const writers: Writers = {
  evidence: async (scene, one) => {
    const { commitmentId, ctx, desk } = scene;
    const supports = [];
    for (const { milestone, grade, role } of one.supports ?? []) {
      supports.push({ claim: 'MILESTONE' as const, claimId: await milestoneId(scene, milestone), grade, role });
    }
    const facts = { ...(await evidenceOf(scene, one)), supports };
    if (!one.revises) return desk.services.evidence.add(ctx, { commitmentId, ...facts });
    const [revised, reason] = one.revises;
    return desk.services.revisions.revise(ctx, { evidenceId: await scene.own('evidence', revised), reason, ...facts });
  },
  support: async (scene, { evidence, milestone, grade, role }) =>
    scene.desk.services.supports.support(scene.ctx, {
      evidenceId: await scene.own('evidence', evidence),
      claim: 'MILESTONE',
      claimId: await milestoneId(scene, milestone),
      grade,
      role,
    }),
  copy: async ({ ctx, desk, own }, { evidence, page }) => {
    const { id, address } = await ctx.see(evidenceView, await own('evidence', evidence));
    return desk.services.copies.save(ctx, { evidenceId: id }, givenPage(address!, ctx.now(), page));
  },
  decide: async (scene, { evidence, decision, reason }) =>
    scene.desk.services.acceptances.decide(scene.ctx, {
      ...(await seenOf(scene, evidence)),
      decision,
      reason: reason ?? null,
    }),
  signOff: async (scene, { decision, reason, override }) =>
    scene.desk.services.signOffs.signOff(scene.ctx, {
      ...(await reportSeen(scene)),
      decision,
      reason: reason ?? null,
      override: override ?? null,
    }),
  stage: async (scene, { stage, effectiveOn, cites, party, reason }) =>
    scene.desk.services.stages.change(scene.ctx, {
      commitmentId: scene.commitmentId,
      stage,
      effectiveOn,
      supports: await cited(scene, cites),
      partyId: party ? await partyId(scene, party) : null,
      reason: reason ?? null,
    }),
  rung: ({ ctx, desk, commitmentId }, { stage, applies, reason }) =>
    desk.services.stages.markRung(ctx, { commitmentId, stage, applies, reason }),
  narrowed: async (scene, { from, to, reason }) =>
    scene.desk.services.scope.mark(scene.ctx, {
      commitmentId: scene.commitmentId,
      fromStatementId: await statementId(scene, from),
      toStatementId: await statementId(scene, to),
      reason,
    }),
  withdrawScopeMark: async ({ ctx, desk, own }, { mark, reason }) =>
    desk.services.scope.withdraw(ctx, { scopeMarkId: await own('scopeMark', mark), reason }),
  position: async (scene, { party, position, statement, note }) => {
    const of = await partyId(scene, party);
    return scene.desk.services.positions.record(scene.ctx, {
      partyId: of,
      position,
      statementId: statement ? await statementId(scene, statement) : null,
      note: note ?? null,
      seenPositionId: await latestPosition(scene, of),
    });
  },
  partyReport: async (scene, { party, status, rationale, effectiveOn, on, cites }) => {
    const of = await partyId(scene, party);
    return scene.desk.services.partyReports.report(scene.ctx, {
      partyId: of,
      status,
      rationale,
      effectiveOn: effectiveOn ?? on,
      supports: await cited(scene, cites ?? []),
      seenReportId: await currentPartyReport(scene, of),
    });
  },
  withdrawPartyReport: async ({ ctx, desk, own }, { report, reason }) =>
    desk.services.partyReports.withdraw(ctx, { partyReportId: await own('partyReport', report), reason }),
  money: async (scene, { stage, amount, currency, effectiveOn, words, cites, statement, payer, recipient }) =>
    scene.desk.services.money.record(scene.ctx, {
      commitmentId: scene.commitmentId,
      stage,
      amount: { value: amount, currency },
      effectiveOn,
      words: words ?? null,
      supports: await cited(scene, cites ?? []),
      statementId: statement ? await statementId(scene, statement) : null,
      payerId: payer ? await partyId(scene, payer) : null,
      recipientId: recipient ? await partyId(scene, recipient) : null,
      seenAmountId: await currentAmount(scene, stage),
    }),
  withdrawMoney: async ({ ctx, desk, own }, { amount, reason }) =>
    desk.services.money.withdraw(ctx, { amountId: await own('amount', amount), reason }),
  report: async (scene, { status, rationale, effectiveOn, on, missing, cites, statements }) =>
    scene.desk.services.reports.report(scene.ctx, {
      commitmentId: scene.commitmentId,
      status,
      rationale,
      effectiveOn: effectiveOn ?? on,
      missing: [...(missing ?? [])],
      supports: await cited(scene, cites ?? []),
      statementIds: await inOrder(statements ?? [], (statement) => statementId(scene, statement)),
      seenJudgementId: await lastReport(scene),
    }),
  test: async (scene, { delivered, partlyDelivered, notDelivered, whoseWord, inferred, due, reason }) =>
    scene.desk.services.tests.write(scene.ctx, {
      commitmentId: scene.commitmentId,
      number: await testNumber(scene),
      ...{ delivered, partlyDelivered, notDelivered, whoseWord },
      inferred: [...(inferred ?? [])],
      isByDueDate: !due,
      due: due ?? null,
      reason: reason ?? null,
    }),
  withdrawReport: async ({ ctx, desk, own }, { report, reason }) =>
    desk.services.reports.withdraw(ctx, { judgementId: await own('report', report), reason }),
  withdrawEvidence: async ({ ctx, desk, own }, { evidence, reason }) =>
    desk.services.evidence.withdraw(ctx, { evidenceId: await own('evidence', evidence), reason }),
  statement: ({ ctx, desk, register, commitmentId }, statement) =>
    stateAgain(ctx, desk, register, commitmentId, statement),
  due: async (scene, { due, reason, statement }) =>
    scene.desk.services.dueDates.change(scene.ctx, {
      commitmentId: scene.commitmentId,
      version: await versionOf(scene),
      due,
      reason,
      statementId: statement ? await statementId(scene, statement) : null,
    }),
  request: async (scene, { due, reason, statement }) => {
    const { ctx, desk, commitmentId } = scene;
    const words = statement ? await statementId(scene, statement) : null;
    if (!due) return desk.services.requests.drop(ctx, { commitmentId, reason, statementId: words! });
    return desk.services.requests.moveDueDate(ctx, {
      commitmentId,
      version: await versionOf(scene),
      due,
      reason,
      statementId: words,
    });
  },
  decideRequest: async (scene, { request, decision, words }) =>
    scene.desk.services.requestDecisions.decide(scene.ctx, {
      requestId: await scene.own('request', request),
      decision,
      words: words ?? null,
      seenJudgementId: await lastReport(scene),
    }),
  withdrawRequest: async ({ ctx, desk, own }, { request }) =>
    desk.services.requests.withdraw(ctx, { requestId: await own('request', request) }),
  assess: async (scene, { status, rationale, confidence, confidenceReason, verdicts = [], replyDue, override }) => {
    const milestoneIds = await requiredMilestoneIds(scene);
    return scene.desk.services.assessments.draft(scene.ctx, {
      judgementId: (await lastReport(scene))!,
      version: await versionOf(scene),
      seenTestId: await testId(scene),
      status,
      rationale,
      confidence,
      confidenceReason,
      milestones: verdicts.map(([isSufficient, isAppropriate, words], at) => ({
        milestoneId: milestoneIds[at]!,
        isSufficient,
        isAppropriate,
        words: words ?? null,
      })),
      replyDue: replyDue ?? null,
      override: override ?? null,
    });
  },
  reply: async ({ ctx, desk, own }, { assessment, words }) => {
    const assessmentId = await own('assessment', assessment);
    return words
      ? desk.services.replies.reply(ctx, { assessmentId, words })
      : desk.services.replies.decline(ctx, { assessmentId });
  },
  silence: async ({ ctx, desk, own }, { assessment }) =>
    desk.services.silentReplies.silence(ctx, await own('assessment', assessment)),
  ...findingWriters,
  edit: async (scene, { changes }) => {
    const { ctx, desk, register, facts } = scene;
    return desk.services.commitments.edit(ctx, {
      id: scene.commitmentId,
      version: await versionOf(scene),
      facts: await factsOf(ctx, desk, register, { ...facts, ...changes }),
    });
  },
  milestones: async (scene, { milestones }) =>
    scene.desk.services.milestones.set(scene.ctx, {
      commitmentId: scene.commitmentId,
      version: await versionOf(scene),
      milestones: [...milestones],
    }),
  followUp: async (scene, { title, details, dueOn, person, team, missing }) => {
    const { ctx, desk, commitmentId } = scene;
    return desk.services.followUps.assign(ctx, {
      commitmentId,
      title,
      details: details ?? null,
      dueOn: dueOn ?? null,
      assigneeId: person ? await desk.id(ctx, 'person', person) : null,
      teamId: team ? await desk.id(ctx, 'team', team) : null,
      missingThingId: missing === undefined ? null : await missingThingId(scene, missing),
    });
  },
  start: step,
  finish: step,
  reopen: step,
  cancel: step,
  link: async ({ ctx, desk, register, commitmentId }, { kind, to }) =>
    desk.services.links.link(ctx, {
      fromId: commitmentId,
      toId: await desk.id(ctx, 'commitment', `${register.key}/${to}`),
      kind,
    }),
  unlink: async (scene, { kind, to }) =>
    scene.desk.services.links.remove(scene.ctx, { id: await linkId(scene, kind, to) }),
  archive: async ({ ctx, desk, commitmentId }, { reason }) =>
    desk.services.archiving.archive(ctx, { id: commitmentId, reason }),
  duplicate: async ({ ctx, desk, register, commitmentId }, { of, reason }) =>
    desk.services.archiving.markDuplicate(ctx, {
      id: commitmentId,
      ofId: await desk.id(ctx, 'commitment', `${register.key}/${of}`),
      reason,
    }),
  reassign: async ({ ctx, desk, commitmentId }, { team, reason }) =>
    desk.services.responsibility.reassign(ctx, {
      id: commitmentId,
      leadTeamId: await desk.id(ctx, 'team', team),
      reason,
    }),
  readers: async (scene, { people }) =>
    scene.desk.services.responsibility.setReaders(scene.ctx, {
      id: scene.commitmentId,
      version: await versionOf(scene),
      readerIds: await peopleOf(scene.ctx, scene.desk, people),
    }),
};

async function step({ ctx, desk, own }: Scene, one: Extract<Act, { readonly followUp: string }>): Promise<unknown> {
  return desk.services.followUps.step(ctx, await own('followUp', one.followUp), one.do, one.words ?? null);
}
