import { archivedProblem } from '@followthrough/domain/archived';
import { positionProblem, type LatestPosition } from '@followthrough/domain/party-standing';
import type { RuleProblem } from '@followthrough/domain/problems';
import type { Position } from '@followthrough/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { newId } from '../../platform/ground/uuid.js';
import { seeCountingStatement } from '../reportable.js';
import { lockedParty } from './locked-party.js';
import { PartyPosition } from './party-position.entity.js';
import type { RecordPositionInput } from './party-standing.inputs.js';

/** Positions are only added: the latest one of a party counts. */
@Injectable()
export class PositionService {
  async record(ctx: Context, input: RecordPositionInput): Promise<PartyPosition | RuleProblem> {
    const { party, commitment } = await lockedParty(ctx, input.partyId, 'commitment.recordPosition');
    await seeCountingStatement(ctx, commitment.id, input.statementId ?? null);
    const refused =
      archivedProblem(commitment) ??
      positionProblem(await latestOf(ctx, party.id), input, input.seenPositionId ?? null);
    if (refused) return refused;

    const recorded = ctx.db.create(PartyPosition, {
      id: newId(),
      commitmentId: commitment.id,
      partyId: party.id,
      position: input.position,
      statementId: input.statementId ?? null,
      note: input.note?.trim() ? input.note : null,
      recordedAt: ctx.now(),
      recordedBy: ctx.reader.viewer?.id ?? null,
    });
    await ctx.db.insert(PartyPosition, recorded);
    const { id: positionId, partyId, position, statementId, note } = recorded;
    await ctx.record('party.positionRecorded', commitment, { positionId, partyId, position, statementId }, { note });
    return recorded;
  }
}

interface Found {
  readonly id: string;
  readonly position: Position;
  readonly statementId: string | null;
  readonly by: string | null;
}

async function latestOf(ctx: Context, partyId: string): Promise<LatestPosition | null> {
  const [latest] = await ctx.db.query<Found[]>(
    `select r.id, r.position, r.statement_id as "statementId", p.name as by from party_positions r
     left join people p on p.id = r.recorded_by where r.party_id = $1 order by r.sequence desc limit 1`,
    [partyId],
  );
  return latest ? { ...latest, by: latest.by === null ? [] : [latest.by] } : null;
}
