import { dateLocale } from '@followthrough/ui/date-locale';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, FileInput, Group, Progress, Stack, Text } from '@mantine/core';
import { useFocusKept } from '../platform/forms/use-focus-kept.js';
import { fileSize } from './file-size.js';
import { useUpload, type Upload } from './use-upload.js';

/** An uploaded file in a form. */
export interface ChosenFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

interface FileFieldProps {
  readonly value: ChosenFile | null;
  readonly error?: string | null;
  readonly onChange: (file: ChosenFile | null) => void;
}

/** Chooses a file and uploads it immediately, with progress and a button to cancel. */
export function FileField({ value, error, onChange }: FileFieldProps) {
  const { t, i18n } = useLingui();
  const { upload, send, cancel } = useUpload(({ id, size }, name) => onChange({ id, name, size }));
  const kept = useFocusKept(value !== null);
  if (value) {
    return (
      <Group gap="xs" ref={kept}>
        <Text>
          <bdi>{value.name}</bdi>, {fileSize(value.size, dateLocale(i18n.locale))}
        </Text>
        <Button variant="default" size="compact-sm" onClick={() => onChange(null)}>
          <Trans>Choose another file</Trans>
        </Button>
      </Group>
    );
  }
  if (upload.is === 'under way') return <UploadLine upload={upload} onCancel={cancel} />;
  return (
    <div ref={kept}>
      <FileInput
        name="fileId"
        label={t`File`}
        description={t`Any kind of file, up to 50 MB. Its name is shown with it.`}
        placeholder={t`Choose a file`}
        required
        error={(upload.is === 'failed' ? `${upload.name}: ${upload.message}` : null) ?? error}
        onChange={(file) => file && void send(file)}
      />
    </div>
  );
}

interface UploadLineProps {
  readonly upload: Upload;
  readonly onCancel: () => void;
}

/** The progress of an upload, and a button to cancel it. */
export function UploadLine({ upload, onCancel }: UploadLineProps) {
  const { t } = useLingui();
  if (upload.is !== 'under way') return null;
  const { name } = upload;
  const percent = Math.round(upload.sent * 100);
  return (
    <Stack gap={4}>
      <Group justify="space-between">
        <Text size="sm">
          <Trans>
            Uploading <bdi>{name}</bdi>, {percent} %
          </Trans>
        </Text>
        <Button variant="default" size="compact-sm" onClick={onCancel}>
          <Trans>Cancel upload</Trans>
        </Button>
      </Group>
      <Progress value={percent} aria-label={t`Uploading ${name}`} transitionDuration={0} />
    </Stack>
  );
}
