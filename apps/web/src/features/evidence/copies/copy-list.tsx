import { requestedAddress } from '@followthrough/domain/web-address';
import { dateLocale } from '@followthrough/ui/date-locale';
import { Moment } from '@followthrough/ui/who-when';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import classes from '../evidence.module.css';
import { fileSize } from '../file-size.js';
import { CopiesEvidence } from './copies-fragment.js';

/** The archived copies of a linked page, the latest first. They are downloaded, and never shown as a page. */
export function CopyList({ evidence: masked }: { readonly evidence: FragmentType<typeof CopiesEvidence> }) {
  const { i18n } = useLingui();
  const { address, copies } = getFragmentData(CopiesEvidence, masked);
  if (copies.length === 0) return null;
  const asked = address && requestedAddress(address).href;
  return (
    <ul className={classes.plain}>
      {copies.map(({ id, fetchedAt, keptBy, file, ...copy }) => (
        <li key={id}>
          <Anchor href={`/files/${file.id}`} download size="sm">
            <Trans>
              Copy of <Moment at={fetchedAt} />
            </Trans>
          </Anchor>
          <Text size="xs" c="dimmed" className={classes.address}>
            {fileSize(file.size, dateLocale(i18n.locale))} · <Trans>SHA-256 {file.sha256}</Trans> ·{' '}
            <Trans>
              copied by <bdi>{keptBy.name}</bdi>
            </Trans>
            {copy.address !== asked && (
              <>
                {' '}
                · <Trans>redirected to {copy.address}</Trans>
              </>
            )}
          </Text>
        </li>
      ))}
    </ul>
  );
}
