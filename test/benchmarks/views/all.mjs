import { boardByParty } from './board-by-party.mjs';
import { boardByStatus } from './board-by-status.mjs';
import { commitment } from './commitment.mjs';
import { myWork } from './my-work.mjs';
import { partners } from './partners.mjs';
import { registerByText } from './register-by-text.mjs';
import { register } from './register.mjs';
import { source } from './source.mjs';

/**
 * What is measured: the pages that are asked for in turn, and for each operation that they send the statement of the floor
 * with its values. A reader sees all of this register, so that no statement has to know who asks.
 */
export const views = [boardByStatus, boardByParty, register, registerByText, commitment, source, myWork, partners];

/** What a statement is called, for a view and an operation. */
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
