import { useApolloClient } from '@apollo/client/react';
import { limits } from '@followthrough/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../generated/gql.js';
import { useFailureWords } from '../platform/changes/failure-words.js';
import { FindWhileTyping, type Found } from '../platform/finding/find-while-typing.js';
import { useFinding } from '../platform/finding/use-finding.js';
import { useFocusKept } from '../platform/forms/use-focus-kept.js';
import type { PieceDraft } from './add-evidence-draft.js';
import { findWords } from './find-words.js';

const FindSources = graphql(`
  query FindSources($text: String!) {
    sources(filter: { text: $text }, first: 8) {
      edges {
        node {
          id
          title
          publisher
        }
      }
    }
  }
`);

const TextOfSource = graphql(`
  query TextOfSource($id: UUID!) {
    source(id: $id) {
      id
      text
    }
  }
`);

interface PassageFieldProps {
  readonly error: string | null;
  readonly onChange: (changes: Partial<PieceDraft>) => void;
}

/** Pasted words of an archived source; they become a passage if the source contains them exactly. */
export function PassageField({ error, onChange }: PassageFieldProps) {
  const { t } = useLingui();
  const client = useApolloClient();
  const sayFailure = useFailureWords();
  const { answer, ...finding } = useFinding(FindSources);
  const [source, setSource] = useState<Found | null>(null);
  const [words, setWords] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);

  const kept = useFocusKept(source !== null);

  async function locate(from: Found) {
    try {
      const { data } = await client.query({ query: TextOfSource, variables: { id: from.id } });
      const place = findWords(data?.source?.text ?? '', words);
      if (!place) return setWrong(t`The source does not contain these words. Copy them exactly, and try again.`);
      onChange({ passage: { sourceId: from.id, ...place }, title: from.label.slice(0, limits.title) });
    } catch (failure) {
      setWrong(sayFailure(failure));
    }
  }

  return (
    <Stack gap="xs" ref={kept}>
      {source ? (
        <Group gap="xs">
          <Text size="sm">
            <bdi>{source.label}</bdi>
          </Text>
          <Button variant="default" size="compact-sm" onClick={() => setSource(null)}>
            <Trans>Choose another source</Trans>
          </Button>
        </Group>
      ) : (
        <FindWhileTyping
          label={t`Source`}
          finding={finding}
          found={(answer?.sources.edges ?? []).map(({ node }) => ({
            id: node.id,
            label: node.title,
            detail: node.publisher ?? null,
          }))}
          onChoose={setSource}
        />
      )}
      <Textarea
        label={t`Words of the source`}
        autosize
        minRows={2}
        maxRows={4}
        value={words}
        error={wrong ?? error}
        onChange={({ currentTarget }) => (setWrong(null), setWords(currentTarget.value))}
      />
      <Group>
        <Button
          variant="default"
          size="compact-md"
          disabled={!source || words.trim() === ''}
          onClick={() => source && void locate(source)}
        >
          <Trans>Find passage</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
