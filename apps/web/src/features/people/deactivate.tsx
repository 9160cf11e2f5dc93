import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../generated/gql.js';
import { ReasonDialog } from '../platform/forms/reason-dialog.js';
import type { Subject } from '../platform/changes/subjects.js';
import { useChange } from '../platform/changes/use-change.js';
import { useViewer } from './viewer.js';

const DeactivatePerson = graphql(`
  mutation DeactivatePerson($input: DeactivatePersonInput!) {
    deactivatePerson(input: $input) {
      __typename
      ... on Person {
        id
        ...PersonRow_person
      }
      ...Refusal_problem
    }
  }
`);

const ReactivatePerson = graphql(`
  mutation ReactivatePerson($input: ReactivatePersonInput!) {
    reactivatePerson(input: $input) {
      __typename
      ... on Person {
        id
        ...PersonRow_person
      }
      ...Refusal_problem
    }
  }
`);

/** Deactivating changes who can confirm account changes. */
const refreshes: readonly Subject[] = ['accountChanges'];

interface DeactivateProps {
  readonly person: { readonly id: string; readonly version: number; readonly name: string };
}

/** Ends a person’s access, with a reason. */
export function Deactivate({ person: { id, version, name } }: DeactivateProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const [deactivate] = useChange(DeactivatePerson, { refreshes, whenStale: [{ __typename: 'Person', id }] });
  const [isOpen, setOpen] = useState(false);
  // People cannot deactivate themselves, because they could not undo it.
  if (viewer.id === id) return null;
  return (
    <>
      <Button variant="default" size="compact-sm" aria-label={t`Deactivate ${name}`} onClick={() => setOpen(true)}>
        <Trans>Deactivate</Trans>
      </Button>
      {isOpen && (
        <ReasonDialog
          draft={`deactivate ${id}`}
          title={t`Deactivate ${name}`}
          action={t`Deactivate`}
          version={version}
          send={(reason, based) => deactivate({ personId: id, version: based, reason })}
          onClose={() => setOpen(false)}
        >
          <Trans>They are signed out everywhere and cannot sign in again. What they did stays in the record.</Trans>
        </ReasonDialog>
      )}
    </>
  );
}

/** Restores access; no reason is needed. */
export function Reactivate({ person: { id, version, name } }: DeactivateProps) {
  const { t } = useLingui();
  const [reactivate, busy] = useChange(ReactivatePerson, { refreshes, whenStale: [{ __typename: 'Person', id }] });
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        loading={busy}
        aria-label={t`Reactivate ${name}`}
        onClick={() =>
          void reactivate({ personId: id, version }).then(({ refused }) => setProblem(refused?.message ?? null))
        }
      >
        <Trans>Reactivate</Trans>
      </Button>
      <ProblemAlert message={problem} />
    </>
  );
}
