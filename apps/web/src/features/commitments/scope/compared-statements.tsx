import { wordDiff, type WordRun } from '@followthrough/domain/word-diff';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Restatements_CommitmentFragment } from '../../../generated/graphql.js';
import { sourceAddress } from '../../sources/source-address.js';
import classes from './scope.module.css';

type Statement = Restatements_CommitmentFragment['statements'][number];

interface ComparedStatementsProps {
  readonly from: Statement;
  readonly to: Statement;
}

/** Two statements side by side; removed words are struck through in one, added ones underlined in the other. */
export function ComparedStatements({ from, to }: ComparedStatementsProps) {
  const runs = useMemo(() => wordDiff(from.passage.quote, to.passage.quote), [from, to]);
  return (
    <div className={classes.pair}>
      <Compared
        statement={from}
        runs={runs.filter(({ is }) => is !== 'ADDED').map((run) => ({ ...run, words: run.earlier }))}
      />
      <Compared statement={to} runs={runs.filter(({ is }) => is !== 'REMOVED')} />
    </div>
  );
}

function Compared({ statement, runs }: { readonly statement: Statement; readonly runs: readonly WordRun[] }) {
  const { source, passage, speakerName, speakerOffice } = statement;
  const origin = [speakerName, speakerOffice, source.publisher].filter(Boolean).join(', ');
  return (
    <figure className={classes.statement}>
      <blockquote className={classes.quote} dir="auto">
        {runs.map((run, at) => (
          <Run key={at} {...run} />
        ))}
      </blockquote>
      <Text size="sm" c="dimmed" component="figcaption">
        {origin && <bdi>{origin}</bdi>} {source.published && <UncertainDate edtf={source.published} />}{' '}
        <Anchor
          component={Link}
          to={sourceAddress(source.id)}
          hash={`passage-${passage.id}`}
          size="sm"
          underline="always"
        >
          <Trans>
            In <bdi>{source.title}</bdi>
          </Trans>
        </Anchor>
      </Text>
    </figure>
  );
}

function Run({ is, words }: Pick<WordRun, 'is' | 'words'>) {
  const { t } = useLingui();
  if (is === 'SAME') return words;
  const said = (label: string) => <span className="ft-hidden">{label} </span>;
  // The space between two words is not a part of the change.
  const [, text = words, space = ''] = /^(.*?)(\s*)$/s.exec(words) ?? [];
  return is === 'REMOVED' ? (
    <>
      <del className={classes.removed}>
        {said(t`removed:`)}
        {text}
      </del>
      {space}
    </>
  ) : (
    <>
      <ins className={classes.added}>
        {said(t`added:`)}
        {text}
      </ins>
      {space}
    </>
  );
}
