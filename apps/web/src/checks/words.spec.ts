import { areTheirOwnId, wordsSaidIn } from '../../messages/words-said.mjs';

const words = { 'aB3+/x': ['Sign in'], 'q"1': ['Quoted'], away: ['Elsewhere'] };

describe('words that a build puts with their pages', () => {
  it('are the messages a module uses, in every form the macros produce', () => {
    const code = '$__i18n._({ id: "aB3+/x" }); jsx(Trans, { id:"q\\"1", values: { name } });';
    expect(wordsSaidIn(code, words)).toEqual({ 'aB3+/x': ['Sign in'], 'q"1': ['Quoted'] });
  });

  it('are none where an id is of something else', () => {
    expect(wordsSaidIn('route({ id: "shell" }); const { id } = "away"; ({ id: "toString" })', words)).toEqual({});
  });

  it('leave out messages that the page already carries as data', () => {
    expect(areTheirOwnId('Needs grade {needed}', ['Needs grade ', ['needed']])).toBe(true);
    expect(areTheirOwnId('aB3+/x', ['Sign in'])).toBe(false);
  });
});
