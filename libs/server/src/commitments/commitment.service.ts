import { archivedProblem } from '@followthrough/domain/archived';
import { entryProblem, kindChangeProblem } from '@followthrough/domain/commitment-entry';
import { commitmentProblem } from '@followthrough/domain/commitments';
import { resolveDue } from '@followthrough/domain/due';
import { firstRungOf } from '@followthrough/domain/ladders';
import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { closedTeamProblem } from '@followthrough/domain/teams';
import { Injectable } from '@nestjs/common';
import { teamInTurn } from '../people/teams/team-in-turn.js';
import type { Context } from '../platform/changes/context.js';
import type { StaleEdit } from '../platform/schema/problem.js';
import { changedFields, staleEdit } from '../platform/changes/stale-edit.js';
import { newId } from '../platform/ground/uuid.js';
import { takeTurn } from '../sources/passages-in-turn.js';
import { sourceView } from '../sources/source.view.js';
import {
  newlyAccountableProblem,
  columnsOf,
  recorded,
  recordedParties,
  written,
  writtenParties,
} from './commitment-columns.js';
import { Commitment } from './commitment.entity.js';
import type { CreateCommitmentInput, EditCommitmentInput, PartyInput } from './commitment.inputs.js';
import { commitmentView } from './commitment.view.js';
import { againstSource, dueColumns, type Against } from './due-dates/due-columns.js';
import { identified } from './parties/identified.js';
import { insertMilestones, recordedMilestone, writtenMilestones } from './milestones/milestones.js';
import { organisationsOf, setParties } from './parties/parties.js';
import { readersAmong } from './responsibility/readers.js';
import { recordedStatement, StatementService, writtenIn } from './statements/statement.service.js';
import { whose } from './parties/whose.js';

@Injectable()
export class CommitmentService {
  constructor(private readonly statements: StatementService) {}

  async create(ctx: Context, input: CreateCommitmentInput): Promise<Commitment | RuleProblem> {
    if (input.statement) await takeTurn(ctx, input.statement.sourceId);
    const team = await teamInTurn(ctx, input.leadTeamId);
    ctx.allow('commitment.create', { leadTeamId: team.id });
    const stage = input.stage ?? firstRungOf(input.facts.kind);
    const against = await this.#against(ctx, input);
    const refused =
      closedTeamProblem(team, 'leadTeamId') ??
      entryProblem(input, stage, against.published) ??
      (await newlyAccountableProblem(ctx, input.facts.accountableId));
    if (refused) return refused;

    const parties = await identified(ctx, input.facts.parties);
    const commitment = await newCommitment(ctx, input, against, parties);
    await ctx.db.insert(Commitment, commitment);
    await setParties(ctx, commitment.id, parties);
    const milestones = await insertMilestones(ctx, commitment.id, input.milestones ?? [], against);
    const statement = input.statement && (await this.statements.insert(ctx, commitment.id, input.statement));
    if (isProblem(statement)) return statement;
    await ctx.record(
      'commitment.created',
      commitment,
      {
        ...recorded(commitment),
        number: commitment.number,
        stage,
        parties: recordedParties(parties),
        namedReaders: [...commitment.namedReaders],
        milestones: milestones.map(recordedMilestone),
        ...(statement && recordedStatement(statement)),
      },
      {
        ...written(commitment),
        ...writtenParties(parties),
        ...writtenMilestones(milestones),
        dueWords: commitment.dueWords,
        dueWhy: commitment.dueWhy,
        noStatementReason: commitment.noStatementReason,
        ...(statement && writtenIn(statement)),
      },
    );
    return commitment;
  }

  async edit(ctx: Context, input: EditCommitmentInput): Promise<Commitment | RuleProblem | StaleEdit> {
    const parties = await identified(ctx, input.facts.parties);
    const organisations = await organisationsOf(ctx, parties);
    const commitment = await ctx.acquire(commitmentView, input.id, 'commitment.edit');
    const refused =
      archivedProblem(commitment) ??
      (await staleEdit(ctx, commitment, input.version)) ??
      commitmentProblem(input.facts) ??
      kindChangeProblem(commitment.kind, input.facts, input.stage ?? null) ??
      (input.facts.accountableId === commitment.accountableId
        ? null
        : await newlyAccountableProblem(ctx, input.facts.accountableId));
    if (refused) return refused;

    const facts = { ...columnsOf(input.facts), responsibility: whose(parties, organisations) };
    const fields: string[] = changedFields(commitment, facts);
    if (await setParties(ctx, commitment.id, parties)) fields.push('parties');
    if (fields.length === 0) return commitment;
    const stage = fields.includes('kind') ? (input.stage ?? firstRungOf(facts.kind)) : null;
    Object.assign(commitment, facts, { version: commitment.version + 1 });
    await ctx.db.update(Commitment, commitment.id, { ...facts, version: commitment.version });
    await ctx.record(
      'commitment.edited',
      commitment,
      { ...recorded(commitment), ...(stage && { stage }), parties: recordedParties(parties), fields },
      { ...written(commitment), ...writtenParties(parties) },
    );
    return commitment;
  }

  /** The date that relative dates are counted from. @throws Refusal NOT_FOUND if the source is not visible */
  async #against(ctx: Context, { statement }: CreateCommitmentInput): Promise<Against> {
    if (!statement) return againstSource(ctx, null);
    return againstSource(ctx, (await ctx.see(sourceView, statement.sourceId)).id);
  }
}

async function newCommitment(
  ctx: Context,
  input: CreateCommitmentInput,
  against: Against,
  parties: readonly PartyInput[],
): Promise<Commitment> {
  const [next] = await ctx.db.query<{ number: number }[]>(`select nextval('commitment_numbers')::integer as number`);
  return ctx.db.create(Commitment, {
    id: newId(),
    version: 1,
    number: next!.number,
    leadTeamId: input.leadTeamId,
    ...columnsOf(input.facts),
    ...dueColumns(resolveDue(input.due, against.published), against.sourceId),
    namedReaders: await readersAmong(ctx, input.namedReaderIds ?? []),
    responsibility: whose(parties, await organisationsOf(ctx, parties)),
    noStatementReason: input.statement ? null : (input.noStatementReason ?? null),
    createdAt: ctx.now(),
    createdBy: ctx.reader.viewer?.id ?? null,
    archivedAt: null,
    archivedReason: null,
    duplicateOfId: null,
    duplicateReason: null,
  });
}
