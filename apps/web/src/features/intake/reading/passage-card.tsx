import { noteKinds, statementRoles } from '@followthrough/domain/vocabulary';
import { WhoWhen } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Reading_PassageFragment } from '../../../generated/graphql.js';
import { commitmentAddress } from '../../commitments/commitment-address.js';

/** The statements and notes of a passage that was marked by hand. */
export function PassageCard({ passage: { statements, notes } }: { readonly passage: Reading_PassageFragment }) {
  const words = useWords();
  return (
    <Stack gap="xs">
      {statements.map(({ id, roles, commitment, createdAt, createdBy }) => (
        <div key={id}>
          <Text size="sm">
            {roles.map((role) => words(statementRoles[role].label)).join(', ')}:{' '}
            <Anchor component={Link} to={commitmentAddress(commitment.reference)} size="sm">
              {commitment.reference} <bdi>{commitment.title}</bdi>
            </Anchor>
          </Text>
          <WhoWhen who={createdBy?.name ?? null} at={createdAt} />
        </div>
      ))}
      {notes.map(({ id, kind, measure, value, valueWords, unit, words: said, createdAt, createdBy }) => (
        <div key={id}>
          <Text size="sm">
            {words(noteKinds[kind].label)}
            {measure && <bdi>: {[measure, valueWords ?? value, unit].filter(Boolean).join(' ')}</bdi>}
            {said && <bdi>: {said}</bdi>}
          </Text>
          <WhoWhen who={createdBy?.name ?? null} at={createdAt} />
        </div>
      ))}
    </Stack>
  );
}
