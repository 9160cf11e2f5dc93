import { boardAsAt, commitmentAsAt, registerAsAt } from './as-at.mjs';
import { boardByParty } from './board-by-party.mjs';
import { boardAssessed, boardByStatus } from './board-by-status.mjs';
import { commitment } from './commitment.mjs';
import { myWork } from './my-work.mjs';
import { partners } from './partners.mjs';
import { registerByText } from './register-by-text.mjs';
import { register } from './register.mjs';
import { source } from './source.mjs';

/**
 * The pages to measure in turn, and for each of their operations the statement of the floor with its values. The reader
 * can see the whole register, so statements need no user.
 */
export const views = [
  boardByStatus,
  boardByParty,
  boardAssessed,
  register,
  registerByText,
  commitment,
  source,
  myWork,
  partners,
  boardAsAt,
  registerAsAt,
  commitmentAsAt,
];

/** The name of a statement, from a view and an operation. */
export const nameOf = (view, operation) => `${view.name.replaceAll(' ', '-')}-${operation}`;

const all = (part) =>
  Object.fromEntries(
    views.flatMap((view) =>
      Object.entries(view.floor).flatMap(([operation, of]) => (of[part] ? [[nameOf(view, operation), of[part]]] : [])),
    ),
  );

/** For the floor. */
export const statements = all('text');
export const openers = all('open');
