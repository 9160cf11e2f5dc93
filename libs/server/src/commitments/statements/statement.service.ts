import { archivedProblem } from '@followthrough/domain/archived';
import { isProblem, problem, type RuleProblem } from '@followthrough/domain/problems';
import { statementProblem } from '@followthrough/domain/statements';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { newId } from '../../platform/ground/uuid.js';
import { takeTurn } from '../../sources/passages-in-turn.js';
import type { Passage } from '../../sources/passage.entity.js';
import { PassageService } from '../../sources/passage.service.js';
import type { AddStatementInput, StatementInput } from '../commitment.inputs.js';
import { commitmentView } from '../commitment.view.js';
import { StatementWithdrawal } from './statement-withdrawal.entity.js';
import { Statement } from './statement.entity.js';

/** The only writer of statements. They are only added; one recorded by mistake is withdrawn and stays in the record. */
@Injectable()
export class StatementService {
  constructor(private readonly passages: PassageService) {}

  /** `known` is the passage of the statement, if it was read before and a statement of its source was found in the text. */
  async add(
    ctx: Context,
    { commitmentId, statement }: AddStatementInput,
    known?: Passage,
  ): Promise<Statement | RuleProblem> {
    await takeTurn(ctx, statement.sourceId);
    const commitment = await ctx.acquire(commitmentView, commitmentId, 'commitment.addStatement');
    const refused = archivedProblem(commitment) ?? statementProblem(statement);
    if (refused) return refused;
    const added = await this.insert(ctx, commitment.id, statement, known);
    if (isProblem(added)) return added;
    await ctx.record('commitment.stated', commitment, recordedStatement(added), writtenIn(added));
    return added;
  }

  /** Adds a statement to a locked commitment, without an event. */
  async insert(
    ctx: Context,
    commitmentId: string,
    input: StatementInput,
    known?: Passage,
  ): Promise<Statement | RuleProblem> {
    const passage = known ?? (await this.passages.passageAt(ctx, input.sourceId, input.start, input.end));
    if (isProblem(passage)) return passage;
    if (await this.held(ctx, commitmentId, passage.id)) return problem('STATED_ALREADY', {}, 'statement');
    const statement = ctx.db.create(Statement, {
      id: newId(),
      commitmentId,
      passageId: passage.id,
      sourceId: passage.sourceId,
      roles: input.roles,
      manner: input.manner,
      force: input.force,
      speakerOffice: input.speakerOffice || null,
      speakerName: input.speakerName || null,
      firstSourceNotHeld: input.firstSourceNotHeld ?? false,
      createdAt: ctx.now(),
      createdBy: ctx.reader.viewer?.id ?? null,
    });
    await ctx.db.insert(Statement, statement);
    return statement;
  }

  /** The statement of a passage about a commitment, unless it was withdrawn. */
  async held(ctx: Context, commitmentId: string, passageId: string): Promise<Statement | null> {
    const [found] = await ctx.db.query<{ id: string }[]>(
      'select id from counting_statements where commitment_id = $1 and passage_id = $2',
      [commitmentId, passageId],
    );
    return found ? ctx.db.findOneBy(Statement, { id: found.id }) : null;
  }

  /** Withdraws a statement of a locked commitment, without an event. */
  async withdraw(ctx: Context, { id }: Statement, reason: string): Promise<void> {
    const withdrawal = { id: newId(), statementId: id, reason, at: ctx.now(), by: ctx.reader.viewer?.id ?? null };
    await ctx.db.insert(StatementWithdrawal, withdrawal);
  }
}

export function recordedStatement({ id, passageId, sourceId, roles, manner, force, firstSourceNotHeld }: Statement) {
  return { statementId: id, passageId, sourceId, roles: [...roles], manner, force, firstSourceNotHeld };
}

export function writtenIn({ speakerOffice, speakerName }: Statement) {
  return { speakerOffice, speakerName };
}
