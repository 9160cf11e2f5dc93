import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { Answer } from '../platform/changes/refusal.js';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';

interface DeclineFormProps {
  readonly send: () => Promise<Answer<unknown>>;
  readonly onClose: () => void;
}

/** Says what declining means before it is done, because it cannot be undone. */
export function DeclineForm({ send, onClose }: DeclineFormProps) {
  const { t } = useLingui();
  const form = useForm({ saved: {}, send, onSent: onClose });
  return (
    <Form
      form={form}
      place="in place"
      label={t`Decline to reply`}
      action={t`Decline to reply`}
      leave={t`Keep the right of reply`}
      onClose={onClose}
    >
      <Text size="sm">
        <Trans>The assessment takes effect now, and shows that your team declined to reply.</Trans>
      </Text>
    </Form>
  );
}
