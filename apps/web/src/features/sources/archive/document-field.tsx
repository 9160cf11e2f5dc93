import { limits } from '@followthrough/domain/limits';
import { isWebAddress } from '@followthrough/domain/web-address';
import { useAnnounce } from '@followthrough/ui/announcer';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, FileButton, Group, Input, Stack, Text, Textarea } from '@mantine/core';
import { useState, type ClipboardEvent, type DragEvent } from 'react';
import { noDocument, type DocumentDraft } from './document-draft.js';
import { readFile, type ReadFile } from './read-file.js';
import classes from './document-field.module.css';

interface DocumentFieldProps {
  readonly value: DocumentDraft;
  readonly onChange: (value: DocumentDraft) => void;
  /** Called if only a link was pasted or typed. */
  readonly onLink: (address: string) => void;
  readonly error: string | null;
}

/** The text of the document, pasted or from a file. A file is read in the browser and sent only with the form. */
export function DocumentField({ value, onChange, onLink, error }: DocumentFieldProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const [refused, setRefused] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const say = useRefusalWords();

  async function choose(file: File | null) {
    if (!file) return;
    const read = await readFile(file);
    if ('refused' in read) return setRefused(say(read.refused));
    setRefused(null);
    onChange({ text: read.text, fileName: read.name, isPage: read.isPage });
    announce(t`${read.name} loaded`);
  }

  /** A link alone is the address of the document, not its text. */
  function takeLink(text: string): boolean {
    const address = text.trim();
    if (!isWebAddress(address)) return false;
    onChange(noDocument);
    onLink(address);
    return true;
  }

  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const { selectionStart, selectionEnd, value: before } = event.currentTarget;
    const isWhole = selectionEnd - selectionStart === before.length;
    if (isWhole && takeLink(event.clipboardData.getData('text'))) event.preventDefault();
  }

  function drop(event: DragEvent) {
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    void choose(file);
  }

  const wrong = refused ?? error;
  return (
    <Stack
      gap="xs"
      className={classes.box}
      data-over={isOver || undefined}
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {value.fileName === null ? (
        <Textarea
          name="text"
          label={t`Paste a link or the text, or drop a file`}
          required
          autoFocus
          autosize
          minRows={value.text === '' ? 10 : 5}
          maxRows={value.text === '' ? 10 : 12}
          dir="auto"
          classNames={{ input: classes.words! }}
          value={value.text}
          error={wrong}
          onChange={({ currentTarget }) => {
            setRefused(null);
            onChange({ ...noDocument, text: currentTarget.value });
          }}
          onPaste={paste}
          onBlur={({ currentTarget }) => takeLink(currentTarget.value)}
        />
      ) : (
        <ChosenFile value={value} error={wrong} onRemove={() => onChange(noDocument)} />
      )}
      <Group gap="sm">
        <FileButton
          accept=".txt,.text,.md,.htm,.html,.xhtml,text/plain,text/html"
          onChange={(file) => void choose(file)}
        >
          {(props) => (
            <Button {...props} variant="default">
              {value.fileName === null ? <Trans>Choose a file</Trans> : <Trans>Choose another file</Trans>}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          <Trans>Text or HTML, up to {limits.sourceBytes / 1_000_000} MB. The text is archived exactly as it is.</Trans>
        </Text>
      </Group>
    </Stack>
  );
}

interface ChosenFileProps {
  readonly value: DocumentDraft;
  readonly error: string | null;
  readonly onRemove: () => void;
}

function ChosenFile({ value, error, onRemove }: ChosenFileProps) {
  const { t } = useLingui();
  return (
    <Input.Wrapper label={t`Document`} error={error}>
      <Group gap="sm" className={classes.file}>
        <Text fw={550}>
          <bdi>{value.fileName}</bdi>
        </Text>
        <Text size="sm" c="dimmed">
          {value.isPage ? <Trans>web page (its readable text is archived)</Trans> : <Trans>text</Trans>},{' '}
          <Plural value={value.text.length} one="# character" other="# characters" />
        </Text>
        <Button variant="default" size="compact-sm" onClick={onRemove}>
          <Trans>Remove</Trans>
        </Button>
      </Group>
      <blockquote className={classes.beginning} dir="auto">
        {value.text.slice(0, 600)}
      </blockquote>
    </Input.Wrapper>
  );
}

function useRefusalWords() {
  const { t } = useLingui();
  return (refused: Extract<ReadFile, { refused: unknown }>['refused']): string => {
    switch (refused) {
      case 'TOO_LARGE':
        return t`This file is too large. The limit is ${limits.sourceBytes / 1_000_000} MB. Archive the document in parts.`;
      case 'NOT_TEXT':
        return t`This file is not text in UTF-8. Open it, and copy the words that it shows; or save it as plain text or HTML.`;
      case 'UNREADABLE':
        return t`This file could not be read. Check that it is still there, and choose it again.`;
    }
  };
}
