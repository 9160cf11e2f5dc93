import { agreementOf, type ReadTwice } from '@followthrough/domain/cohens-kappa';
import { codeList } from '@followthrough/domain/terms';
import { testResults } from '@followthrough/domain/sample-terms';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import classes from './samples.module.css';

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
  const { t, i18n } = useLingui();
  const { tests, readers, agreements } = getFragmentData(SampleAgreementSample, sample);
  const names = readers.map(({ person }) => person.name);
  const ofEach = tests.map(({ id, words }, index) => ({
    key: id,
    name: tests.length > 1 ? `${index + 1}. ${words}` : words,
    pairs: agreements.filter(({ testId }) => testId === id),
  }));
  const all = { key: 'all', name: t`All tests`, pairs: agreements };
  const shown = tests.length > 1 ? [...ofEach, all] : ofEach;
  const decimals = (value: number) => i18n.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = (share: number) => i18n.number(share, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t`Agreement in numbers`}>
        <table className={classes.figures}>
          <thead>
            <tr>
              <th scope="col">{t`Test`}</th>
              <th scope="col" className={classes.number}>{t`Cohen’s κ`}</th>
              <th scope="col" className={classes.number}>{t`Read by both (n)`}</th>
              <th scope="col" className={classes.number}>{t`Agreed`}</th>
              <th scope="col" className={classes.number}>{t`By chance`}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, name, pairs }) => {
              const found = agreementOf(pairs);
              return (
                <tr key={key} className={key === 'all' ? classes.sum : undefined}>
                  <th scope="row" dir="auto">
                    {name}
                  </th>
                  <td className={classes.number}>
                    {found && found.kappa !== null ? decimals(found.kappa) : t`undefined`}
                  </td>
                  <td className={classes.number}>{found?.n ?? 0}</td>
                  <td className={classes.number}>{found && `${percent(found.observed)} (${found.agreed})`}</td>
                  <td className={classes.number}>{found && percent(found.expected)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Text size="sm" c="dimmed" mt="xs">
        <Trans>
          κ is the agreement beyond chance: 1 for all of it, 0 for no more than chance. It is undefined if both readers
          found the same result everywhere.
        </Trans>
      </Text>
      <details>
        <summary>
          <Text span size="sm">
            <Trans>The tables behind it</Trans>
          </Text>
        </summary>
        {shown.map(({ key, name, pairs }) => (
          <AgreementTable key={key} name={name} names={names} pairs={pairs} />
        ))}
      </details>
    </>
  );
}

interface AgreementTableProps {
  readonly name: string;
  readonly names: readonly string[];
  readonly pairs: readonly ReadTwice[];
}

/** Rows are what the first reader found, columns what the second one did. */
function AgreementTable({ name, names, pairs }: AgreementTableProps) {
  const words = useWords();
  const codes = codeList(testResults);
  const [first, second] = names;
  const countOf = (one: string, other: string) =>
    pairs.filter((pair) => pair.first === one && pair.second === other).reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={classes.scroll}>
      <table className={classes.figures}>
        <caption className={classes.caption} dir="auto">
          {name}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>
                <bdi>{first}</bdi> in rows, <bdi>{second}</bdi> in columns
              </Trans>
            </th>
            {codes.map((code) => (
              <th key={code} scope="col" className={classes.number}>
                {words(testResults[code].label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {codes.map((row) => (
            <tr key={row}>
              <th scope="row">{words(testResults[row].label)}</th>
              {codes.map((column) => (
                <td key={column} className={classes.number}>
                  {countOf(row, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
