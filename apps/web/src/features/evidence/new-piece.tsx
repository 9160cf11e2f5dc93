import { codeList } from '@followthrough/domain/terms';
import { evidenceKinds, grades, supportRoles, type Grade, type SupportRole } from '@followthrough/domain/vocabulary';
import { dateLocale } from '@followthrough/ui/date-locale';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { CloseButton, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { FieldsAt, useFormErrors } from '../platform/forms/form-errors.js';
import type { CitedPiece } from './add-evidence-draft.js';
import { DateFields } from './date-fields.js';
import { KindFields } from './evidence-kind-fields.js';
import classes from './evidence.module.css';
import { fileSize } from './file-size.js';
import { PlaceFields } from './place-fields.js';

interface NewPieceProps {
  readonly piece: CitedPiece;
  readonly at: number;
  readonly onChange: (changes: Partial<CitedPiece>) => void;
  readonly onRemove: () => void;
}

/** One new piece of evidence: its title and grade for the claim; other fields on demand. */
export function NewPiece(props: NewPieceProps) {
  return (
    <FieldsAt path={`newEvidence.${props.at}`}>
      <Piece {...props} />
    </FieldsAt>
  );
}

function Piece({ piece, at, onChange, onRemove }: NewPieceProps) {
  const { t } = useLingui();
  const words = useWords();
  const errorOf = useFormErrors();
  const number = at + 1;
  const isSearch = piece.kind === 'SEARCH';
  const isWhole = piece.kind === 'FILE' || (piece.kind === 'LINK' && !errorOf('address'));
  return (
    <div role="group" aria-label={t`New evidence ${number}`} className={classes.piece}>
      <div className={isSearch ? classes.searchLine : classes.pieceLine}>
        {isSearch ? (
          <Text size="sm" fw={600}>
            {words(evidenceKinds.SEARCH.label)}
          </Text>
        ) : (
          <TitleAndGrade piece={piece} at={at} onChange={onChange} />
        )}
        <CloseButton aria-label={t`Remove new evidence ${number}`} onClick={onRemove} />
      </div>
      {isWhole ? <Whole piece={piece} /> : <KindFields value={piece} onChange={onChange} />}
      {!isSearch && <Details piece={piece} at={at} onChange={onChange} />}
    </div>
  );
}

/** A pasted link or dropped file needs no further typing. */
function Whole({ piece: { file, address } }: { readonly piece: CitedPiece }) {
  const { i18n } = useLingui();
  return (
    <Text size="sm" c="dimmed" className={classes.address}>
      <bdi>{file ? `${file.name}, ${fileSize(file.size, dateLocale(i18n.locale))}` : address}</bdi>
    </Text>
  );
}

type PartProps = Omit<NewPieceProps, 'onRemove'>;

function TitleAndGrade({ piece, at, onChange }: PartProps) {
  const { t } = useLingui();
  const words = useWords();
  const errorOf = useFormErrors();
  return (
    <>
      <TextInput
        name={`newEvidence.${at}.title`}
        label={t`Title`}
        required
        value={piece.title}
        error={errorOf('title')}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
      />
      <NativeSelect
        label={t`Role`}
        value={piece.role}
        data={codeList(supportRoles).map((code) => ({ value: code, label: words(supportRoles[code].label) }))}
        onChange={({ currentTarget }) => onChange({ role: currentTarget.value as SupportRole })}
      />
      <NativeSelect
        label={t`Grade`}
        value={piece.grade}
        data={codeList(grades).map((code) => ({ value: code, label: `${code} · ${words(grades[code].label)}` }))}
        onChange={({ currentTarget }) => onChange({ grade: currentTarget.value as Grade })}
      />
    </>
  );
}

function Details({ piece, at, onChange }: PartProps) {
  const { t } = useLingui();
  return (
    <details>
      <Text component="summary" size="sm" c="dimmed">
        {piece.kind === 'PASSAGE' ? t`Dates` : t`Place, quote and dates`}
      </Text>
      <Stack gap="xs">
        <PlaceFields value={piece} onChange={onChange} />
        <DateFields value={piece} onChange={onChange} path={`newEvidence.${at}.`} />
      </Stack>
    </details>
  );
}
