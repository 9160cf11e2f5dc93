import { ServerError } from '@apollo/client/errors';
import { failureOf } from './failure.js';

const answered = (status: number, body: unknown) => {
  const bodyText = typeof body === 'string' ? body : JSON.stringify(body);
  return new ServerError('Not a success', { response: new Response(bodyText, { status }), bodyText });
};
const told = (code: string, message: string, id?: string) => ({
  data: null,
  errors: [{ message, extensions: { code, id } }],
});

describe('what went wrong', () => {
  it.each<[string, number, unknown, string, string | null, (string | null)?]>([
    [
      'a refusal with its words',
      400,
      told('INVALID', 'A page has at most 100 rows.'),
      'INVALID',
      'A page has at most 100 rows.',
    ],
    [
      'a text that is too large',
      413,
      told('INVALID', 'Request body is too large'),
      'INVALID',
      'Request body is too large',
    ],
    ['a session that ended', 401, told('UNAUTHENTICATED', 'Sign in.'), 'UNAUTHENTICATED', 'Sign in.'],
    [
      'words that programs say to each other',
      400,
      told('INVALID', 'Variable "$input" got invalid value 7; Expected type EDTF.', 'number-8'),
      'INVALID',
      null,
      'number-8',
    ],
    ['a database that is away', 503, told('UNAVAILABLE', 'It does not answer.'), 'UNAVAILABLE', 'It does not answer.'],
    ['one request too many', 429, told('UNAVAILABLE', 'Wait 9 s.'), 'UNAVAILABLE', 'Wait 9 s.'],
    ['the page of a proxy', 502, '<h1>Bad gateway</h1>', 'UNREACHABLE', null],
    ['an answer that is none of ours', 400, 'null', 'OURS', null],
  ])('is read from %s', (_, status, body, code, message, errorId = null) => {
    expect(failureOf(answered(status, body))).toEqual({ code, message, errorId });
  });

  it('on our side has the number to report', () => {
    const failure = failureOf(answered(500, told('INTERNAL', 'Something failed.', 'number-7')));
    expect(failure).toEqual({ code: 'OURS', message: null, errorId: 'number-7' });
  });
});
