import { problem, type RuleProblem } from '@followthrough/domain/problems';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { InvalidInput, Problem, resultOf, told } from '../../platform/schema/problem.js';
import { Person } from '../persons/person.entity.js';

@ObjectType({
  implements: () => [Problem],
  description: 'Email address or password is wrong. It does not say which.',
})
export class SignInRefused extends Problem {
  static now(): SignInRefused {
    return Object.assign(new SignInRefused(), told(problem('SIGN_IN_REFUSED')));
  }
}

@ObjectType({
  implements: () => [Problem],
  description: 'Refused after too many failed attempts, even with the right password.',
})
export class TooManyTries extends Problem {
  @Field(() => Int, { description: 'Seconds until the next attempt.' })
  readonly retryAfterSeconds!: number;

  static wait(retryAfterSeconds: number): TooManyTries {
    const refused = problem('TRIES_TOO_MANY', { seconds: retryAfterSeconds });
    return Object.assign(new TooManyTries(), { ...told(refused), retryAfterSeconds });
  }
}

@ObjectType({
  implements: () => [Problem],
  description: 'Refused because the code, link or current password is not valid.',
})
export class Refused extends Problem {
  static because(refused: RuleProblem): Refused {
    return Object.assign(new Refused(), told(refused));
  }
}

export const SignInResult = resultOf('SignInResult', Person, SignInRefused, TooManyTries);
export const ChangePasswordResult = resultOf('ChangePasswordResult', Person, Refused, TooManyTries, InvalidInput);
export const AcceptInvitationResult = resultOf('AcceptInvitationResult', Person, Refused, InvalidInput);
export const CreateFirstAdministratorResult = resultOf(
  'CreateFirstAdministratorResult',
  Person,
  Refused,
  TooManyTries,
  InvalidInput,
);
