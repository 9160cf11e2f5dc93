import { isProblem } from '@followthrough/domain/problems';
import { parseEdtf } from '@followthrough/domain/edtf';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isUuid } from '../ground/uuid.js';

/** What was sent, as a refusal quotes it. */
const shown = (value: string) => `“${value.length > 40 ? `${value.slice(0, 40)}…` : value}”`;

/** A scalar that travels as text; `wrong` says in the user's words what is the matter with a text, or nothing. */
function text(
  name: string,
  description: string,
  wrong: (value: string) => string | null,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    const problem =
      typeof value === 'string' ? wrong(value) : `A value of the type ${name} is written as text, in quotation marks.`;
    if (problem) throw new GraphQLError(problem, { extensions: { code: 'INVALID' } });
    return value as string;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}

export const Uuid = text('UUID', 'The id of a thing (RFC 9562).', (value) =>
  isUuid(value)
    ? null
    : `${shown(value)} is not the id of anything. If it came with a link, copy the whole link again.`,
);

export const DateTime = text('DateTime', 'An instant (RFC 3339, UTC).', (value) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) && !Number.isNaN(Date.parse(value))
    ? null
    : `${shown(value)} is not a date with a time. Write it as in 2026-11-22T09:30:00Z.`,
);

export const Day = text('Day', 'A calendar day, as in 2026-11-22 (ISO 8601).', (value) => {
  if (!/^\d{4}-\d\d-\d\d$/.test(value))
    return `${shown(value)} is not a day of the calendar. Write it as in 2026-11-22.`;
  const parsed = parseEdtf(value);
  return isProblem(parsed) ? parsed.message : null;
});

export const Edtf = text(
  'EDTF',
  'A date as exact as it is known, as in 2026-06, 2026-21 or 2026-06/2027-03 (EDTF).',
  (value) => {
    const parsed = parseEdtf(value);
    return isProblem(parsed) ? parsed.message : null;
  },
);

export const Decimal = text('Decimal', 'An exact decimal number.', (value) =>
  /^-?\d{1,30}(\.\d{1,10})?$/.test(value)
    ? null
    : `${shown(value)} is not a number. Write it in digits, with a point for decimals, as in 75000000 or 1250.5.`,
);

/** The codes and ids of an event, whose members depend on its type. */
export const Json = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'The members of an event, which depend on its type.',
});
