import { mutationDocument } from '../mutations.js';
import { aboutRow, openTeam, reason, version, type Changes } from './change.js';

/** Teams and organisations. */
export const ofRegister: Changes = {
  renameTeam: aboutRow('teams', 'administrator', async (teamId, pick, ids) => ({
    teamId,
    name: `Team of line ${pick(1_000)}`,
    version: await version(ids, 'teams', teamId),
  })),
  closeTeam: aboutRow(
    'teams',
    'administrator',
    async (teamId, _, ids) => ({ teamId, version: await version(ids, 'teams', teamId), reason }),
    'closed_at is null',
  ),
  reopenTeam: aboutRow(
    'teams',
    'administrator',
    async (teamId, _, ids) => ({ teamId, version: await version(ids, 'teams', teamId) }),
    'closed_at is not null',
  ),
  createOrganisation: async ({ contributor }, pick, ids) => [
    contributor,
    {
      kind: 'DEPARTMENT',
      name: `Ministry ${pick(10_000)}`,
      parentId: await ids.any('organisations', `kind = 'COUNTRY'`),
    },
  ],
  editOrganisation: aboutRow('organisations', 'contributor', async (id, pick, ids) => ({
    id,
    version: await version(ids, 'organisations', id),
    kind: await ids.value('select kind as value from organisations where id = $1', [id]),
    name: `Body ${pick(10_000)}`,
    parentId: pick(2) ? await ids.any('organisations', `kind = 'COUNTRY'`) : null,
  })),
  setOwnOrganisation: aboutRow('organisations', 'administrator', (id, pick) => ({ id, isOwn: pick(2) === 0 })),
  createTeam: async ({ administrator }, pick) => [administrator, { name: `A new team ${pick(10_000)}` }],
  mergeTeam: async (hands, pick, ids) => {
    const { administrator, contributor, manager } = hands;
    const old = await openTeam(ids, hands);
    if (!old) return null;
    // One of two is closed, so that another one is needed each time.
    const name = `Team for line ${pick(10_000)}`;
    const { id: made } = await administrator.ask(mutationDocument('createTeam'), { input: { name } });
    for (const [{ id: personId }, role] of [
      [contributor, 'CONTRIBUTOR'],
      [manager, 'MANAGER'],
    ] as const) {
      const input = { personId, teamId: made, role, seenRole: null };
      await administrator.ask(mutationDocument('setTeamRole'), { input });
    }
    const [teamId, intoId] = pick(2) ? [old, made] : [made, old];
    return [administrator, { teamId, intoId, version: await version(ids, 'teams', teamId), reason }];
  },
};
