const term = /\b(?:label|definition|inverse|hint):\s*'((?:[^'\\\n]|\\.)*)'/g;
/** A line of the catalogue of refusals, with its code and text. */
const refusal = /^ {2}[A-Z][A-Z0-9_]*:\s*'((?:[^'\\\n]|\\.)*)'/gm;
const isRefusals = (filename) => /[\\/]domain[\\/]src[\\/]refusals[\\/]/.test(filename);

/**
 * Reads the texts of libs/domain for the catalogues: labels, definitions, hints and refusals are data, not macros, and
 * are looked up by their English text (`useWords` in libs/ui).
 */
export const domainWords = {
  match: (filename) => /[\\/]libs[\\/]domain[\\/]src[\\/].*\.ts$/.test(filename),
  extract(filename, code, found) {
    for (const [, quoted] of [...code.matchAll(term), ...(isRefusals(filename) ? code.matchAll(refusal) : [])]) {
      const words = quoted.replaceAll("\\'", "'");
      found({ id: words, message: words, origin: [filename, 1] });
    }
  },
};
