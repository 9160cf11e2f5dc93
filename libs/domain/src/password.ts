import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { wellFormedProblem } from './text.js';

/** The most common passwords that are long enough to be accepted. */
const commonest = new Set(
  (
    '123456789012 1234567890123 1q2w3e4r5t6y 1qaz2wsx3edc 1qaz2wsx3edc4rfv q1w2e3r4t5y6 qwertyuiop12 qwertyuiop123 ' +
    'qwerty123456 qwerty12345678 qwertyqwerty asdfghjkl123 password1234 password12345 password123456 passwordpassword ' +
    'passw0rd1234 p@ssw0rd1234 password123! password2024 password2025 password2026 administrator administrator1 ' +
    'letmein12345 letmeinplease iloveyou1234 iloveyouforever welcome12345 welcome123456 changeme1234 changeme12345 ' +
    'abcdefghijkl abcdefghijklm abc123456789 superman1234 football1234 trustno1trustno1 correcthorsebatterystaple ' +
    'followthrough followthrough1 followthrough123'
  ).split(' '),
);
/** Fewer different characters than this count as a pattern. */
const leastVariety = 4;

/** The person who chooses the password. */
export interface PasswordOwner {
  readonly name: string;
  readonly email: string;
}

/** Why this password cannot be used, or null. Length matters; no particular characters are required. */
export function passwordProblem(password: string, owner: PasswordOwner, field = 'password'): RuleProblem | null {
  const length = [...password].length;
  if (length < limits.passwordLeast) return problem('PASSWORD_SHORT', { length, limit: limits.passwordLeast }, field);
  if (password.length > limits.passwordMost) return problem('PASSWORD_LONG', { limit: limits.passwordMost }, field);
  return wellFormedProblem(password, field) ?? guessableProblem(password, owner, field);
}

function guessableProblem(password: string, { name, email }: PasswordOwner, field: string): RuleProblem | null {
  const plain = plainly(password);
  if ([email, email.split('@')[0]!, name].some((known) => plainly(known) === plain)) {
    return problem('PASSWORD_IS_NAME', {}, field);
  }
  if (commonest.has(password.toLowerCase()) || new Set(plain).size < leastVariety) {
    return problem('PASSWORD_COMMON', {}, field);
  }
  return null;
}

function plainly(text: string): string {
  return text.toLowerCase().replace(/\s/g, '');
}
