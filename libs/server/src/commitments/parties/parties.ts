import { limits } from '@followthrough/domain/limits';
import { In, IsNull } from 'typeorm';
import { Organisation } from '../../organisations/organisation.entity.js';
import type { Context } from '../../platform/changes/context.js';
import { Refusal } from '../../platform/ground/refusal.js';
import { newId } from '../../platform/ground/uuid.js';
import type { PartyInput } from '../commitment.inputs.js';
import { Party } from './party.entity.js';

/**
 * Reads the organisations of the parties and locks them against changes, because responsibility depends on them. Call
 * it before locking the commitment: an edit of an organisation locks the organisation first.
 * @throws Refusal NOT_FOUND for an unknown organisation
 */
export async function organisationsOf(
  ctx: Context,
  parties: readonly PartyInput[],
): Promise<Map<string, Organisation>> {
  const ids = [...new Set(parties.flatMap(({ organisationId }) => organisationId ?? []))].slice(0, limits.parties);
  if (ids.length === 0) return new Map();
  const found = await ctx.db.find(Organisation, {
    where: { id: In(ids.sort()) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_read' },
  });
  if (found.length < ids.length) throw Refusal.notFound();
  return new Map(found.map((organisation) => [organisation.id, organisation]));
}

/** Sets the parties of a commitment to the given list. @returns whether anything changed. */
export async function setParties(ctx: Context, commitmentId: string, wanted: readonly PartyInput[]): Promise<boolean> {
  const held = await ctx.db.find(Party, { where: { commitmentId, removedAt: IsNull() }, order: { position: 'ASC' } });
  const kept = new Set<string>();
  let changed = false;
  for (const [position, party] of wanted.entries()) {
    const columns = { ...columnsOf(party), position };
    const same = heldAs(party, held, kept);
    if (!same) {
      await ctx.db.insert(Party, { id: newId(), commitmentId, ...columns });
      changed = true;
      continue;
    }
    kept.add(same.id);
    if (isSame(same, columns)) continue;
    await ctx.db.update(Party, same.id, columns);
    changed = true;
  }
  const gone = held.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  if (gone.length > 0) await ctx.db.update(Party, { id: In(gone) }, { removedAt: ctx.now() });
  return changed || gone.length > 0;
}

function columnsOf({ organisationId, words, isInferred, role }: PartyInput) {
  return { organisationId: organisationId || null, words: words || null, isInferred: isInferred ?? false, role };
}

/** The stored party with the same id, or the same organisation or wording in the same role. */
function heldAs(party: PartyInput, held: readonly Party[], kept: ReadonlySet<string>): Party | undefined {
  const free = held.filter(({ id }) => !kept.has(id));
  if (party.id) return free.find(({ id }) => id === party.id);
  const { organisationId, words, role } = columnsOf(party);
  return free.find(
    (one) =>
      one.role === role && one.organisationId === organisationId && (organisationId !== null || one.words === words),
  );
}

function isSame(held: Party, columns: ReturnType<typeof columnsOf> & { position: number }): boolean {
  return (
    held.organisationId === columns.organisationId &&
    held.words === columns.words &&
    held.isInferred === columns.isInferred &&
    held.role === columns.role &&
    held.position === columns.position
  );
}
