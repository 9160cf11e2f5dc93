import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { refusals } from '@followthrough/domain/refusals/refusals';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { loadRefusalWords } from './refusal-words.js';
import { useFailureWords } from './failure-words.js';

const wrapper = ({ children }: { readonly children: ReactNode }) => <I18nProvider i18n={i18n}>{children}</I18nProvider>;
const say = () => renderHook(() => useFailureWords(), { wrapper }).result.current;
const failed = (message: string, extensions: Readonly<Record<string, unknown>>) =>
  new CombinedGraphQLErrors({ errors: [{ message, extensions }] });

beforeAll(loadRefusalWords);
afterEach(() => i18n.activate('en'));

describe('the words of a failure', () => {
  it.each([
    [
      'a reason and what it is about',
      'x',
      { code: 'UNAVAILABLE', reason: 'TOO_MANY_REQUESTS', params: { seconds: 1200 } },
      'Wait 1,200 s',
    ],
    [
      'a reason that this page is too old for',
      'Mind the moon.',
      { code: 'CONFLICT', reason: 'MOON_FULL', params: {} },
      'Mind the moon.',
    ],
    ['no reason', 'x', { code: 'FORBIDDEN' }, 'Your role does not allow this.'],
    [
      'the words of a program to a program',
      'Variable "$x" is bad.',
      { code: 'INVALID', id: 'n-8' },
      'quote reference n-8',
    ],
    ['a failure of ours', 'x', { code: 'INTERNAL', id: 'n-7' }, 'Something went wrong on our side'],
    ['a code that is none', 'x', { code: 'SOMETHING' }, 'Something went wrong on our side'],
  ])('are those of %s', (_, message, extensions, words) => {
    expect(say()(failed(message, extensions))).toContain(words);
  });

  it('say what to check if there was no answer', () => {
    expect(say()(new TypeError('Failed to fetch'))).toContain('Check your connection');
  });

  it('are those of another language, with what people wrote as it is', () => {
    const typed = '{limit} \\u202e\\x41 $&';
    const failure = failed('x', { code: 'INVALID', reason: 'ID_INVALID', params: { typed } });
    i18n.load('cy', { [refusals.ID_INVALID]: ['Nid yw “', ['typed'], '” yn ddilys.'] });
    i18n.activate('cy');
    expect(say()(failure)).toBe(`Nid yw “${typed}” yn ddilys.`);
  });

  it('give the reference of a server failure', () => {
    expect(say()(failed('x', { code: 'INTERNAL', id: 'n-7' }))).toContain('quote reference n-7');
  });
});
