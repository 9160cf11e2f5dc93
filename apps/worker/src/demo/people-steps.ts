import { viewerOf } from '@followthrough/domain/policies/viewer';
import type { TeamRole } from '@followthrough/domain/vocabulary';
import type { Context } from '@followthrough/server/platform/changes/context';
import type { Database } from '@followthrough/server/platform/sql/database';
import { Reader } from '@followthrough/server/platform/views/reader';
import { randomBytes } from 'node:crypto';
import type { Demo, DemoPerson } from './data.js';
import type { Desk } from './desk.js';
import { accepted, type Step } from './step.js';

const chapter = 'People and teams';

/** The system invites the administrator, who creates the other accounts. */
export function peopleSteps({ opensOn, people, teams }: Demo): Step[] {
  const first = people.filter(({ isAdministrator }) => isAdministrator);
  const others = people.filter(({ isAdministrator }) => !isAdministrator);
  const by = first[0]!.key;
  return [
    ...first.map((person) => personStep(person, opensOn, null)),
    ...teams.map(
      ({ key, name }): Step => ({
        chapter,
        on: opensOn,
        by,
        makes: { made: 'team', keys: [key] },
        write: (ctx, desk) => desk.services.teams.create(ctx, { name }),
      }),
    ),
    ...others.map((person) => personStep(person, opensOn, by)),
  ];
}

function personStep(person: DemoPerson, on: string, by: string | null): Step {
  return {
    chapter,
    on,
    by,
    makes: { made: 'person', keys: [person.key] },
    write: (ctx, desk) => inviteAndJoin(ctx, desk, person),
  };
}

/** Joins with a random password: the printed accounts get theirs after loading. */
async function inviteAndJoin(ctx: Context, desk: Desk, person: DemoPerson): Promise<unknown> {
  const { name, email, isAuditor = false, isAdministrator = false, teams } = person;
  const memberships = [];
  for (const [team, role] of Object.entries(teams)) {
    memberships.push({ teamId: await desk.id(ctx, 'team', team), role });
  }
  const { services } = desk;
  const invitation = accepted(
    await services.invitations.invite(ctx, { name, email, isAuditor, isAdministrator, memberships }),
  );
  ctx.reader = new Reader(null, invitation.person.pseudonym);
  const token = invitation.link.slice(invitation.link.indexOf('#') + 1);
  return services.invitations.join(ctx, token, await services.passwords.hash(unguessable()));
}

export function unguessable(): string {
  return randomBytes(18).toString('base64url');
}

/** The reader that creates the first account: the system, without a person. */
export const system = new Reader(
  viewerOf({ id: '00000000-0000-7000-8000-000000000000', roles: [], isAdministrator: true }),
  null,
);

interface PersonRow {
  readonly id: string;
  readonly pseudonym: string;
  readonly isAuditor: boolean;
  readonly isAdministrator: boolean;
  readonly roles: { readonly teamId: string; readonly role: TeamRole }[];
}

/** A person of the demo as a reader, as if signed in. */
export async function readerOf(database: Database, { email }: DemoPerson): Promise<Reader> {
  const [row] = await database.rows<PersonRow & Record<string, unknown>>(
    `select p.id, p.pseudonym, p.is_auditor as "isAuditor", p.is_administrator as "isAdministrator",
       coalesce((select json_agg(json_build_object('teamId', m.team_id, 'role', m.role)) from memberships m
         where m.person_id = p.id), '[]') as roles
     from people p where lower(p.email) = lower($1)`,
    [email],
  );
  if (!row) throw new Error(`Nobody has the address ${email}.`);
  return new Reader(viewerOf(row), row.pseudonym);
}
