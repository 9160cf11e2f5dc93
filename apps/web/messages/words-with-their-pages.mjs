import { createCompiledCatalog, getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { areTheirOwnId, wordsSaidIn } from './words-said.mjs';

/** The compiled messages of the source language, by id. */
async function compiledWords(root) {
  const { sourceLocale, fallbackLocales, ...config } = getConfig({ cwd: root });
  const [catalogue] = await getCatalogs({ sourceLocale, fallbackLocales, ...config });
  const { messages } = await catalogue.getTranslations(sourceLocale, { sourceLocale, fallbackLocales });
  const { source, errors } = createCompiledCatalog(sourceLocale, messages, { namespace: 'json' });
  if (errors.length > 0) throw new Error(`These words cannot be read: ${errors.map(({ source: words }) => words)}`);
  return { locale: sourceLocale, words: JSON.parse(source).messages };
}

/**
 * Adds to each module its own messages in the source language, because a single catalogue would load those of every
 * page first. The texts of the domain are data that pages load anyway, and are shown as they are if there is no
 * catalogue. A translation is a separate catalogue, loaded by its readers.
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
    /** A message without a module would be shown as its id. */
    buildEnd(error) {
      if (error) return;
      const lost = Object.entries(catalogue.words).filter(([id, words]) => !said.has(id) && !areTheirOwnId(id, words));
      if (lost.length > 0) throw new Error(`No module of the build says ${JSON.stringify(Object.fromEntries(lost))}`);
    },
  };
}
