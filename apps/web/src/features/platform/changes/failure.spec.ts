import { ServerError } from '@apollo/client/errors';
import { failureOf } from './failure.js';

const answered = (status: number, body: unknown) => {
  const bodyText = typeof body === 'string' ? body : JSON.stringify(body);
  return new ServerError('Not a success', { response: new Response(bodyText, { status }), bodyText });
};
const told = (code: string, message: string, more: object = {}) => ({
  data: null,
  errors: [{ message, extensions: { code, ...more } }],
});
const inWords = (message: string) => ({ code: '', params: [], message });

describe('what went wrong', () => {
  it.each<[string, number, unknown, string, object | null, (string | null)?]>([
    [
      'a refusal with its words',
      400,
      told('INVALID', 'A page has at most 100 rows.', { reason: 'PAGE_TOO_LARGE', params: { limit: 100 } }),
      'INVALID',
      { code: 'PAGE_TOO_LARGE', params: [{ name: 'limit', value: '100' }], message: 'A page has at most 100 rows.' },
    ],
    [
      'a text that is too large',
      413,
      told('INVALID', 'Request body is too large'),
      'INVALID',
      inWords('Request body is too large'),
    ],
    ['a session that ended', 401, told('UNAUTHENTICATED', 'Sign in.'), 'UNAUTHENTICATED', null],
    [
      'words that programs say to each other',
      400,
      told('INVALID', 'Variable "$input" got invalid value 7; Expected type EDTF.', { id: 'number-8' }),
      'INVALID',
      null,
      'number-8',
    ],
    [
      'a database that is away',
      503,
      told('UNAVAILABLE', 'It does not answer.'),
      'UNAVAILABLE',
      inWords('It does not answer.'),
    ],
    ['one request too many', 429, told('UNAVAILABLE', 'Wait 9 s.'), 'UNAVAILABLE', inWords('Wait 9 s.')],
    ['the page of a proxy', 502, '<h1>Bad gateway</h1>', 'UNREACHABLE', null],
    ['an answer that is none of ours', 400, 'null', 'OURS', null],
  ])('is read from %s', (_, status, body, code, said, errorId = null) => {
    expect(failureOf(answered(status, body))).toEqual({ code, told: said, errorId });
  });

  it('on the server has a reference to quote', () => {
    const failure = failureOf(answered(500, told('INTERNAL', 'Something failed.', { id: 'number-7' })));
    expect(failure).toEqual({ code: 'OURS', told: null, errorId: 'number-7' });
  });
});
