import { useAnnounce } from '@followthrough/ui/announcer';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Textarea } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { sampleRelease } from './sample-release.js';

/** Copies the invented release. Where the browser refuses, its text is shown to be copied by hand. */
export function CopySample() {
  const { t } = useLingui();
  const announce = useAnnounce();
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');

  async function copy() {
    try {
      await navigator.clipboard.writeText(sampleRelease);
      setState('copied');
      announce(t`Text copied`);
    } catch {
      setState('refused');
    }
  }

  if (state === 'refused') {
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
      leftSection={state === 'copied' ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
      onClick={() => void copy()}
    >
      {state === 'copied' ? <Trans>Text copied</Trans> : <Trans>Copy a text to paste</Trans>}
    </Button>
  );
}
