import { createCompiledCatalog, getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { areTheirOwnId, wordsSaidIn } from './words-said.mjs';

/** The words of the source language, as Lingui shows them, by id. */
async function compiledWords(root) {
  const { sourceLocale, fallbackLocales, ...config } = getConfig({ cwd: root });
  const [catalogue] = await getCatalogs({ sourceLocale, fallbackLocales, ...config });
  const { messages } = await catalogue.getTranslations(sourceLocale, { sourceLocale, fallbackLocales });
  const { source, errors } = createCompiledCatalog(sourceLocale, messages, { namespace: 'json' });
  if (errors.length > 0) throw new Error(`These words cannot be read: ${errors.map(({ source: words }) => words)}`);
  return { locale: sourceLocale, words: JSON.parse(source).messages };
}

/**
 * Gives each module the words that it says, in the language of the code: one catalogue would load those of every page
 * with the first. The words of the domain are data that pages carry anyway, and are shown as they stand where no catalogue
 * has them. A translation is a catalogue of its own, which whoever reads it loads.
 */
export function wordsWithTheirPages(root) {
  let catalogue = { locale: '', words: {} };
  const said = new Set();
  return {
    name: 'words-with-their-pages',
    apply: 'build',
    async buildStart() {
      catalogue = await compiledWords(root);
    },
    transform: {
      filter: { id: { include: /\.tsx?$/, exclude: /node_modules/ }, code: /\bid: ?"/ },
      handler(code) {
        const own = wordsSaidIn(code, catalogue.words);
        if (Object.keys(own).length === 0) return null;
        Object.keys(own).forEach((id) => said.add(id));
        const load = `sourceWords.load(${JSON.stringify(catalogue.locale)}, ${JSON.stringify(own)});`;
        return { code: `import { i18n as sourceWords } from '@lingui/core';\n${code}\n${load}\n`, map: null };
      },
    },
    /** Words that no module brings would be shown as their ids. */
    buildEnd(error) {
      if (error) return;
      const lost = Object.entries(catalogue.words).filter(([id, words]) => !said.has(id) && !areTheirOwnId(id, words));
      if (lost.length > 0) throw new Error(`No module of the build says ${JSON.stringify(Object.fromEntries(lost))}`);
    },
  };
}
