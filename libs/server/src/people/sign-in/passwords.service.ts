import { limits } from '@followthrough/domain/limits';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { Turns } from '../../platform/ground/turns.js';

/** argon2id with the parameters that OWASP recommends: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The slow function itself, apart so that a test can count how often it runs. */
@Injectable()
export class Argon2 {
  hash(password: string): Promise<string> {
    return hash(password, cost);
  }

  verify(held: string, password: string): Promise<boolean> {
    return verify(held, password);
  }
}

/** Each takes 19 MiB and a thread, of which Node.js has four for all of the process. */
const hashedAtOnce = 2;

@Injectable()
export class Passwords {
  readonly #turns = new Turns({ all: hashedAtOnce });

  /** Nobody's password: what is compared where there is no account, so that it takes as long. */
  readonly #decoy: Promise<string>;

  constructor(private readonly argon2: Argon2) {
    this.#decoy = argon2.hash(randomBytes(32).toString('base64'));
  }

  hash(password: string): Promise<string> {
    return this.#inTurn(() => this.argon2.hash(normal(password)));
  }

  /** Whether the password is the one that is held. With none held it is not, and that takes the same work. */
  async matches(held: string | null, password: string): Promise<boolean> {
    const isPossible = held !== null && password.length <= limits.passwordMost;
    const compared = isPossible ? held : await this.#decoy;
    const typed = normal(password.slice(0, limits.passwordMost));
    const matches = await this.#inTurn(() => this.argon2.verify(compared, typed));
    return isPossible && matches;
  }

  /** Whoever calls waits in a line that is bounded already; here they only share two places. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.take('all', work);
  }
}

/** Keyboards write the same letter in different ways (NIST SP 800-63B, 3.1.1.2). */
function normal(password: string): string {
  return password.normalize('NFKC');
}
