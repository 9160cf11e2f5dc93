import { problem, type RuleProblem } from '@followthrough/domain/problems';
import { englishWords } from '@followthrough/domain/refusals/refusal-words';
import { edtfProblem } from '@followthrough/domain/edtf';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { extensionsOf } from '../ground/refusal.js';
import { isUuid } from '../ground/uuid.js';

/** A scalar sent as text; `wrong` returns what is wrong with a text, if anything. */
function text(
  name: string,
  description: string,
  wrong: (value: string) => RuleProblem | null,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    const reason = typeof value === 'string' ? wrong(value) : problem('VALUE_NOT_TEXT', { code: name });
    if (reason) throw new GraphQLError(englishWords(reason), { extensions: extensionsOf('INVALID', reason) });
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
  isUuid(value) ? null : problem('ID_INVALID', { typed: value }),
);

export const DateTime = text('DateTime', 'An instant (RFC 3339, UTC).', (value) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) && !Number.isNaN(Date.parse(value))
    ? null
    : problem('INSTANT_INVALID', { typed: value }),
);

export const Day = text('Day', 'A calendar day, as in 2026-11-22 (ISO 8601).', (value) => {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return problem('DAY_MALFORMED', { typed: value });
  return edtfProblem(value);
});

export const Edtf = text(
  'EDTF',
  'A date as exact as it is known, as in 2026-06, 2026-21 or 2026-06/2027-03 (EDTF).',
  (value) => edtfProblem(value),
);

export const Decimal = text('Decimal', 'An exact decimal number.', (value) =>
  /^-?\d{1,30}(\.\d{1,10})?$/.test(value) ? null : problem('DECIMAL_INVALID', { typed: value }),
);

/** The codes and ids of an event, or a filter as recorded. */
export const Json = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'A JSON object. Its members depend on the type of event, or on the filter.',
});
