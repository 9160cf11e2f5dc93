import type { Context } from '@followthrough/server/platform/changes/context';
import { Organisation } from '@followthrough/server/organisations/organisation.entity';
import type { Demo, DemoOrganisation, DemoRegister } from './data.js';
import { findOrganisation, type Desk } from './desk.js';
import { accepted, inOrder, type Step } from './step.js';

/** Creates all missing organisations of a register at once. */
export function organisationStep(register: DemoRegister, by: string): Step {
  return {
    chapter: `${register.name}: organisations`,
    on: register.on,
    by,
    async write(ctx, desk) {
      for (const { key: _, parent, members = [], aliases = [], ...facts } of register.organisations) {
        if (await heldId(ctx, facts)) continue;
        const organisation = {
          ...facts,
          aliases: [...aliases],
          parentId: parent ? await desk.organisation(ctx, register, parent) : null,
          memberIds: await inOrder(members, (member) => desk.organisation(ctx, register, member)),
        };
        accepted(await desk.services.organisations.create(ctx, organisation));
      }
    },
  };
}

/**
 * Adds the demo’s details to existing organisations; nothing is removed. Uses the real time, because they were created
 * just before. A second run adds and records nothing.
 */
export async function completeOrganisations(ctx: Context, desk: Desk, { registers }: Demo): Promise<void> {
  for (const register of registers) {
    for (const organisation of register.organisations) {
      const id = await heldId(ctx, organisation);
      if (id) accepted(await complete(ctx, desk, id, organisation));
    }
  }
}

async function complete(ctx: Context, desk: Desk, id: string, { shortName, aliases = [], isOwn }: DemoOrganisation) {
  const held = await ctx.db.findOneByOrFail(Organisation, { id });
  const members = await ctx.db.query<{ memberId: string }[]>(
    'select member_id as "memberId" from organisation_members where organisation_id = $1',
    [id],
  );
  return desk.services.organisations.edit(ctx, {
    ...held,
    memberIds: members.map(({ memberId }) => memberId),
    shortName: held.shortName ?? shortName ?? null,
    aliases: [...new Set([...held.aliases, ...aliases])].filter((alias) => alias !== held.name),
    isOwn: held.isOwn || (isOwn ?? false),
  });
}

async function heldId(
  ctx: Context,
  { name, kind, code }: Pick<DemoOrganisation, 'name' | 'kind' | 'code'>,
): Promise<string | null> {
  const [held] = await ctx.db.query<{ id: string }[]>(findOrganisation, [name, kind, code ?? null]);
  return held?.id ?? null;
}
