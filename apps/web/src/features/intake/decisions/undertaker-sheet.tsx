import { Dialog } from '@followthrough/ui/dialog';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { OrganisationSearch } from '../../organisations/organisation-search.js';
import type { Undertaker } from '../proposals/proposal-draft.js';

interface UndertakerSheetProps {
  readonly chosen: Undertaker | null;
  /** The source’s issuer, if it is a listed organisation. */
  readonly issuer: string | null;
  readonly onChoose: (undertaker: Undertaker | null) => void;
  readonly onClose: () => void;
}

/** Chooses the undertaker for all proposals of a source that do not name one. */
export function UndertakerSheet({ chosen, issuer, onChoose, onClose }: UndertakerSheetProps) {
  const { t } = useLingui();
  const choose = (undertaker: Undertaker | null) => {
    onChoose(undertaker);
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t`Undertaken by`}>
      <Stack>
        <Text size="sm">
          {issuer === null ? (
            <Trans>The issuer of this source is not a listed organisation.</Trans>
          ) : (
            <Trans>
              Inferred: <bdi>{issuer}</bdi>, the issuer of this source.
            </Trans>
          )}{' '}
          <Trans>
            Your choice is used for every undecided proposal that names nobody, or only “we” or an office such as “Prime
            Minister”.
          </Trans>
        </Text>
        <OrganisationSearch label={t`Organisation`} onChoose={choose} />
        {chosen && (
          <Group>
            <Button variant="default" onClick={() => choose(null)}>
              {issuer === null ? <Trans>Clear “{chosen.name}”</Trans> : <Trans>Use the issuer</Trans>}
            </Button>
          </Group>
        )}
      </Stack>
    </Dialog>
  );
}
