import { linkKinds } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, CloseButton, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { Block, EmptyBlock } from '../../platform/block.js';
import { useChange } from '../../platform/changes/use-change.js';
import { commitmentAddress } from '../commitment-address.js';
import classes from '../commitment-row.module.css';
import { LinkDialog } from './link-dialog.js';

const RemoveLink = graphql(`
  mutation RemoveLink($input: RemoveLinkInput!) {
    removeLink(input: $input) {
      __typename
      ... on CommitmentLink {
        id
      }
      ...Refusal_problem
    }
  }
`);

export const LinksBlockFacts = graphql(`
  fragment LinksBlock_commitment on Commitment {
    id
    links {
      id
      kind
      to {
        id
        reference
        title
      }
    }
    linkedFrom {
      id
      kind
      from {
        id
        reference
        title
      }
    }
    duplicateOf {
      id
      reference
      title
    }
    duplicateReason
    duplicates {
      id
      reference
      title
    }
  }
`);

interface LinksBlockProps {
  readonly commitment: FragmentType<typeof LinksBlockFacts>;
  readonly mayLink: boolean;
}

interface Other {
  readonly reference: string;
  readonly title: string;
}

/** Links to other commitments that the reader can see. */
export function LinksBlock({ commitment: masked, mayLink }: LinksBlockProps) {
  const { t } = useLingui();
  const words = useWords();
  const [linking, setLinking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, links, linkedFrom, duplicateOf, duplicateReason, duplicates } = getFragmentData(LinksBlockFacts, masked);
  const [remove, busy] = useChange(RemoveLink, { refreshes: [{ __typename: 'Commitment', id }] });
  const isEmpty = links.length + linkedFrom.length + duplicates.length === 0 && !duplicateOf;
  const add = (
    <Button variant="default" size="compact-md" onClick={() => setLinking(true)}>
      <Trans>Link a commitment</Trans>
    </Button>
  );

  async function takeAway(linkId: string) {
    const { refused } = await remove({ id: linkId });
    setProblem(refused?.message ?? null);
  }

  const dialog = linking && <LinkDialog fromId={id} onClose={() => setLinking(false)} />;
  if (isEmpty) {
    return (
      <>
        <EmptyBlock id="links" title={t`Links`} action={mayLink && add}>
          <Trans>Commitments that this one is part of, depends on, follows from or supersedes.</Trans>
        </EmptyBlock>
        {dialog}
      </>
    );
  }
  return (
    <Block id="links" title={t`Links`} actions={mayLink && add}>
      <ul className={classes.rows}>
        {duplicateOf && <LinkLine says={t`Duplicate of`} other={duplicateOf} note={duplicateReason ?? null} />}
        {links.map(({ id: linkId, kind, to }) => (
          <LinkLine
            key={linkId}
            says={words(linkKinds[kind].label)}
            other={to}
            onRemove={mayLink && !busy ? () => void takeAway(linkId) : null}
          />
        ))}
        {linkedFrom.map(({ id: linkId, kind, from }) => (
          <LinkLine key={linkId} says={words(linkKinds[kind].inverse)} other={from} />
        ))}
        {duplicates.map((duplicate) => (
          <LinkLine key={duplicate.id} says={t`Has a duplicate`} other={duplicate} />
        ))}
      </ul>
      <ProblemAlert message={problem} />
      {dialog}
    </Block>
  );
}

interface LinkLineProps {
  readonly says: string;
  readonly other: Other;
  readonly note?: string | null;
  readonly onRemove?: (() => void) | null;
}

function LinkLine({ says, other, note, onRemove }: LinkLineProps) {
  const { t } = useLingui();
  return (
    <li className={classes.row}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text size="sm" c="dimmed">
            {says}
          </Text>
          <Anchor component={Link} to={commitmentAddress(other.reference)}>
            {other.reference} <bdi>{other.title}</bdi>
          </Anchor>
          {note && (
            <Text size="sm" dir="auto">
              {note}
            </Text>
          )}
        </div>
        {onRemove && (
          <CloseButton
            className="ft-no-print"
            aria-label={t`Remove the link to ${other.reference}`}
            onClick={onRemove}
          />
        )}
      </Group>
    </li>
  );
}
