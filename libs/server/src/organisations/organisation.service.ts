import { keptFacts } from '@followthrough/domain/kept-facts';
import { organisationFacts } from '@followthrough/domain/organisation-facts';
import { organisationProblem } from '@followthrough/domain/organisations';
import { problem, type RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import type { Context } from '../platform/changes/context.js';
import type { StaleEdit } from '../platform/schema/problem.js';
import { changedFields, staleEdit } from '../platform/changes/stale-edit.js';
import { newId } from '../platform/ground/uuid.js';
import { OrganisationMember } from './organisation-member.entity.js';
import { Organisation } from './organisation.entity.js';
import type {
  CreateOrganisationInput,
  EditOrganisationInput,
  OrganisationFacts,
  SetOwnOrganisationInput,
} from './organisation.inputs.js';
import { organisationView } from './organisation.view.js';
import { recorded, written } from './recorded.js';

@Injectable()
export class OrganisationService {
  async create(ctx: Context, input: CreateOrganisationInput): Promise<Organisation | RuleProblem> {
    ctx.allow('organisation.create');
    if (input.isOwn) ctx.allow('settings.change');
    await takeTurn(ctx);
    const refused = organisationProblem(input) ?? (await takenProblem(ctx, input));
    if (refused) return refused;
    if (input.parentId) await ctx.see(organisationView, input.parentId);

    const organisation = ctx.db.create(Organisation, {
      id: newId(),
      version: 1,
      createdAt: ctx.now(),
      ...columnsOf(input),
    });
    await ctx.db.insert(Organisation, organisation);
    await setMembers(ctx, organisation.id, input.memberIds);
    await ctx.record(
      'organisation.created',
      organisation,
      recorded(organisation, input.memberIds ?? []),
      written(organisation),
    );
    return organisation;
  }

  async edit(ctx: Context, input: EditOrganisationInput): Promise<Organisation | RuleProblem | StaleEdit> {
    await takeTurn(ctx);
    const organisation = await ctx.acquire(organisationView, input.id, 'organisation.edit');
    const stale = await staleEdit(ctx, organisation, input.version);
    if (stale) return stale;
    const isOwn = input.isOwn ?? organisation.isOwn;
    if (isOwn !== organisation.isOwn) ctx.allow('settings.change');
    const refused =
      organisationProblem(input, organisation.id) ??
      (await takenProblem(ctx, input, organisation.id)) ??
      (await circleProblem(ctx, organisation.id, input.parentId));
    if (refused) return refused;
    if (input.parentId) await ctx.see(organisationView, input.parentId);

    const columns = columnsOf({ ...input, isOwn });
    const fields: string[] = changedFields(organisation, columns);
    if (await setMembers(ctx, organisation.id, input.memberIds)) fields.push('memberIds');
    if (fields.length === 0) return organisation;
    Object.assign(organisation, columns, { version: organisation.version + 1 });
    await ctx.db.update(Organisation, organisation.id, { ...columns, version: organisation.version });
    await ctx.record(
      'organisation.edited',
      organisation,
      { ...recorded(organisation, input.memberIds ?? []), fields },
      written(organisation),
    );
    return organisation;
  }

  /** Needs no version: it changes one fact, and overwrites no text. */
  async setOwn(ctx: Context, { id, isOwn }: SetOwnOrganisationInput): Promise<Organisation> {
    ctx.allow('settings.change');
    await takeTurn(ctx);
    const organisation = await ctx.acquire(organisationView, id, 'organisation.edit');
    if (organisation.isOwn === isOwn) return organisation;
    Object.assign(organisation, { isOwn, version: organisation.version + 1 });
    await ctx.db.update(Organisation, id, { isOwn, version: organisation.version });
    const members = await ctx.db.findBy(OrganisationMember, { organisationId: id });
    await ctx.record(
      'organisation.edited',
      organisation,
      {
        ...recorded(
          organisation,
          members.map(({ memberId }) => memberId),
        ),
        fields: ['isOwn'],
      },
      written(organisation),
    );
    return organisation;
  }
}

/**
 * Changes of the tree queue, because two valid changes could form a circle together. Taken before any row is locked, to
 * avoid a deadlock.
 */
async function takeTurn(ctx: Context): Promise<void> {
  await ctx.db.query(`select pg_advisory_xact_lock(hashtext('organisations'))`);
}

function columnsOf(facts: OrganisationFacts) {
  return {
    ...keptFacts(organisationFacts, facts),
    aliases: facts.aliases ?? [],
    parentId: facts.parentId ?? null,
    isOwn: facts.isOwn ?? false,
  };
}

/**
 * Sets the members to the given list.
 * @returns whether anything changed. All organisations are visible to all users.
 */
async function setMembers(
  ctx: Context,
  organisationId: string,
  memberIds: readonly string[] | null | undefined,
): Promise<boolean> {
  const held = await ctx.db.findBy(OrganisationMember, { organisationId });
  const wanted = new Set(memberIds ?? []);
  const gone = held.filter(({ memberId }) => !wanted.has(memberId));
  const added = [...wanted].filter((memberId) => !held.some((member) => member.memberId === memberId));
  for (const { id } of gone) await ctx.db.delete(OrganisationMember, id);
  for (const memberId of added) {
    const member = await ctx.see(organisationView, memberId);
    await ctx.db.insert(OrganisationMember, { id: newId(), organisationId, memberId: member.id });
  }
  return gone.length + added.length > 0;
}

/** Names and aliases are unique per kind, and codes overall, so that no organisation is entered twice. */
async function takenProblem(
  ctx: Context,
  { name, kind, code }: OrganisationFacts,
  id: string | null = null,
): Promise<RuleProblem | null> {
  const [taken] = await ctx.db.query<{ name: string; sameCode: boolean }[]>(
    `select name, code is not distinct from $3 and code is not null as "sameCode" from organisations
     where (kind = $2 and lower($1) in (lower(name), lower(short_name)) or code = $3
         or kind = $2 and exists (select 1 from unnest(aliases) alias where lower(alias) = lower($1))) and id is distinct from $4::uuid limit 1`,
    [name, kind, code ?? null, id],
  );
  if (!taken) return null;
  return taken.sameCode
    ? problem('COUNTRY_CODE_TAKEN', { name: taken.name, code: code ?? '' }, 'code')
    : problem('ORGANISATION_NAME_TAKEN', { name: taken.name }, 'name');
}

/** An organisation cannot be part of one of its own parts, directly or indirectly. */
async function circleProblem(
  ctx: Context,
  id: string,
  parentId: string | null | undefined,
): Promise<RuleProblem | null> {
  if (!parentId) return null;
  const above = await ctx.db.query<{ id: string }[]>(
    `with recursive above as (
       select id, parent_id from organisations where id = $1
       union select o.id, o.parent_id from organisations o join above on o.id = above.parent_id)
     select id from above where id = $2`,
    [parentId, id],
  );
  return above.length > 0 ? problem('PARENT_IN_CIRCLE', {}, 'parentId') : null;
}
