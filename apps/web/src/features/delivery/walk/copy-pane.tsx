import { dateLocale } from '@followthrough/ui/date-locale';
import { WhoWhen } from '@followthrough/ui/who-when';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Code, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Walk_PassageFragment, Walk_SupportFragment } from '../../../generated/graphql.js';
import { fileSize } from '../../evidence/file-size.js';
import { sourceAddress } from '../../sources/source-address.js';
import { CheckFile, CheckText } from './check-copy.js';
import { Pane } from './pane.js';
import { InRecord } from './in-record.js';
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
  const { file, copies = [] } = item?.support?.evidence ?? {};
  return (
    <Pane name="copy" title={t`Archived copy`} isActive={isActive}>
      {item?.passage ? (
        <SourceCopy source={item.passage.source} />
      ) : file ? (
        <FileCopy key={file.id} file={file} by={file.storedBy.name} at={file.storedAt} />
      ) : copies.length > 0 ? (
        copies.map((copy) => <PageCopy key={copy.id} copy={copy} reference={reference} />)
      ) : (
        <Text size="sm" c="dimmed">
          {item?.support?.evidence.kind === 'LINK' ? (
            <Trans>No archived copy: only the address was recorded.</Trans>
          ) : (
            <Trans>None</Trans>
          )}
        </Text>
      )}
      {item?.support ? (
        <InRecord
          event={item.support.evidence.recordedIn ?? null}
          reference={reference}
          title={copies.length > 0 ? t`The evidence in the record` : undefined}
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
      <Hash of={<Trans>SHA-256 of the text</Trans>} sha256={textSha256} />
      <CheckText key={id} sourceId={id} sha256={textSha256} />
      <InRecord event={recordedIn ?? null} reference={null} />
    </>
  );
}

type Copied = Walk_SupportFragment['evidence']['copies'][number];

/** A copy of a linked page, which has an entry of its own in the record. */
function PageCopy({ copy, reference }: { readonly copy: Copied; readonly reference: string }) {
  const { t } = useLingui();
  const { address, keptBy, fetchedAt, file, recordedIn } = copy;
  return (
    <>
      <FileCopy file={file} did={<Trans>Copied by</Trans>} by={keptBy.name} at={fetchedAt} from={address} />
      <InRecord event={recordedIn ?? null} reference={reference} title={t`The copy in the record`} />
    </>
  );
}

interface FileCopyProps {
  readonly file: Copied['file'];
  readonly did?: ReactNode;
  readonly by: string;
  readonly at: string;
  /** The address that it is a copy of. */
  readonly from?: string;
}

function FileCopy({ file: { id, name, size, sha256 }, did, by, at, from }: FileCopyProps) {
  const { i18n } = useLingui();
  return (
    <>
      <div>
        <Anchor href={`/files/${id}`} download size="sm">
          <Trans>
            Download <bdi>{name}</bdi>
          </Trans>
        </Anchor>
        <Text size="xs" c="dimmed">
          {fileSize(size, dateLocale(i18n.locale))}
        </Text>
        {from !== undefined && (
          <Text size="xs" c="dimmed" className={classes.long}>
            <Trans>From {from}</Trans>
          </Text>
        )}
        <WhoWhen did={did} who={by} at={at} />
      </div>
      <Hash of={<Trans>SHA-256 of the file</Trans>} sha256={sha256} />
      <CheckFile fileId={id} sha256={sha256} />
    </>
  );
}

function Hash({ of, sha256 }: { readonly of: ReactNode; readonly sha256: string }) {
  return (
    <div>
      <Text size="sm" fw={600}>
        {of}
      </Text>
      <Code className={classes.long}>{sha256}</Code>
    </div>
  );
}
