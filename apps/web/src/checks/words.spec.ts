import { areTheirOwnId, wordsSaidIn } from '../../messages/words-said.mjs';

const words = { 'aB3+/x': ['Sign in'], 'q"1': ['Quoted'], away: ['Elsewhere'] };

describe('words that a build puts with their pages', () => {
  it('are the messages of a module, in every form that macros produce', () => {
    const code = '$__i18n._({ id: "aB3+/x" }); jsx(Trans, { id:"q\\"1", values: { name } });';
    expect(wordsSaidIn(code, words)).toEqual({ 'aB3+/x': ['Sign in'], 'q"1': ['Quoted'] });
  });

  it('are left out if an id belongs to something else', () => {
    expect(wordsSaidIn('route({ id: "shell" }); const { id } = "away"; ({ id: "toString" })', words)).toEqual({});
  });

  it('leave out messages that the page already carries as data', () => {
    expect(areTheirOwnId('Needs grade {needed}', ['Needs grade ', ['needed']])).toBe(true);
    expect(areTheirOwnId('aB3+/x', ['Sign in'])).toBe(false);
  });
});
