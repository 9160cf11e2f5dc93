import { applicableRungs } from '@followthrough/domain/stages';
import { ReasonDialog } from '@followthrough/ui/reason-dialog';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { Stage } from '../../generated/graphql.js';
import { ladderFacts } from './ladder-facts.js';
import { useMarkRung } from './use-mark-rung.js';

export const MarkRungCommitment = graphql(`
  fragment MarkRung_commitment on Commitment {
    id
    kind
    stage
    kindFields {
      name
      value
    }
    rungsNotApplying {
      id
      stage
    }
    parties {
      id
      stage
    }
  }
`);

/** Says that a rung of its ladder does not apply: a reform that needs no law, money that no contract binds. */
export function MarkRung({ commitment: masked }: { readonly commitment: FragmentType<typeof MarkRungCommitment> }) {
  const { t } = useLingui();
  const words = useWords();
  const commitment = getFragmentData(MarkRungCommitment, masked);
  const [opened, setOpened] = useState(false);
  const [stage, setStage] = useState<Stage | ''>('');
  const [problem, setProblem] = useState<string | null>(null);
  const { mark, busy } = useMarkRung();
  const rungs = applicableRungs(ladderFacts(commitment));
  const stood = [commitment.stage, ...commitment.parties.map((party) => party.stage)];
  const open = rungs.filter(({ code, aside }) => !aside && !stood.includes(code));
  if (open.length === 0) return null;

  async function confirm(reason: string) {
    if (!stage) return setProblem(t`Choose the stage that does not apply.`);
    const refused = await mark({ commitmentId: commitment.id, stage, applies: false, reason });
    setProblem(refused);
    if (!refused) close();
  }

  function close() {
    setOpened(false);
    setStage('');
    setProblem(null);
  }

  return (
    <>
      <Group className="ft-no-print">
        <Button variant="subtle" size="compact-sm" onClick={() => setOpened(true)}>
          <Trans>Mark a stage “does not apply”</Trans>
        </Button>
      </Group>
      <ReasonDialog
        opened={opened}
        title={t`A stage that does not apply`}
        action={t`Mark it`}
        busy={busy}
        problem={problem}
        onClose={close}
        onConfirm={(reason) => void confirm(reason)}
        choice={
          <NativeSelect
            data-autofocus
            label={t`Stage`}
            description={t`It stays on the ladder, marked, and nobody waits for it.`}
            required
            value={stage}
            data={[
              { value: '', label: t`Choose a stage` },
              ...open.map(({ code, label }) => ({ value: code, label: words(label) })),
            ]}
            onChange={(event) => setStage(event.currentTarget.value as Stage)}
          />
        }
      />
    </>
  );
}
