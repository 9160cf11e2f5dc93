import { limits } from '@followthrough/domain/limits';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { formText } from '../platform/form-text.js';
import { aboutField, aboutForm, type Done, type Refusal } from '../platform/refusal.js';

interface NameFormProps {
  readonly label: string;
  readonly action: string;
  readonly name?: string;
  readonly busy: boolean;
  readonly save: (name: string) => Promise<Done<true>>;
  readonly onSaved?: () => void;
}

/** One field and one button: a name for somebody or something. */
export function NameForm({ label, action, name, busy, save, onSaved }: NameFormProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const element = event.currentTarget;
    const outcome = await save(formText(new FormData(element), 'name').trim());
    setRefusal(outcome.refused ?? null);
    if (outcome.refused) return;
    // A new thing was named: the next one starts from nothing. Another name for an old thing stays.
    if (name === undefined) element.reset();
    onSaved?.();
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="xs">
        <Group align="flex-end" gap="xs">
          <TextInput
            name="name"
            label={label}
            defaultValue={name}
            maxLength={limits.name}
            error={aboutField(refusal, 'name')}
            required
          />
          <Button type="submit" variant="default" loading={busy}>
            {action}
          </Button>
        </Group>
        <ProblemAlert message={aboutForm(refusal, ['name'])} />
      </Stack>
    </form>
  );
}
