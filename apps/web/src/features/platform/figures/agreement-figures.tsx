import { agreementOf, type ReadTwice } from '@followthrough/domain/cohens-kappa';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import classes from './figures.module.css';

/** Something that two readers found, and how often both found what. */
interface Compared {
  readonly key: string;
  readonly name: string;
  readonly pairs: readonly ReadTwice[];
  /** What can be found, in order. */
  readonly found: readonly { readonly code: string; readonly label: string }[];
  /** Whether it sums up the others. */
  readonly isSum?: boolean;
}

interface AgreementFiguresProps {
  /** The head of the column with the names of the parts. */
  readonly head: string;
  /** The first and the second reader. */
  readonly names: readonly string[];
  readonly parts: readonly Compared[];
}

/** How far two readers agree: Cohen’s κ for each part, with the table behind each. */
export function AgreementFigures({ head, names, parts }: AgreementFiguresProps) {
  const { t, i18n } = useLingui();
  const decimals = (value: number) => i18n.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = (share: number) => i18n.number(share, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t`Agreement in numbers`}>
        <table className={classes.figures}>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col" className={classes.number}>{t`Cohen’s κ`}</th>
              <th scope="col" className={classes.number}>{t`Read by both (n)`}</th>
              <th scope="col" className={classes.number}>{t`Agreed`}</th>
              <th scope="col" className={classes.number}>{t`By chance`}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ key, name, pairs, isSum }) => {
              const found = agreementOf(pairs);
              return (
                <tr key={key} className={isSum ? classes.sum : undefined}>
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
        {parts.map((part) => (
          <AgreementTable key={part.key} names={names} part={part} />
        ))}
      </details>
    </>
  );
}

interface AgreementTableProps {
  readonly names: readonly string[];
  readonly part: Compared;
}

/** Rows are what the first reader found, columns what the second one did. */
function AgreementTable({ names, part: { name, pairs, found } }: AgreementTableProps) {
  const [first, second] = names;
  const countOf = (one: string, other: string) =>
    pairs.filter((pair) => pair.first === one && pair.second === other).reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={name}>
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
            {found.map(({ code, label }) => (
              <th key={code} scope="col" className={classes.number}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.map(({ code: row, label }) => (
            <tr key={row}>
              <th scope="row">{label}</th>
              {found.map(({ code: column }) => (
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
