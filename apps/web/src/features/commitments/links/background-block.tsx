import { noteKinds } from '@followthrough/domain/vocabulary';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { Block, EmptyBlock } from '../../platform/block.js';
import { useChange } from '../../platform/changes/use-change.js';
import { PassageQuote } from '../../sources/passage-quote.js';

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
          ...PassageQuote_passage
        }
      }
    }
  }
`);

interface BackgroundBlockProps {
  readonly commitment: FragmentType<typeof BackgroundBlockFacts>;
  readonly mayEdit: boolean;
}

/** Noted passages as background: figures, past acts and positions. */
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
          const kind = words(noteKinds[note.kind].label);
          return (
            <PassageQuote key={backgroundId} passage={note.passage} note={note.words ? `${kind}: ${note.words}` : kind}>
              {' '}
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
            </PassageQuote>
          );
        })}
      </Stack>
      <ProblemAlert message={problem} />
    </Block>
  );
}
