import { useAnnounce } from '@followthrough/ui/announcer';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../../../generated/gql.js';
import { useChange } from '../../platform/changes/use-change.js';
import { Form } from '../../platform/forms/form.js';
import { useForm } from '../../platform/forms/use-form.js';
import { factsInput, reasonFirst } from '../facts/source-draft.js';
import { sourceAddress } from '../source-address.js';
import { AlikeSources } from './alike-sources.js';
import { emptyDraft, filled, offeredDraft } from './archive-draft.js';
import { ConfirmFacts } from './confirm-facts.js';
import { mediaTypeOf } from './document-draft.js';
import { DocumentField } from './document-field.js';
import { LinkField } from './link-field.js';
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

/** The existing source with the same document. */
interface SameDocument {
  readonly sourceId: string;
  readonly title: string;
}

interface ArchiveSourceFormProps {
  readonly onArchived: (id: string) => void;
  readonly onCancel: () => void;
}

/** One field for a document; its details are a sentence to confirm. */
export function ArchiveSourceForm({ onArchived, onCancel }: ArchiveSourceFormProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
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
    saved: emptyDraft,
    send: async (draft) => {
      setSame(null);
      const { text, fileName } = draft.document;
      const facts = factsInput(draft, draft.offered);
      const answer = await archive({ text, mediaType: mediaTypeOf(draft.document), fileName, facts });
      return answer.refused ? { refused: reasonFirst(answer.refused, draft) } : answer;
    },
    onSent: ({ id }) => onArchived(id),
  });
  const { document: pasted, address, offered } = form.values;
  const document = form.field('document', 'text');
  const hasText = pasted.text.trim() !== '';
  const noHeading = t`First words of a text without a heading`;
  const { offer, isReading } = useOfferedFacts(pasted, address.value, (found) => {
    form.set((latest) => filled(latest, offeredDraft(found, noHeading)));
    // Sent before the text was read: “Enter a title.” beside the title that is now there would be wrong.
    form.refuse(null);
    announce(t`Details found in the document are filled in. Check them, then archive.`);
  });

  /** The link is entered with the document, so it needs no reason. */
  function setLink(value: string) {
    const link = { value, origin: 'GIVEN', why: value && t`Pasted with the document` } as const;
    form.set({ address: link, offered: { ...offered, address: link } });
  }

  return (
    <Form
      form={form}
      place="page"
      width={720}
      action={t`Archive`}
      problem={same && <SameSource {...same} />}
      onClose={onCancel}
    >
      {address.value !== '' && address.origin === 'GIVEN' && (
        <LinkField
          address={address.value}
          hasText={hasText}
          mayFetch={offer?.mayFetch ?? null}
          onFetched={(fetched, found) => {
            setLink(found);
            form.set({ document: fetched });
          }}
          onRemove={() => setLink('')}
        />
      )}
      <DocumentField
        {...document}
        onLink={setLink}
        onChange={(next) => {
          setSame(null);
          document.onChange(next);
        }}
      />
      {offer && <AlikeSources alike={offer.alike} />}
      {hasText && (isReading && !offer ? <Reading /> : <ConfirmFacts form={form} offer={offer} />)}
    </Form>
  );
}

function Reading() {
  return (
    <Text size="sm" c="dimmed" role="status">
      <Trans>Looking for title, issuer, date and language…</Trans>
    </Text>
  );
}

function SameSource({ sourceId, title }: SameDocument) {
  const { t } = useLingui();
  return (
    <>
      <ProblemAlert
        message={t`This document is already archived, so nothing was added. If the page has changed since, archive its new text.`}
      />
      <Anchor component={Link} to={sourceAddress(sourceId)}>
        <Trans>
          Open <bdi>{title}</bdi>
        </Trans>
      </Anchor>
    </>
  );
}
