import { limits } from '@followthrough/domain/limits';
import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { ProposalCard_ProposalFragment } from '../../../generated/graphql.js';
import { useForm, type FormState } from '../../platform/forms/use-form.js';
import { useChange } from '../../platform/changes/use-change.js';
import type { ProposalCardProposal } from '../proposals/proposal-card-fragment.js';
import { foundedInput, splitOf, type FoundedDraft } from '../proposals/proposal-draft.js';
import { likelyIn } from '../proposals/likely-duplicates.js';
import { useLate } from './use-late.js';
import { useNoneChosen } from './linked-fields.js';
import { Sheet } from './sheet.js';
import { SplitPart, type Part } from './split-part.js';
import classes from './split-sheet.module.css';

const SplitProposal = graphql(`
  mutation SplitProposal($input: SplitProposalInput!) {
    splitProposal(input: $input) {
      __typename
      ... on Proposal {
        ...ProposalCard_proposal
      }
      ...Refusal_problem
    }
  }
`);

interface SplitSheetProps {
  readonly proposal: ProposalCard_ProposalFragment;
  readonly proposed: FoundedDraft;
  readonly against: string | null;
  readonly onSent: (done: FragmentType<typeof ProposalCardProposal>) => void;
  readonly onClose: () => void;
}

interface SplitDraft {
  readonly parts: readonly Part[];
}

let made = 0;
const partOf = (founded: FoundedDraft): Part => ({
  key: (made += 1),
  isLink: false,
  founded,
  linked: { commitment: null, said: founded.said },
});

/** Splits a passage into several commitments, new or existing: initially one for each act or partner. */
export function SplitSheet({ proposal, proposed, against, onSent, onClose }: SplitSheetProps) {
  const { t } = useLingui();
  const noneChosen = useNoneChosen();
  const isLate = useLate(proposal.source.id);
  const [split] = useChange(SplitProposal, { problems: { ProposalDecided: isLate, ProposalChanged: isLate } });
  const [saved] = useState<SplitDraft>(() => ({
    parts: splitOf(proposed, proposal.acts, limits.title).map(partOf),
  }));
  const form = useForm({
    draft: `split ${proposal.id}`,
    saved,
    check: ({ parts }) => {
      const unchosen = parts.find(({ isLink, linked }) => isLink && !linked.commitment);
      return unchosen ? noneChosen(`${pathOf(parts, unchosen)}.commitmentId`) : null;
    },
    send: ({ parts }) =>
      split({
        proposalId: proposal.id,
        commitments: parts.filter(({ isLink }) => !isLink).map(({ founded }) => foundedInput(founded)),
        links: parts.flatMap(({ isLink, linked: { commitment, said } }) =>
          isLink && commitment ? [{ commitmentId: commitment.id, said: foundedInput({ ...proposed, said }).said }] : [],
        ),
      }),
    onSent,
  });
  const { parts } = form.values;
  const setParts = (next: readonly Part[]) => form.set({ parts: next });
  const links = parts.filter(({ isLink }) => isLink).length;
  return (
    <Sheet
      form={form}
      title={t`Split into several commitments`}
      quote={proposal.passage.quote}
      action={useActionWords(parts.length - links, links)}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        <Plural value={parts.length} one="# commitment" other="# commitments" />.{' '}
        <Trans>Each is based on this passage. Open one to edit it, or choose an existing commitment.</Trans>
        {proposal.alsoSaid.length > 0 && (
          <>
            {' '}
            <Trans>Its other passages become proposals of their own.</Trans>
          </>
        )}
      </Text>
      <ol className={classes.parts}>
        {parts.map((part) => (
          <SplitPart
            key={part.key}
            path={pathOf(parts, part)}
            part={part}
            against={against}
            likely={likelyIn(proposal)}
            problem={problemAt(form, pathOf(parts, part))}
            onChange={(next) => setParts(parts.map((one) => (one.key === next.key ? next : one)))}
            onRemove={parts.length > 2 ? () => setParts(parts.filter(({ key }) => key !== part.key)) : null}
          />
        ))}
      </ol>
      <Group>
        <Button
          variant="default"
          disabled={parts.length >= limits.split}
          onClick={() => setParts([...parts, partOf(proposed)])}
        >
          <Trans>Add another</Trans>
        </Button>
      </Group>
    </Sheet>
  );
}

function useActionWords(created: number, linked: number): string {
  const { t } = useLingui();
  if (created === 0) return t`${plural(linked, { one: 'Link # commitment', other: 'Link # commitments' })}`;
  const create = t`${plural(created, { one: 'Create # commitment', other: 'Create # commitments' })}`;
  return linked === 0 ? create : t`${create}, link ${linked}`;
}

/** The server counts new commitments and links separately, each by position. */
function pathOf(parts: readonly Part[], { key, isLink }: Part): string {
  const place = parts.filter((part) => part.isLink === isLink).findIndex((part) => part.key === key);
  return `${isLink ? 'links' : 'commitments'}.${place}`;
}

/** `commitments.1.title` refers to the title of the second new one. */
function problemAt({ refusal, error }: FormState<SplitDraft>, path: string): string | null {
  const field = refusal?.field ?? '';
  return `${field}.`.startsWith(`${path}.`) ? error(field) : null;
}
