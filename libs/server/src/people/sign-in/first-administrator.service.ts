import { passwordProblem } from '@followthrough/domain/password';
import { emailProblem, personNameProblem } from '@followthrough/domain/people';
import { problem, type RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import type { Context } from '../../platform/changes/context.js';
import { Database } from '../../platform/sql/database.js';
import type { Prepared } from '../../platform/graphql/prepares.js';
import { newId } from '../../platform/ground/uuid.js';
import { administrating, administratorsInTurn, somebodyAdministrates } from '../persons/administrators.js';
import { deploymentOf } from '../deployment/deployment.service.js';
import { emailTakenProblem, newPerson } from '../persons/new-person.js';
import { OneTimeCode } from './one-time-code.entity.js';
import { Passwords } from './passwords.service.js';
import { Person } from '../persons/person.entity.js';
import { Sessions } from './sessions.service.js';
import type { CreateFirstAdministratorInput } from './sign-in.inputs.js';
import { Refused, TooManyTries } from './sign-in.problems.js';
import { hashOf } from '../token.js';
import { byStranger } from './tried.js';
import { Tries } from './tries.service.js';

const hour = 3_600_000;
const codeHours = 24;
/** Without letters that look alike on a terminal. Twelve of them give 59 bits. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ2346789';
/** The key for counting attempts at the code; no address looks like it. */
const account = 'first administrator';

/** Creates the first administrator of a new deployment. */
@Injectable()
export class FirstAdministratorService {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly tries: Tries,
  ) {}

  /** A new code, which replaces earlier ones; null if there is an administrator already. */
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
  ): Promise<Prepared<Person, Refused | TooManyTries | RuleProblem>> {
    const malformed = personNameProblem(name) ?? emailProblem(email) ?? passwordProblem(password, { name, email });
    if (malformed) return malformed;
    const codeHash = hashOf(plainly(code));
    const shown = await this.tries.attempt(ctx, byStranger(ctx, account), () => this.#isOpen(codeHash, ctx.now()));
    if (shown instanceof TooManyTries) return shown;
    if (!shown) return await this.#notTheCode();
    const passwordHash = await this.passwords.hash(password);
    return () => this.#enter(ctx, codeHash, { name, email, passwordHash });
  }

  async #enter(
    ctx: Context,
    codeHash: Buffer,
    facts: { name: string; email: string; passwordHash: string },
  ): Promise<Person | Refused | RuleProblem> {
    await administratorsInTurn(ctx);
    if (await somebodyAdministrates(ctx)) return tooLate();
    const held = await ctx.db.findOneBy(OneTimeCode, { codeHash });
    if (!held || held.usedAt || held.expiresAt <= ctx.now()) return wrongCode();
    const taken = await emailTakenProblem(ctx, facts.email);
    if (taken) return taken;

    const person = newPerson(ctx, { ...facts, isAuditor: false, isAdministrator: true });
    await ctx.db.insert(Person, person);
    await ctx.db.update(OneTimeCode, held.id, { usedAt: ctx.now() });
    await this.sessions.begin(ctx, person.id);
    const data = { version: person.version, isAdministrator: true };
    await ctx.record('person.createdFirst', person, data, { name: person.name });
    return person;
  }

  async #isOpen(codeHash: Buffer, now: Date): Promise<true | null> {
    const found = await this.database.rows(
      'select 1 from one_time_codes where code_hash = $1 and used_at is null and expires_at > $2',
      [codeHash, now],
    );
    return found.length > 0 || null;
  }

  async #notTheCode(): Promise<Refused> {
    const found = await this.database.rows(`select 1 from people p where ${administrating} limit 1`);
    return found.length > 0 ? tooLate() : wrongCode();
  }
}

function tooLate(): Refused {
  return Refused.because(problem('SETUP_DONE_ALREADY'));
}

function wrongCode(): Refused {
  return Refused.because(problem('SETUP_CODE_WRONG'));
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

/** Ignores case, spaces and dashes, which people type differently. */
function plainly(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
