import babelExtractor from '@lingui/cli/api/extractors/babel';
import { formatter } from '@lingui/format-po';
import { domainWords } from './messages/domain-words.mjs';

/** Listed for each folder, because a pattern applies only to its own folder. */
const tests = (folder) => [`${folder}/**/*.test.*`, `${folder}/**/*.spec.*`];

/**
 * The texts of screens are in their code, those of the domain in its vocabulary; one catalogue per language contains
 * both.
 */
export default {
  locales: ['en'],
  sourceLocale: 'en',
  orderBy: 'messageId',
  // Without source locations, so that a moved line does not change the catalogue.
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
