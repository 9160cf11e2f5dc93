import { problem, type RuleProblem } from '@followthrough/domain/problems';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { InvalidInput, Problem, resultOf, told } from '../../platform/schema/problem.js';
import { Person } from '../persons/person.entity.js';

@ObjectType({
  implements: () => [Problem],
  description: 'Address and password do not open an account. Which of the two is wrong is not said.',
})
export class SignInRefused extends Problem {
  static now(): SignInRefused {
    return Object.assign(new SignInRefused(), told(problem('SIGN_IN_REFUSED')));
  }
}

@ObjectType({
  implements: () => [Problem],
  description: 'Too many tries failed in a row; even a right one has to wait.',
})
export class TooManyTries extends Problem {
  @Field(() => Int, { description: 'Seconds until the next try.' })
  readonly retryAfterSeconds!: number;

  static wait(retryAfterSeconds: number): TooManyTries {
    const refused = problem('TRIES_TOO_MANY', { seconds: retryAfterSeconds });
    return Object.assign(new TooManyTries(), { ...told(refused), retryAfterSeconds });
  }
}

@ObjectType({
  implements: () => [Problem],
  description: 'What was shown as proof does not open anything: a code, a link, the password until now.',
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
