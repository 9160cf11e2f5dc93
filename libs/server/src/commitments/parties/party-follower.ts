import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { hasName } from '../../organisations/organisation-names.js';
import type { Context } from '../../platform/changes/context.js';
import { Reader } from '../../platform/views/reader.js';
import { sql, statement } from '../../platform/sql/sql.js';
import { Work } from '../../platform/changes/work.js';
import { Follows, type FollowedEvent } from '../../platform/worker/follows.js';
import { recordedParties, writtenParties } from '../commitment-columns.js';
import { Commitment } from '../commitment.entity.js';
import { identified } from './identified.js';
import { organisationsOf, setParties } from './parties.js';
import { Party } from './party.entity.js';
import { whose } from './whose.js';

/**
 * When an organisation is created or gets another name or alias, parties with exactly that wording are matched to it.
 */
@Injectable()
export class PartyFollower {
  constructor(private readonly work: Work) {}

  @Follows({
    name: 'commitments.identifyParties',
    types: ['organisation.created', 'organisation.edited'],
    begins: 'FIRST',
  })
  async organisationNamed({ subject }: FollowedEvent, signal?: AbortSignal): Promise<void> {
    const touched = await this.work.change(Reader.nobody, (ctx) => namedInWords(ctx, subject.id));
    for (const commitmentId of touched) {
      if (signal?.aborted) throw new Error('The worker is stopping; the remaining commitments follow later.');
      await this.work.change(Reader.nobody, (ctx) => identifyAgain(ctx, commitmentId, subject.id));
    }
  }
}

async function namedInWords(ctx: Context, organisationId: string): Promise<string[]> {
  const { text, parameters } = statement(sql`select distinct p.commitment_id as id from parties p
    join organisations o on o.id = ${organisationId}::uuid and ${hasName(sql`trim(p.words)`)}
    where p.organisation_id is null and p.removed_at is null`);
  const rows = await ctx.db.query<{ id: string }[]>(text, parameters);
  return rows.map(({ id }) => id);
}

/** Matches the parties of one commitment. Idempotent. */
async function identifyAgain(ctx: Context, commitmentId: string, organisationId: string): Promise<void> {
  const commitment = await ctx.db.findOneOrFail(Commitment, {
    where: { id: commitmentId },
    lock: { mode: 'pessimistic_write' },
  });
  const held = await ctx.db.find(Party, { where: { commitmentId, removedAt: IsNull() }, order: { position: 'ASC' } });
  const parties = await identified(ctx, held);
  if (!(await setParties(ctx, commitmentId, parties))) return;

  const responsibility = whose(parties, await organisationsOf(ctx, parties));
  const version = commitment.version + 1;
  Object.assign(commitment, { responsibility, version });
  await ctx.db.update(Commitment, commitmentId, { responsibility, version });
  await ctx.record(
    'commitment.partiesIdentified',
    commitment,
    { version, fields: ['parties'], responsibility, organisationId, parties: recordedParties(parties) },
    writtenParties(parties),
  );
}
