import { WhoWhen } from '@followthrough/ui/who-when';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Walk_PassageFragment, Walk_SupportFragment } from '../../../generated/graphql.js';
import { sourceAddress } from '../../sources/source-address.js';
import { CheckText } from './check-copy.js';
import { CopyHash } from './copy-hash.js';
import { FileCopy } from './file-copy.js';
import { Pane } from './pane.js';
import { InRecord } from './in-record.js';
import { PageCopies } from './page-copies.js';
import type { WalkItem } from './walk-claims.js';
import classes from './walk.module.css';

interface CopyPaneProps {
  readonly reference: string;
  readonly item: WalkItem | null;
  readonly isActive: boolean;
  /** Shown while nothing is chosen: the place of the claim itself in the record. */
  readonly otherwise: ReactNode;
}

/** What was archived, with its hash, a check of it, and its place in the record. */
export function CopyPane({ reference, item, isActive, otherwise }: CopyPaneProps) {
  const { t } = useLingui();
  const evidence = item?.support?.evidence;
  return (
    <Pane name="copy" title={t`Archived copy`} isActive={isActive}>
      {item?.passage ? (
        <SourceCopy source={item.passage.source} />
      ) : evidence?.file ? (
        <UploadedFile key={evidence.file.id} file={evidence.file} />
      ) : evidence?.kind === 'LINK' ? (
        <PageCopies key={evidence.id} evidenceId={evidence.id} reference={reference} />
      ) : (
        <Text size="sm" c="dimmed">
          <Trans>None</Trans>
        </Text>
      )}
      {evidence ? (
        <InRecord
          event={evidence.recordedIn ?? null}
          reference={reference}
          title={evidence.kind === 'LINK' ? t`The evidence in the record` : undefined}
        />
      ) : (
        !item && otherwise
      )}
    </Pane>
  );
}

function SourceCopy({ source }: Pick<Walk_PassageFragment, 'source'>) {
  const { id, title, address, textSha256, archivedAt, archivedBy, recordedIn } = source;
  return (
    <>
      <div>
        <Anchor component={Link} to={sourceAddress(id)} size="sm">
          <Trans>
            Open the archived text of <bdi>{title}</bdi>
          </Trans>
        </Anchor>
        {address && (
          <Text size="xs" className={classes.long}>
            <Anchor href={address} target="_blank" rel="noopener noreferrer nofollow" size="xs">
              {address}
            </Anchor>
          </Text>
        )}
        <WhoWhen did={<Trans>Archived by</Trans>} who={archivedBy?.name ?? null} at={archivedAt} />
      </div>
      <CopyHash of={<Trans>SHA-256 of the text</Trans>} sha256={textSha256} />
      <CheckText key={id} sourceId={id} sha256={textSha256} />
      <InRecord event={recordedIn ?? null} reference={null} />
    </>
  );
}

type Stored = NonNullable<Walk_SupportFragment['evidence']['file']>;

function UploadedFile({ file }: { readonly file: Stored }) {
  return (
    <FileCopy file={file}>
      <WhoWhen who={file.storedBy.name} at={file.storedAt} />
    </FileCopy>
  );
}
