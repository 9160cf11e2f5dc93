import { useAnnounce } from '@followthrough/ui/announcer';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Textarea } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect } from 'react';
import { sampleRelease } from './sample-release.js';

/** Copies the sample release. If the browser refuses, its text is shown for copying by hand. */
export function CopySample() {
  const { t } = useLingui();
  const announce = useAnnounce();
  const { copy, copied, error } = useClipboard();

  useEffect(() => {
    if (copied) announce(t`Text copied`);
  }, [copied]);

  if (error) {
    return (
      <Textarea
        w="100%"
        rows={6}
        readOnly
        autoFocus
        label={t`Text to paste`}
        description={t`Your browser does not let us copy. Select the text and copy it.`}
        value={sampleRelease}
        onFocus={(event) => event.target.select()}
      />
    );
  }
  return (
    <Button
      variant="default"
      leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
      onClick={() => copy(sampleRelease)}
    >
      {copied ? <Trans>Text copied</Trans> : <Trans>Copy a text to paste</Trans>}
    </Button>
  );
}
