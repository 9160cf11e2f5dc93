/** The messages of a module, by the ids that the macros left in its code. */
export function wordsSaidIn(code, words) {
  const ids = [...code.matchAll(/\bid: ?"((?:[^"\\]|\\.)+)"/g)].map(([, id]) => JSON.parse(`"${id}"`));
  return Object.fromEntries(ids.filter((id) => Object.hasOwn(words, id)).map((id) => [id, words[id]]));
}

/** The message as written, with simple placeholders as names; any other part cannot match an id. */
const sourceOf = (message) => message.map((part) => (typeof part === 'string' ? part : `{${part[0]}}`)).join('');

/** Whether a text is looked up by itself, as those of the domain are, rather than by a macro’s id. */
export const areTheirOwnId = (id, message) => sourceOf(message) === id;
