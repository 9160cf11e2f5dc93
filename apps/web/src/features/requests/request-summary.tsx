import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Trans } from '@lingui/react/macro';
import type { Request_RequestFragment } from '../../generated/graphql.js';

type Requested = Pick<Request_RequestFragment, 'kind' | 'fromEdtf' | 'dueEdtf' | 'dueWords'>;

/** What is requested, in one line. */
export function RequestSummary({ kind, fromEdtf, dueEdtf, dueWords }: Requested) {
  if (kind === 'DROP') return <Trans>Drop the commitment</Trans>;
  const from = fromEdtf ? <UncertainDate edtf={fromEdtf} /> : null;
  if (dueEdtf) {
    return (
      <Trans>
        Move the due date from {from} to <UncertainDate edtf={dueEdtf} />
      </Trans>
    );
  }
  return dueWords ? (
    <Trans>
      Replace the due date, {from}, by <bdi>“{dueWords}”</bdi>
    </Trans>
  ) : (
    <Trans>Remove the due date, {from}</Trans>
  );
}
