import { dateLocale } from '@followthrough/ui/date-locale';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { fileSize } from '../../evidence/file-size.js';
import { CheckFile } from './check-copy.js';
import { CopyHash } from './copy-hash.js';

interface FileCopyProps {
  readonly file: { readonly id: string; readonly name: string; readonly size: number; readonly sha256: string };
  /** Where it is from, by whom and when. */
  readonly children: ReactNode;
}

/** A stored file to download, with its hash and a check of it. */
export function FileCopy({ file: { id, name, size, sha256 }, children }: FileCopyProps) {
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
        {children}
      </div>
      <CopyHash of={<Trans>SHA-256 of the file</Trans>} sha256={sha256} />
      <CheckFile fileId={id} sha256={sha256} />
    </>
  );
}
