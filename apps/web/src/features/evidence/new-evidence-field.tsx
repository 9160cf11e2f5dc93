import { mayCite, type CitedFor } from '@followthrough/domain/evidence';
import { isWebAddress } from '@followthrough/domain/web-address';
import { limits } from '@followthrough/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Fieldset, FileButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type ClipboardEvent, type DragEvent, type KeyboardEvent } from 'react';
import { today } from '../platform/days/today.js';
import { useFormErrors } from '../platform/forms/form-errors.js';
import { citedPiece, type CitedPiece, type PieceDraft } from './add-evidence-draft.js';
import classes from './evidence.module.css';
import { NewPiece } from './new-piece.js';
import { UploadLine } from './file-field.js';
import { useUpload } from './use-upload.js';

interface NewEvidenceFieldProps {
  /** The claim that it is cited for. */
  readonly claim: CitedFor;
  readonly value: readonly CitedPiece[];
  readonly onChange: (change: (latest: readonly CitedPiece[]) => readonly CitedPiece[]) => void;
}

/** Adds new evidence for a claim: paste a link, drop a file, or enter a figure, a passage or a search. */
export function NewEvidenceField({ claim, value, onChange }: NewEvidenceFieldProps) {
  const { t } = useLingui();
  const errorOf = useFormErrors();
  const [isOver, setOver] = useState(false);
  const add = (parts: Partial<PieceDraft>) => onChange((latest) => [...latest, citedPiece(parts)]);
  const { upload, send, cancel } = useUpload(({ id, size }, name) =>
    add({ kind: 'FILE', title: name.slice(0, limits.title), file: { id, name, size } }),
  );
  const change = (key: string, changes: Partial<CitedPiece>) =>
    onChange((latest) => latest.map((piece) => (piece.key === key ? { ...piece, ...changes } : piece)));

  function drop(event: DragEvent) {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    setOver(false);
    void send(file);
  }

  return (
    <Fieldset
      legend={t`New evidence`}
      p="sm"
      className={isOver ? classes.over : undefined}
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Stack gap="xs">
        {value.map((piece, at) => (
          <NewPiece
            key={piece.key}
            piece={piece}
            at={at}
            onChange={(changes) => change(piece.key, changes)}
            onRemove={() => onChange((latest) => latest.filter(({ key }) => key !== piece.key))}
          />
        ))}
        <UploadLine upload={upload} onCancel={cancel} />
        <Group gap="xs" align="flex-end">
          <LinkBox onLink={(address) => add({ address, title: titleOf(address) })} />
          <FileButton onChange={(file) => file && void send(file)}>
            {(props) => (
              <Button {...props} variant="default">
                <Trans>Choose file</Trans>
              </Button>
            )}
          </FileButton>
          <Button variant="default" onClick={() => add({ kind: 'FIGURE' })}>
            <Trans>Figure</Trans>
          </Button>
          <Button variant="default" onClick={() => add({ kind: 'PASSAGE' })}>
            <Trans>Passage</Trans>
          </Button>
          {mayCite('SEARCH', claim) && (
            <Button variant="default" onClick={() => add({ kind: 'SEARCH', effectiveOn: today() })}>
              <Trans>Search that found nothing</Trans>
            </Button>
          )}
        </Group>
        {upload.is === 'failed' && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            <bdi>{upload.name}</bdi>: {upload.message}
          </Text>
        )}
        {errorOf('newEvidence') && (
          <Text size="sm" c="var(--mantine-color-error)">
            {errorOf('newEvidence')}
          </Text>
        )}
      </Stack>
    </Fieldset>
  );
}

/** The title of a link defaults to its address. */
function titleOf(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/i, '').slice(0, limits.title);
}

/** A complete address that is pasted, or typed and entered, becomes a piece of evidence immediately. */
function LinkBox({ onLink }: { readonly onLink: (address: string) => void }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const typed = text.trim();

  const waits = useRef<AbortController>(null);
  useEffect(() => () => waits.current?.abort(), []);

  function take() {
    if (typed === '') return;
    if (!isWebAddress(typed)) return setWrong(true);
    setText('');
    onLink(typed);
  }

  function paste(event: ClipboardEvent) {
    const pasted = event.clipboardData.getData('text').trim();
    if (typed !== '' || !isWebAddress(pasted)) return;
    event.preventDefault();
    onLink(pasted);
  }

  /**
   * The new row would move a button that is being pressed from under the pointer, and its click would be lost. So it waits
   * for the click, and comes before what the click does.
   */
  function leave() {
    if (!document.querySelector('button:active')) return take();
    waits.current = new AbortController();
    window.addEventListener('click', take, { capture: true, once: true, signal: waits.current.signal });
  }

  function press(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    take();
  }

  return (
    <TextInput
      flex="1 1 14rem"
      label={t`Paste a link or drop a file`}
      value={text}
      error={wrong ? t`This is not a web address. Start it with https://.` : null}
      onPaste={paste}
      onKeyDown={press}
      onBlur={leave}
      onFocus={() => waits.current?.abort()}
      onChange={({ currentTarget }) => (setWrong(false), setText(currentTarget.value))}
    />
  );
}
