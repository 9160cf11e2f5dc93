import type { Context } from '@followthrough/server/platform/context';
import { Organisation } from '@followthrough/server/organisations/organisation.entity';
import type { DemoOrganisation, DemoRegister } from './data.js';
import { findOrganisation, type Desk } from './desk.js';
import { accepted, inOrder, type Step } from './step.js';

/** All organisations of a register at once. One that is there already is completed, and loses nothing. */
export function organisationStep(register: DemoRegister, by: string): Step {
  return {
    chapter: `${register.name}: organisations`,
    on: register.on,
    by,
    async write(ctx, desk) {
      for (const organisation of register.organisations) {
        accepted(await enter(ctx, desk, register, organisation));
      }
    },
  };
}

async function enter(ctx: Context, desk: Desk, register: DemoRegister, organisation: DemoOrganisation) {
  const { key: _, parent, members = [], aliases = [], ...facts } = organisation;
  const wanted = {
    ...facts,
    aliases: [...aliases],
    parentId: parent ? await desk.organisation(ctx, register, parent) : null,
    memberIds: await inOrder(members, (member) => desk.organisation(ctx, register, member)),
  };
  const [held] = await ctx.db.query<{ id: string }[]>(findOrganisation, [facts.name, facts.kind, facts.code ?? null]);
  if (!held) return desk.services.organisations.create(ctx, wanted);

  const now = await ctx.db.findOneByOrFail(Organisation, { id: held.id });
  const heldMembers = await ctx.db.query<{ memberId: string }[]>(
    'select member_id as "memberId" from organisation_members where organisation_id = $1',
    [held.id],
  );
  return desk.services.organisations.edit(ctx, {
    id: now.id,
    version: now.version,
    kind: now.kind,
    name: now.name,
    shortName: now.shortName ?? wanted.shortName ?? null,
    code: now.code ?? wanted.code ?? null,
    aliases: [...new Set([...now.aliases, ...wanted.aliases])].filter((alias) => alias !== now.name),
    parentId: now.parentId ?? wanted.parentId,
    memberIds: [...new Set([...heldMembers.map(({ memberId }) => memberId), ...wanted.memberIds])],
    inOfficeFrom: now.inOfficeFrom ?? wanted.inOfficeFrom ?? null,
    inOfficeUntil: now.inOfficeUntil ?? wanted.inOfficeUntil ?? null,
    isOwn: now.isOwn || (wanted.isOwn ?? false),
  });
}
