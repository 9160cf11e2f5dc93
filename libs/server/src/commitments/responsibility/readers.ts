import { In } from 'typeorm';
import { limits } from '@followthrough/domain/limits';
import { Person } from '../../people/persons/person.entity.js';
import type { Context } from '../../platform/changes/context.js';
import { Refusal } from '../../platform/ground/refusal.js';

/** These people once each, in a fixed order. @throws Refusal NOT_FOUND for one who does not exist, INVALID for too many */
export async function readersAmong(ctx: Context, ids: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(ids)].sort();
  if (wanted.length > limits.namedReaders) {
    throw Refusal.invalid(
      `${wanted.length} readers are named, and ${limits.namedReaders} can be kept. Give a team the lead instead.`,
    );
  }
  if (wanted.length === 0) return [];
  const found = await ctx.db.countBy(Person, { id: In(wanted) });
  if (found < wanted.length) throw Refusal.notFound();
  return wanted;
}
