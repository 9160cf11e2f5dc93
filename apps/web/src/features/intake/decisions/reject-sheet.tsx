import { rejectionReasons, type RejectionReason } from '@followthrough/domain/intake';
import { limits } from '@followthrough/domain/limits';
import { codeList, isCode } from '@followthrough/domain/terms';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { aboutField, aboutForm } from '../../platform/refusal.js';
import { useRefusal } from '../../platform/use-refusal.js';
import type { Decided } from './decided.js';
import { Sheet } from './sheet.js';

interface RejectSheetProps {
  readonly quote: string;
  readonly busy: boolean;
  readonly reject: (reasonCode: RejectionReason, reason: string) => Promise<Decided>;
  readonly onClose: () => void;
}

/** Why a proposal is not entered: the reason is owed to the record. */
export function RejectSheet({ quote, busy, reject, onClose }: RejectSheetProps) {
  const { t } = useLingui();
  const words = useWords();
  const [code, setCode] = useState<RejectionReason | null>(null);
  const [reason, setReason] = useState('');
  const { form, refusal, refuse } = useRefusal();

  async function submit() {
    if (!code) return refuse({ message: t`Choose the reason: it becomes part of the record.`, field: 'reasonCode' });
    refuse(null);
    const outcome = await reject(code, reason);
    if (outcome.refused) refuse(outcome.refused);
    else onClose();
  }

  return (
    <Sheet
      title={t`Reject this proposal`}
      quote={quote}
      action={t`Reject`}
      busy={busy}
      problem={aboutForm(refusal, ['reasonCode', 'reason'])}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
      size="md"
    >
      <Radio.Group
        label={t`Reason`}
        required
        name="reasonCode"
        value={code}
        error={aboutField(refusal, 'reasonCode')}
        onChange={(next) => isCode(rejectionReasons, next) && setCode(next)}
      >
        <Stack gap="xs" mt="xs">
          {codeList(rejectionReasons).map((one, at) => (
            <Radio
              key={one}
              value={one}
              data-autofocus={at === 0 || undefined}
              label={words(rejectionReasons[one].label)}
              description={words(rejectionReasons[one].definition)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        name="reason"
        label={t`In words`}
        required={code === 'OTHER'}
        autosize
        minRows={2}
        maxLength={limits.words}
        value={reason}
        error={aboutField(refusal, 'reason')}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </Sheet>
  );
}
