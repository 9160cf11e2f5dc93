/** The words that a module says, by the ids that the macros left in its code. */
export function wordsSaidIn(code, words) {
  const ids = [...code.matchAll(/\bid: ?"((?:[^"\\]|\\.)+)"/g)].map(([, id]) => JSON.parse(`"${id}"`));
  return Object.fromEntries(ids.filter((id) => Object.hasOwn(words, id)).map((id) => [id, words[id]]));
}

/** A message as it was written: what is filled in is a name alone; whatever else it holds reads as no id. */
const sourceOf = (message) => message.map((part) => (typeof part === 'string' ? part : `{${part[0]}}`)).join('');

/** Whether words are data that is looked up by its own text, as those of the domain are, and not by an id of a macro. */
export const areTheirOwnId = (id, message) => sourceOf(message) === id;
