import { useAnnounce } from '@followthrough/ui/announcer';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useViewer } from '../people/viewer.js';
import { aboutField, aboutForm } from '../platform/refusal.js';
import { useDraft } from '../platform/use-draft.js';
import { useRefusal } from '../platform/use-refusal.js';
import { DocumentField, noDocument, type DocumentDraft } from './document-field.js';
import { sourceAddress } from './source-address.js';
import { emptySource, factsInput, givenAnew, type SourceDraft } from './source-draft.js';
import { SourceFields, sourceFields } from './source-fields.js';
import { useArchiveSource, type SameDocument } from './use-archive-source.js';
import { useOfferedFacts } from './use-offered-facts.js';

interface Draft {
  readonly document: DocumentDraft;
  readonly facts: SourceDraft;
  readonly reason: string;
}

const nothing: Draft = { document: noDocument, facts: emptySource, reason: '' };

interface ArchiveSourceFormProps {
  readonly onArchived: (id: string) => void;
  readonly onCancel: () => void;
}

/** A document with what is known of it. What its first lines say is filled in, to be looked at. */
export function ArchiveSourceForm({ onArchived, onCancel }: ArchiveSourceFormProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const { person } = useViewer();
  const [draft, setDraft, clear] = useDraft(`archive ${person.id}`, nothing);
  const [offered, setOffered] = useState(0);
  const [same, setSame] = useState<SameDocument | null>(null);
  const { form, refusal, refuse } = useRefusal();
  const { archive, busy } = useArchiveSource();
  const { document, facts, reason } = draft;
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });

  useOfferedFacts(
    document.text,
    facts,
    (filled) => change({ facts: filled }),
    (count) => {
      setOffered(count);
      if (count > 0) announce(t`What the document says about itself is filled in. Look it over.`);
    },
  );

  async function submit(event: FormEvent) {
    event.preventDefault();
    refuse(null);
    setSame(null);
    const outcome = await archive({
      text: document.text,
      mediaType: document.fileName === null ? null : document.isPage ? 'HTML' : 'TEXT',
      fileName: document.fileName,
      facts: factsInput(facts, emptySource, reason),
    });
    if (outcome.same) setSame(outcome.same);
    if (outcome.refused) return refuse(outcome.same ? null : reasonFirst(outcome.refused, reason));
    clear();
    onArchived(outcome.done);
  }

  const needsReason = givenAnew(facts, emptySource).length > 0;
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="lg" maw={720}>
        <DocumentField
          value={document}
          error={aboutField(refusal, 'text')}
          onChange={(next) => {
            setSame(null);
            change({ document: next });
          }}
        />
        <div>
          <Title order={2} mb="xs">
            <Trans>What is known of it</Trans>
          </Title>
          <Text size="sm" c="dimmed" mb="sm">
            {offered > 0 ? (
              <Plural
                value={offered}
                one="# fact is filled in as the document states it. Look it over."
                other="# facts are filled in as the document states them. Look them over."
              />
            ) : (
              <Trans>Stated: the text itself says so. Given: you say so, and from where you have it.</Trans>
            )}
          </Text>
          <SourceFields
            value={facts}
            onChange={(next) => change({ facts: next })}
            refusal={refusal}
            needsReason={needsReason}
            reason={reason}
            onReason={(next) => change({ reason: next })}
          />
        </div>
        {same ? <SameSource {...same} /> : <ProblemAlert message={aboutForm(refusal, [...sourceFields, 'text'])} />}
        <Group>
          <Button type="submit" loading={busy}>
            <Trans>Archive</Trans>
          </Button>
          <Button variant="default" onClick={onCancel}>
            <Trans>Cancel</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A missing reason is one field of this form, whichever fact it was missed for. */
export function reasonFirst<R extends { readonly field?: string | null }>(refused: R, reason: string): R {
  const isMissing = 'code' in refused && refused.code === 'REASON_MISSING';
  return isMissing && reason.trim() === '' ? { ...refused, field: 'why' } : refused;
}

function SameSource({ sourceId, title }: SameDocument) {
  const { t } = useLingui();
  return (
    <>
      <ProblemAlert
        message={t`This document is archived already. Nothing was added; if the page has changed since, archive its changed words.`}
      />
      <Anchor component={Link} to={sourceAddress(sourceId)}>
        <Trans>
          Open <bdi>{title}</bdi>
        </Trans>
      </Anchor>
    </>
  );
}
