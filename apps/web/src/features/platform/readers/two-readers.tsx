import { Moment } from '@followthrough/ui/who-when';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ReplacedReader } from './replace-reader-dialog.js';
import classes from './two-readers.module.css';

interface Reader extends ReplacedReader {
  /** Why they read in another one’s place; null for one of the first two. */
  readonly reason?: string | null;
  readonly isAble: boolean;
  readonly finishedAt?: string | null;
}

interface TwoReadersProps {
  readonly readers: readonly Reader[];
  /** Those whose place another took. */
  readonly formerReaders: readonly ReplacedReader[];
  /** What they read was closed or ended. */
  readonly isOver: boolean;
  /** Why a reader can no longer read. */
  readonly unable: ReactNode;
  /** The form that names another one; null if the user may not. `hasRead` are the people who are or were readers. */
  readonly replacing: ((reader: ReplacedReader, hasRead: readonly string[], onClose: () => void) => ReactNode) | null;
}

/** The two people who read a source or a sample without seeing each other’s findings, and how far they are. */
export function TwoReaders({ readers, formerReaders, isOver, unable, replacing }: TwoReadersProps) {
  const { t } = useLingui();
  const [replaced, setReplaced] = useState<Reader | null>(null);
  const hasRead = [...readers, ...formerReaders].map(({ person }) => person.id);
  return (
    <>
      <ul className={classes.readers}>
        {readers.map((one) => (
          <li key={one.id}>
            <bdi>{one.person.name}</bdi>:{' '}
            {one.finishedAt ? (
              <Trans>
                finished, <Moment at={one.finishedAt} />
              </Trans>
            ) : isOver ? (
              <Trans>not finished</Trans>
            ) : one.isAble ? (
              <Trans>reading</Trans>
            ) : (
              unable
            )}
            {one.reason && (
              <>
                {' · '}
                <Trans>
                  in another reader’s place: <bdi>{one.reason}</bdi>
                </Trans>
              </>
            )}
            {replacing && !isOver && !one.finishedAt && (
              <Button
                variant="default"
                size="compact-xs"
                ms="xs"
                className="ft-no-print"
                aria-label={t`Replace ${one.person.name}`}
                onClick={() => setReplaced(one)}
              >
                <Trans>Replace</Trans>
              </Button>
            )}
          </li>
        ))}
        {formerReaders.map(({ id, person }) => (
          <li key={id}>
            <Trans>
              <bdi>{person.name}</bdi>: replaced, and does not count
            </Trans>
          </li>
        ))}
      </ul>
      {replaced && replacing?.(replaced, hasRead, () => setReplaced(null))}
    </>
  );
}
