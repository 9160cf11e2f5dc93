import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OutsideFailure } from '../../../generated/graphql.js';
import type { Outside } from '../extraction/scan-fragment.js';

/** What came of a reading that ended, and what to do if it failed. */
export function OutsideEnd({ ended }: { readonly ended: Outside }) {
  return (
    <Text size="sm">
      <Outcome ended={ended} /> <LeftOut count={ended.leftOut} />
    </Text>
  );
}

function Outcome({ ended }: { readonly ended: Outside }) {
  const { model, host, failure } = ended;
  if (ended.state === 'CANCELLED') {
    return (
      <Trans>
        The reading by <bdi>{model}</bdi> at <bdi>{host}</bdi> was cancelled. The scan itself is complete.
      </Trans>
    );
  }
  if (!failure) return <Added ended={ended} />;
  return (
    <>
      <Why ended={ended} failure={failure} /> <Trans>The scan itself is complete.</Trans>{' '}
      {mayPass(ended, failure) ? (
        <Trans>Try again later.</Trans>
      ) : failure === 'REFUSED' ? (
        <Trans>Ask the person who runs the server to check its address, model and key.</Trans>
      ) : (
        <Trans>Ask the person who runs the server to check the reader.</Trans>
      )}
    </>
  );
}

/** Failures that a second try may not have. */
const passes: readonly OutsideFailure[] = ['UNREACHABLE', 'TOO_SLOW', 'NOT_UNDERSTOOD'];
const passing: readonly number[] = [408, 429];

function mayPass({ httpStatus }: Outside, failure: OutsideFailure): boolean {
  if (failure !== 'REFUSED') return passes.includes(failure);
  return httpStatus !== null && (httpStatus >= 500 || passing.includes(httpStatus));
}

function Added({ ended }: { readonly ended: Outside }) {
  const { i18n } = useLingui();
  const { model, host, added, done, total } = ended;
  const share = i18n.number(total === 0 ? 1 : Math.floor((100 * done) / total) / 100, { style: 'percent' });
  return (
    <>
      {done < total ? (
        <Trans>
          The first {share} of this text was also sent to <bdi>{model}</bdi> at <bdi>{host}</bdi>.
        </Trans>
      ) : (
        <Trans>
          This text was also sent to <bdi>{model}</bdi> at <bdi>{host}</bdi>.
        </Trans>
      )}{' '}
      <Plural
        value={added}
        _0="It proposed nothing more."
        one="It proposed # more passage."
        other="It proposed # more passages."
      />
    </>
  );
}

function Why({ ended, failure }: { readonly ended: Outside; readonly failure: OutsideFailure }): ReactNode {
  const { httpStatus } = ended;
  const model = <bdi>{ended.model}</bdi>;
  const host = <bdi>{ended.host}</bdi>;
  switch (failure) {
    case 'UNREACHABLE':
      return (
        <Trans>
          {model} at {host} could not be reached, or closed the connection.
        </Trans>
      );
    case 'NOT_ALLOWED':
      return <Trans>{host} leads to a private address, so nothing was sent to it.</Trans>;
    case 'TOO_SLOW':
      return (
        <Trans>
          {model} at {host} did not answer in time.
        </Trans>
      );
    case 'TOO_LARGE':
      return (
        <Trans>
          The answer of {model} at {host} was too large.
        </Trans>
      );
    case 'REFUSED':
      return (
        <Trans>
          {model} at {host} answered with an error (HTTP {httpStatus}).
        </Trans>
      );
    case 'REDIRECTED':
      return <Trans>{host} answered with a redirect, which is never followed.</Trans>;
    case 'NOT_UNDERSTOOD':
      return (
        <Trans>
          The answer of {model} at {host} could not be read.
        </Trans>
      );
    case 'SWITCHED_OFF':
      return <Trans>The outside reader was switched off before it read this text.</Trans>;
    case 'INTERNAL':
      return (
        <Trans>
          Something went wrong on our side with an answer of {model} at {host}.
        </Trans>
      );
  }
}

function LeftOut({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <Plural
      value={count}
      one="# suggestion could not be used, for example because its words are not in the text."
      other="# suggestions could not be used, for example because their words are not in the text."
    />
  );
}
