import { Commitment } from '@followthrough/server/commitments/commitment.entity';
import type { Context } from '@followthrough/server/platform/context';
import type { Act, Citation, EvidenceAct, PassageOf } from './act-data.js';
import { factsOf, peopleOf, statementOf } from './commitment-steps.js';
import type { DemoCommitment, DemoCommitmentFacts, DemoRegister } from './data.js';
import { oneId, type Desk } from './desk.js';
import { chapterOf, placeOf } from './source-steps.js';
import { inOrder, type Made, type Step } from './step.js';

/** An act on its way: where it happens, and how its ids are found. */
interface Scene {
  readonly ctx: Context;
  readonly desk: Desk;
  readonly register: DemoRegister;
  readonly commitmentId: string;
  /** What a form shows before it is edited. */
  readonly facts: DemoCommitmentFacts;
  /** The id of what an act of this commitment made. */
  own(made: Made, key: string): Promise<string>;
}

type Writer<A> = (scene: Scene, act: A) => Promise<unknown>;
type Writers = { readonly [D in Act['do']]: Writer<Extract<Act, { readonly do: D }>> };

/** The step of one act of a commitment's history. */
export function act(register: DemoRegister, commitment: DemoCommitment, index: number): Step {
  const one = commitment.history[index]!;
  const key = `${register.key}/${commitment.key}`;
  return {
    chapter: chapterOf(register, one.on),
    on: one.on,
    by: one.by ?? commitment.by,
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

function madeBy(one: Act, key: string): Pick<Step, 'makes'> {
  if (one.do === 'evidence' || one.do === 'report' || one.do === 'followUp') return { makes: { made: one.do, key } };
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
    return desk.services.evidence.add(ctx, { commitmentId, ...(await evidenceOf(scene, one)), supports });
  },
  support: async (scene, { evidence, milestone, grade, role }) =>
    scene.desk.services.supports.support(scene.ctx, {
      evidenceId: await scene.own('evidence', evidence),
      claim: 'MILESTONE',
      claimId: await milestoneId(scene, milestone),
      grade,
      role,
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
  withdrawReport: async ({ ctx, desk, own }, { report, reason }) =>
    desk.services.reports.withdraw(ctx, { judgementId: await own('report', report), reason }),
  withdrawEvidence: async ({ ctx, desk, own }, { evidence, reason }) =>
    desk.services.evidence.withdraw(ctx, { evidenceId: await own('evidence', evidence), reason }),
  statement: async ({ ctx, desk, register, commitmentId }, statement) =>
    desk.services.statements.add(ctx, {
      commitmentId,
      statement: await statementOf(ctx, desk, register, statement),
    }),
  due: async (scene, { due, reason, statement }) =>
    scene.desk.services.dueDates.change(scene.ctx, {
      commitmentId: scene.commitmentId,
      version: await versionOf(scene),
      due,
      reason,
      statementId: statement ? await statementId(scene, statement) : null,
    }),
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
  unlink: async ({ ctx, desk, register, commitmentId }, { kind, to }) => {
    const toId = await desk.id(ctx, 'commitment', `${register.key}/${to}`);
    const held =
      'select id from commitment_links where from_id = $1 and to_id = $2 and kind = $3 and removed_at is null';
    return desk.services.links.remove(ctx, { id: await oneId(ctx, 'a link', held, [commitmentId, toId, kind]) });
  },
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

async function evidenceOf({ ctx, desk, register, own }: Scene, one: EvidenceAct) {
  const { kind, title, effectiveOn, address, file, source, passage, measure, value, unit, period, comparison } = one;
  return {
    ...{ kind, title, effectiveOn, address, measure, value, unit, period, comparison },
    fileId: file ? await own('file', one.key) : null,
    ...(source && passage && (await placeOf(ctx, desk, register, source, passage))),
  };
}

async function cited({ own }: Scene, cites: readonly Citation[]) {
  return inOrder(cites, async ([key, grade, role = 'SUPPORTS']) => ({
    evidenceId: await own('evidence', key),
    grade,
    role,
  }));
}

async function versionOf({ ctx, commitmentId }: Scene): Promise<number> {
  return (await ctx.db.findOneByOrFail(Commitment, { id: commitmentId })).version;
}

async function lastReport({ ctx, commitmentId }: Scene): Promise<string | null> {
  const last = 'select id from judgements where commitment_id = $1 order by sequence desc limit 1';
  return (await ctx.db.query<{ id: string }[]>(last, [commitmentId]))[0]?.id ?? null;
}

function milestoneId({ ctx, commitmentId }: Scene, position: number): Promise<string> {
  const at = 'select id from milestones where commitment_id = $1 and position = $2 and removed_at is null';
  return oneId(ctx, `milestone ${position}`, at, [commitmentId, position]);
}

async function partyId({ ctx, desk, register, commitmentId }: Scene, key: string): Promise<string> {
  const organisationId = await desk.organisation(ctx, register, key);
  const of = 'select id from parties where commitment_id = $1 and organisation_id = $2 and removed_at is null';
  return oneId(ctx, `the party ${key}`, of, [commitmentId, organisationId]);
}

async function statementId(scene: Scene, [source, passage]: PassageOf): Promise<string> {
  const { ctx, desk, register, commitmentId } = scene;
  const { sourceId, start, end } = await placeOf(ctx, desk, register, source, passage);
  const at = `select s.id from statements s join passages p on p.id = s.passage_id
    where s.commitment_id = $1 and p.source_id = $2 and p.start = $3 and p."end" = $4`;
  return oneId(ctx, `the statement “${passage}”`, at, [commitmentId, sourceId, start, end]);
}

async function missingThingId(scene: Scene, position: number): Promise<string> {
  const of = 'select id from missing_things where judgement_id = $1 and position = $2';
  return oneId(scene.ctx, `missing thing ${position}`, of, [await lastReport(scene), position]);
}
