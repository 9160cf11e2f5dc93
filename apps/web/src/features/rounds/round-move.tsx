import { stageLabel } from '@followthrough/domain/stages';
import { deliveryStatuses } from '@followthrough/domain/statuses';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { RoundMove_MoveFragment } from '../../generated/graphql.js';
import { commitmentAddress } from '../commitments/commitment-address.js';
import rows from '../platform/rows/rows.module.css';
import { usePartWords } from './part-words.js';

export const RoundMoveFacts = graphql(`
  fragment RoundMove_move on RoundMove {
    id
    commitment {
      id
      reference
      title
    }
    before {
      id
      kind
      status
      stage
      dueEdtf
      team {
        id
        name
      }
    }
    after {
      id
      kind
      status
      stage
      dueEdtf
      team {
        id
        name
      }
      judgement {
        id
        rationale
        effectiveOn
        recordedBy {
          id
          name
        }
      }
    }
  }
`);

/** What moved between two rounds, and the report that says why. */
export function RoundMove({ move: masked }: { readonly move: FragmentType<typeof RoundMoveFacts> }) {
  const move = getFragmentData(RoundMoveFacts, masked);
  const changes = useChanges(move);
  const { commitment, before, after } = move;
  const report = before?.status === after?.status ? null : after?.judgement;
  return (
    <li className={rows.row}>
      <div className={rows.who}>
        <Anchor component={Link} to={commitmentAddress(commitment.reference)} fw={550} c="inherit">
          <bdi>{commitment.title}</bdi>
        </Anchor>{' '}
        <Text span size="sm" c="dimmed">
          {commitment.reference}
        </Text>
        {changes.map((change) => (
          <Text key={change} size="sm">
            {change}
          </Text>
        ))}
        {report && (
          <Text size="sm" c="dimmed" dir="auto" lineClamp={3}>
            <bdi>{report.recordedBy?.name ?? <Trans>Followthrough</Trans>}</bdi>: {report.rationale}
          </Text>
        )}
      </div>
    </li>
  );
}

/** One line for each part that moved. */
function useChanges({ before, after }: RoundMove_MoveFragment): readonly string[] {
  const { t } = useLingui();
  const words = useWords();
  const say = usePartWords();
  if (!before) return [t`New in the later round`];
  if (!after) return [t`Not in the later round`];
  const status = (value: keyof typeof deliveryStatuses) => words(deliveryStatuses[value].label);
  const due = (value: { readonly dueEdtf?: string | null; readonly kind: typeof before.kind }) =>
    say('DUE', value.dueEdtf, value.kind);
  return [
    before.status !== after.status && t`Status: ${status(before.status)} → ${status(after.status)}`,
    before.stage !== after.stage &&
      t`Stage: ${words(stageLabel(before.kind, before.stage))} → ${words(stageLabel(after.kind, after.stage))}`,
    before.dueEdtf !== after.dueEdtf && t`Due date: ${due(before)} → ${due(after)}`,
    before.team.id !== after.team.id && t`Lead team: ${before.team.name} → ${after.team.name}`,
  ].filter((line) => line !== false);
}
