import babelExtractor from '@lingui/cli/api/extractors/babel';
import { formatter } from '@lingui/format-po';
import { domainWords } from './messages/domain-words.mjs';

/** Told for each place: a pattern alone does not reach beyond this folder. */
const tests = (folder) => [`${folder}/**/*.test.*`, `${folder}/**/*.spec.*`];

/** The words of screens live in their code, those of the domain in its vocabulary; one catalogue a language holds both. */
export default {
  locales: ['en'],
  sourceLocale: 'en',
  orderBy: 'messageId',
  // No places in the catalogue: a moved line is not a changed text.
  format: formatter({ origins: false, lineNumbers: false }),
  extractors: [domainWords, babelExtractor],
  catalogs: [
    {
      path: '<rootDir>/src/locales/{locale}',
      include: ['<rootDir>/src', '<rootDir>/../../libs/ui/src', '<rootDir>/../../libs/domain/src'],
      exclude: ['**/generated/**', '**/testing/**', ...tests('<rootDir>'), ...tests('<rootDir>/../../libs')],
    },
  ],
};
