import { useAnnounce } from '@followthrough/ui/announcer';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../../../generated/gql.js';
import { Form } from '../../platform/forms/form.js';
import { useForm } from '../../platform/forms/use-form.js';
import { useChange } from '../../platform/changes/use-change.js';
import { DocumentField, noDocument, type DocumentDraft } from './document-field.js';
import { sourceAddress } from '../source-address.js';
import { emptySource, factsInput, reasonFirst, type ReasonedSource } from '../facts/source-draft.js';
import { SourceFields } from '../facts/source-fields.js';
import { useOfferedFacts } from './use-offered-facts.js';

const ArchiveSource = graphql(`
  mutation ArchiveSource($input: ArchiveSourceInput!) {
    archiveSource(input: $input) {
      __typename
      ... on Source {
        id
      }
      ... on SameSource {
        sourceId
        title
      }
      ...Refusal_problem
    }
  }
`);

interface Draft extends ReasonedSource {
  readonly document: DocumentDraft;
}

const nothing: Draft = { ...emptySource, document: noDocument, reason: '' };

/** The source that holds the same document already. */
interface SameDocument {
  readonly sourceId: string;
  readonly title: string;
}

interface ArchiveSourceFormProps {
  readonly onArchived: (id: string) => void;
  readonly onCancel: () => void;
}

/** A document with what is known of it. What its first lines say is filled in, to be looked at. */
export function ArchiveSourceForm({ onArchived, onCancel }: ArchiveSourceFormProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const [offered, setOffered] = useState(0);
  const [same, setSame] = useState<SameDocument | null>(null);
  const [archive] = useChange(ArchiveSource, {
    refreshes: ['sources', 'deployment'],
    problems: {
      SameSource: (problem) => {
        setSame(problem);
        return problem.message;
      },
    },
  });
  const form = useForm({
    draft: 'archive',
    saved: nothing,
    send: async (draft) => {
      setSame(null);
      const { text, fileName, isPage } = draft.document;
      const mediaType = fileName === null ? null : isPage ? 'HTML' : 'TEXT';
      const answer = await archive({ text, mediaType, fileName, facts: factsInput(draft, emptySource) });
      return answer.refused ? { refused: reasonFirst(answer.refused, draft) } : answer;
    },
    onSent: ({ id }) => onArchived(id),
  });
  const document = form.field('document', 'text');

  useOfferedFacts(document.value.text, form.values, form.set, (count) => {
    setOffered(count);
    if (count > 0) announce(t`What the document says about itself is filled in. Look it over.`);
  });

  return (
    <Form
      form={form}
      place="page"
      width={720}
      action={t`Archive`}
      problem={same && <SameSource {...same} />}
      onClose={onCancel}
    >
      <DocumentField
        {...document}
        onChange={(next) => {
          setSame(null);
          document.onChange(next);
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
        <SourceFields form={form} />
      </div>
    </Form>
  );
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
