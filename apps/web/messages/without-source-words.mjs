/**
 * Leaves out of a compiled catalogue what reads as its own id: the words of the domain in their own language, which pages
 * carry anyway, and which Lingui shows where it has no translation.
 */
/** A message as it was written: what is filled in is a name alone; whatever else it holds reads as no id. */
const sourceOf = (message) => message.map((part) => (typeof part === 'string' ? part : `{${part[0]}}`)).join('');

export const withoutSourceWords = {
  name: 'without-source-words',
  transform: {
    filter: { id: /\.po$/ },
    async handler(code) {
      const { messages } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
      const kept = Object.entries(messages).filter(([id, message]) => sourceOf(message) !== id);
      return {
        code: `export const messages = ${JSON.stringify(Object.fromEntries(kept))};`,
        map: null,
        moduleType: 'js',
      };
    },
  },
};
