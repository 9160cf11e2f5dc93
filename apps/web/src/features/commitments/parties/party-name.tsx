import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface PartyNameProps {
  /** Its name; null if the wording is not matched. */
  readonly organisation: string | null;
  readonly words: string | null;
  readonly isInferred: boolean;
  /** Replaces the plain name: a link. */
  readonly children?: ReactNode;
}

/** A party by name, with the source’s wording, and a note if the match was inferred. */
export function PartyName({ organisation, words, isInferred, children }: PartyNameProps) {
  return (
    <>
      {children ?? <bdi>{organisation ?? `“${words ?? ''}”`}</bdi>}
      {(organisation === null || isInferred || words) && (
        <Text span c="dimmed" size="sm">
          {' '}
          <PartyOrigin isNamed={organisation !== null} words={words} isInferred={isInferred} />
        </Text>
      )}
    </>
  );
}

interface PartyOriginProps {
  readonly isNamed: boolean;
  readonly words: string | null;
  readonly isInferred: boolean;
}

function PartyOrigin({ isNamed, words, isInferred }: PartyOriginProps) {
  if (!isNamed) return <Trans>in the source’s words</Trans>;
  if (!isInferred) {
    return (
      <Trans>
        “<bdi>{words}</bdi>” in the source
      </Trans>
    );
  }
  if (!words) return <Trans>inferred: the source’s issuer</Trans>;
  return (
    <Trans>
      inferred from “<bdi>{words}</bdi>”
    </Trans>
  );
}
