import { readVerb, type VerbForm } from './verbs.js';

it.each<[string, VerbForm, string]>([
  ['publishing', 'ing', 'publish'],
  ['agreed', 'participle', 'agree'],
  ['cutting', 'ing', 'cut'],
  ['submitted', 'past', 'submit'],
  ['offering', 'ing', 'offer'],
  ['supplies', 's', 'supply'],
  ['built', 'participle', 'build'],
  ['undertook', 'past', 'undertake'],
  ['doubles', 's', 'double'],
  ['being', 'ing', 'be'],
])('reads %s as the %s form of a verb: %s', (word, form, base) => {
  expect(readVerb(word, form)?.base).toBe(base);
});

it('reads a word only in the forms requested, and recognises unknown words', () => {
  expect(readVerb('built', 'base', 's', 'ing')).toBeUndefined();
  expect(readVerb('toString', 'base')).toBeUndefined();
  expect(readVerb('lighthouse', 'base', 's', 'past', 'participle', 'ing')).toBeUndefined();
});
