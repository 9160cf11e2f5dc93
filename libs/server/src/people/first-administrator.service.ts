import { passwordProblem } from '@followthrough/domain/password';
import { emailProblem, personNameProblem } from '@followthrough/domain/people';
import type { RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import type { Context } from '../platform/context.js';
import { newId } from '../platform/uuid.js';
import { administratorsInTurn, somebodyAdministrates } from './administrators.js';
import { deploymentOf } from './deployment.service.js';
import { emailTakenProblem, newPerson } from './new-person.js';
import { OneTimeCode } from './one-time-code.entity.js';
import { Passwords } from './passwords.service.js';
import { Person } from './person.entity.js';
import { Sessions } from './sessions.service.js';
import type { CreateFirstAdministratorInput } from './sign-in.inputs.js';
import { Refused, type TooManyTries } from './sign-in.problems.js';
import { hashOf } from './token.js';
import { Tries } from './tries.service.js';

const hour = 3_600_000;
const codeHours = 24;
/** Without those that look alike on a terminal. Twelve of them are 59 bits. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ2346789';
/** What tries at the code are counted under; no address looks like it. */
const account = 'first administrator';

/** How a deployment that has nobody comes to its first administrator. */
@Injectable()
export class FirstAdministratorService {
  constructor(
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly tries: Tries,
  ) {}

  /** A new code, which replaces earlier ones; null where somebody administrates already. */
  async issueCode(ctx: Context): Promise<string | null> {
    await administratorsInTurn(ctx);
    if (await somebodyAdministrates(ctx)) return null;
    const code = newCode();
    await closeCodes(ctx);
    await ctx.db.insert(OneTimeCode, {
      id: newId(),
      codeHash: hashOf(plainly(code)),
      createdAt: ctx.now(),
      expiresAt: new Date(ctx.now().getTime() + codeHours * hour),
      usedAt: null,
    });
    await ctx.record('deployment.codeIssued', await deploymentOf(ctx));
    return code;
  }

  async create(
    ctx: Context,
    { code, name, email, password }: CreateFirstAdministratorInput,
  ): Promise<Person | Refused | TooManyTries | RuleProblem> {
    const malformed = personNameProblem(name) ?? emailProblem(email) ?? passwordProblem(password, { name, email });
    if (malformed) return malformed;
    const slowed = await this.tries.take(ctx, account);
    if (slowed) return slowed;

    await administratorsInTurn(ctx);
    if (await somebodyAdministrates(ctx)) {
      return Refused.because('There is an administrator already. Ask them for an invitation.');
    }
    const held = await ctx.db.findOneBy(OneTimeCode, { codeHash: hashOf(plainly(code)) });
    if (!held || held.usedAt || held.expiresAt <= ctx.now()) {
      return Refused.because(
        'This is not the one-time code, or it has expired. Start again to have a new one printed.',
      );
    }
    await this.tries.succeeded(ctx, account);
    const taken = await emailTakenProblem(ctx, email);
    if (taken) return taken;

    const passwordHash = await this.passwords.hash(password);
    const person = newPerson(ctx, { name, email, passwordHash, isAuditor: false, isAdministrator: true });
    await ctx.db.insert(Person, person);
    await ctx.db.update(OneTimeCode, held.id, { usedAt: ctx.now() });
    await this.sessions.begin(ctx, person.id);
    await ctx.record('person.createdFirst', person, { version: person.version, isAdministrator: true }, { name });
    return person;
  }
}

async function closeCodes(ctx: Context): Promise<void> {
  await ctx.db.query('update one_time_codes set expires_at = $1 where used_at is null and expires_at > $1', [
    ctx.now(),
  ]);
}

function newCode(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group()].join('-');
}

/** Case, spaces and dashes do not matter to somebody who types a code. */
function plainly(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
