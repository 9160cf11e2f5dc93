import { noteKinds } from '@followthrough/domain/vocabulary';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { QuotedPassage } from '@followthrough/ui/quoted-passage';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { Block, EmptyBlock } from '../../platform/block.js';
import { useChange } from '../../platform/changes/use-change.js';

const RemoveBackground = graphql(`
  mutation RemoveBackground($input: BackgroundInput!) {
    removeBackground(input: $input) {
      __typename
      ... on Commitment {
        id
      }
      ...Refusal_problem
    }
  }
`);

export const BackgroundBlockFacts = graphql(`
  fragment BackgroundBlock_commitment on Commitment {
    id
    backgrounds {
      id
      note {
        id
        kind
        words
        passage {
          id
          quote
        }
        source {
          id
          title
          publisher
          published
        }
      }
    }
  }
`);

interface BackgroundBlockProps {
  readonly commitment: FragmentType<typeof BackgroundBlockFacts>;
  readonly mayEdit: boolean;
}

/** Noted passages that help to understand it: figures, past acts and positions. */
export function BackgroundBlock({ commitment: masked, mayEdit }: BackgroundBlockProps) {
  const { t } = useLingui();
  const words = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  const { id, backgrounds } = getFragmentData(BackgroundBlockFacts, masked);
  const [remove, busy] = useChange(RemoveBackground, { refreshes: [{ __typename: 'Commitment', id }] });

  async function takeAway(noteId: string) {
    const { refused } = await remove({ commitmentId: id, noteId });
    setProblem(refused?.message ?? null);
  }

  if (backgrounds.length === 0) {
    return (
      <EmptyBlock id="background" title={t`Background`}>
        <Trans>Figures, past acts and positions noted in sources as background.</Trans>
      </EmptyBlock>
    );
  }
  return (
    <Block id="background" title={t`Background`}>
      <Stack gap="md">
        {backgrounds.map(({ id: backgroundId, note }) => {
          const source: string = `/sources/${note.source.id}`;
          const kind = words(noteKinds[note.kind].label);
          return (
            <QuotedPassage
              key={backgroundId}
              compact
              quote={note.passage.quote}
              publisher={note.source.publisher ?? null}
              date={note.source.published ?? null}
              note={note.words ? `${kind}: ${note.words}` : kind}
            >
              <Anchor component={Link} underline="always" to={source} hash={`passage-${note.passage.id}`} size="sm">
                <Trans>
                  In <bdi>{note.source.title}</bdi>
                </Trans>
              </Anchor>{' '}
              {mayEdit && (
                <Button
                  className="ft-no-print"
                  variant="subtle"
                  size="compact-sm"
                  disabled={busy}
                  onClick={() => void takeAway(note.id)}
                >
                  <Trans>Remove</Trans>
                </Button>
              )}
            </QuotedPassage>
          );
        })}
      </Stack>
      <ProblemAlert message={problem} />
    </Block>
  );
}
