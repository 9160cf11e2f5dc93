const term = /\b(?:label|definition|inverse|hint):\s*'((?:[^'\\\n]|\\.)*)'/g;

/**
 * Reads the vocabulary of libs/domain for the catalogues: its labels, definitions and hints are data, not macros, and
 * are looked up by their English words (`useWords` in libs/ui).
 */
export const domainWords = {
  match: (filename) => /[\\/]libs[\\/]domain[\\/]src[\\/].*\.ts$/.test(filename),
  extract(filename, code, found) {
    for (const [, quoted] of code.matchAll(term)) {
      const words = quoted.replaceAll("\\'", "'");
      found({ id: words, message: words, origin: [filename, 1] });
    }
  },
};
