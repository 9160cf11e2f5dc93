import { exceptionRate, type Tally } from '@followthrough/domain/exception-rate';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import figures from '../platform/figures/figures.module.css';
import classes from './samples.module.css';
import { useStratumWords } from './use-stratum-words.js';

const SampleFiguresSample = graphql(`
  fragment SampleFigures_sample on Sample {
    id
    method
    strataBy
    tests {
      id
      words
    }
    strata {
      id
      key
      teamName
      count
      size
    }
    tallies {
      testId
      stratum
      passed
      exceptions
      notApplicable
      untested
    }
  }
`);

function sumOf(tallies: readonly Tally[]): Tally {
  const sum = (of: keyof Tally) => tallies.reduce((total, tally) => total + tally[of], 0);
  return {
    passed: sum('passed'),
    exceptions: sum('exceptions'),
    notApplicable: sum('notApplicable'),
    untested: sum('untested'),
  };
}

/** The results of a sample in numbers: by test, and by stratum if it has some. */
export function SampleFigures({ sample }: { readonly sample: FragmentType<typeof SampleFiguresSample> }) {
  const { t } = useLingui();
  const words = useStratumWords();
  const { method, strataBy, tests, strata, tallies } = getFragmentData(SampleFiguresSample, sample);
  const nameOf = (key: string, teamName: string | null | undefined) =>
    words(strataBy ?? null, key, () => teamName ?? key);
  return (
    <>
      <div className={figures.scroll} tabIndex={0} role="region" aria-label={t`Results in numbers`}>
        <table className={figures.figures}>
          <thead>
            <tr>
              <th scope="col">{t`Test`}</th>
              <th scope="col" className={figures.number}>{t`Exceptions`}</th>
              <th scope="col" className={figures.number}>{t`Passed`}</th>
              <th scope="col" className={figures.number}>{t`Not applicable`}</th>
              <th scope="col" className={figures.number}>{t`Not tested`}</th>
              <th scope="col">{t`Exception rate`}</th>
            </tr>
          </thead>
          {tests.map((test, index) => {
            const ofTest = tallies.filter(({ testId }) => testId === test.id);
            return (
              <tbody key={test.id}>
                <TallyRow
                  name={tests.length > 1 ? `${index + 1}. ${test.words}` : test.words}
                  tally={sumOf(ofTest)}
                  isSum
                />
                {strataBy &&
                  ofTest.map((tally) => {
                    const stratum = strata.find(({ key }) => key === tally.stratum);
                    return (
                      <TallyRow key={tally.stratum} name={nameOf(tally.stratum, stratum?.teamName)} tally={tally} />
                    );
                  })}
              </tbody>
            );
          })}
        </table>
      </div>
      <Text size="sm" c="dimmed" mt="xs">
        <Trans>
          The rate counts exceptions among passed results and exceptions. Results that are not applicable or not entered
          are left out. In brackets: its 95% interval (Wilson), without correction for a finite population.
        </Trans>
        {method === 'FIXED' && (
          <>
            {' '}
            <Trans>
              The strata have different shares of the population, so read each by itself: their sum is no estimate for
              the population.
            </Trans>
          </>
        )}
      </Text>
      {strataBy && (
        <ul className={classes.results} aria-label={t`Strata`}>
          {strata.map(({ id, key, teamName, count, size }) => (
            <li key={id}>
              <Trans>
                <bdi>{nameOf(key, teamName)}</bdi>: {size} of {count} drawn
              </Trans>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface TallyRowProps {
  readonly name: string;
  readonly tally: Tally;
  readonly isSum?: boolean;
}

function TallyRow({ name, tally, isSum = false }: TallyRowProps) {
  const { i18n } = useLingui();
  const percent = (share: number) => i18n.number(share, { style: 'percent', maximumFractionDigits: 1 });
  const rate = exceptionRate(tally);
  return (
    <tr className={isSum ? figures.sum : undefined}>
      <th scope="row" dir="auto">
        {name}
      </th>
      <td className={figures.number}>{tally.exceptions}</td>
      <td className={figures.number}>{tally.passed}</td>
      <td className={figures.number}>{tally.notApplicable}</td>
      <td className={figures.number}>{tally.untested}</td>
      <td>
        {rate ? (
          <Trans>
            {percent(rate.rate)}, {rate.exceptions} of {rate.tested} ({percent(rate.from)} to {percent(rate.until)})
          </Trans>
        ) : (
          '–'
        )}
      </td>
    </tr>
  );
}
