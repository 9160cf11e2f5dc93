import { codeList } from '@followthrough/domain/terms';
import { testResults } from '@followthrough/domain/sample-terms';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { AgreementFigures } from '../platform/figures/agreement-figures.js';

const SampleAgreementSample = graphql(`
  fragment SampleAgreement_sample on Sample {
    id
    tests {
      id
      words
    }
    readers {
      id
      person {
        id
        name
      }
    }
    agreements {
      testId
      first
      second
      count
    }
  }
`);

/** How far two readers agree: Cohen’s κ for each test and over all, with the table behind each. */
export function SampleAgreement({ sample }: { readonly sample: FragmentType<typeof SampleAgreementSample> }) {
  const { t } = useLingui();
  const words = useWords();
  const { tests, readers, agreements } = getFragmentData(SampleAgreementSample, sample);
  const found = codeList(testResults).map((code) => ({ code, label: words(testResults[code].label) }));
  const ofEach = tests.map(({ id, words: test }, index) => ({
    key: id,
    name: tests.length > 1 ? `${index + 1}. ${test}` : test,
    pairs: agreements.filter(({ testId }) => testId === id),
    found,
  }));
  const all = { key: 'all', name: t`All tests`, pairs: agreements, found, isSum: true };
  return (
    <AgreementFigures
      head={t`Test`}
      names={readers.map(({ person }) => person.name)}
      parts={tests.length > 1 ? [...ofEach, all] : ofEach}
    />
  );
}
