import { limits } from '@followthrough/domain/limits';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { Turns } from '../../platform/ground/turns.js';

/** argon2id with the parameters recommended by OWASP: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The slow function in a class of its own, so that a test can count calls. */
@Injectable()
export class Argon2 {
  hash(password: string): Promise<string> {
    return hash(password, cost);
  }

  verify(held: string, password: string): Promise<boolean> {
    return verify(held, password);
  }
}

/** Each takes 19 MiB and one of the process’s four threads. */
const hashedAtOnce = 2;

@Injectable()
export class Passwords {
  readonly #turns = new Turns({ all: hashedAtOnce });

  /** A random password hash, compared if there is no account, so that the answer takes as long. */
  readonly #decoy: Promise<string>;

  constructor(private readonly argon2: Argon2) {
    this.#decoy = argon2.hash(randomBytes(32).toString('base64'));
  }

  hash(password: string): Promise<string> {
    return this.#inTurn(() => this.argon2.hash(normal(password)));
  }

  /** Whether the password matches the stored hash. Without a hash it does not, after the same amount of work. */
  async matches(held: string | null, password: string): Promise<boolean> {
    const isPossible = held !== null && password.length <= limits.passwordMost;
    const compared = isPossible ? held : await this.#decoy;
    const typed = normal(password.slice(0, limits.passwordMost));
    const matches = await this.#inTurn(() => this.argon2.verify(compared, typed));
    return isPossible && matches;
  }

  /** Callers already wait in a bounded queue; here they only share two places. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.take('all', work);
  }
}

/** Keyboards encode the same letter in different ways (NIST SP 800-63B, 3.1.1.2). */
function normal(password: string): string {
  return password.normalize('NFKC');
}
