import { In } from 'typeorm';
import { readersProblem } from '@followthrough/domain/responsibility';
import { Person } from '../../people/persons/person.entity.js';
import type { Context } from '../../platform/changes/context.js';
import { Refusal } from '../../platform/ground/refusal.js';

/**
 * These people without duplicates, in a fixed order.
 * @throws Refusal NOT_FOUND for an unknown person, INVALID for too many
 */
export async function readersAmong(ctx: Context, ids: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(ids)].sort();
  const refused = readersProblem(wanted.length);
  if (refused) throw Refusal.invalid(refused);
  if (wanted.length === 0) return [];
  const found = await ctx.db.countBy(Person, { id: In(wanted) });
  if (found < wanted.length) throw Refusal.notFound();
  return wanted;
}
