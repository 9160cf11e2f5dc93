import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconLink } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useAnnounce } from './announcer.js';

interface CopyLinkProps {
  /** A path such as `/commitments/FT-0001`, or a full address. */
  readonly to: string;
  /** What the link leads to, for screen readers: “FT-0001”. */
  readonly of: string;
}

/** Copies the permanent address of a page. If the browser refuses, the address is shown for copying by hand. */
export function CopyLink({ to, of }: CopyLinkProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const { copy, copied, error } = useClipboard();
  const address = new URL(to, window.location.origin).href;

  useEffect(() => {
    if (copied) announce(t`Link copied`);
  }, [copied]);

  if (error) {
    return (
      <TextInput size="xs" readOnly value={address} aria-label={t`Link to ${of}`} onFocus={(e) => e.target.select()} />
    );
  }
  return (
    <Button
      className="ft-no-print"
      variant="subtle"
      size="compact-sm"
      leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconLink size={14} aria-hidden />}
      aria-label={t`Copy link to ${of}`}
      onClick={() => copy(address)}
    >
      {copied ? <Trans>Link copied</Trans> : <Trans>Copy link</Trans>}
    </Button>
  );
}
