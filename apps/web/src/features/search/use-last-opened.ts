import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { commitmentAddress } from '../commitments/commitment-address.js';
import { findingAddress } from '../findings/finding-address.js';
import { partnerAddress } from '../organisations/partner-address.js';
import { useViewer } from '../people/viewer.js';
import { isUuid } from '../register/filter/commitment-filter.js';
import { sourceAddress } from '../sources/source-address.js';
import type { FoundRow } from './found-row.js';
import { lastOpened } from './opened.js';
import { Opened } from './search-query.js';

/** The pages that this person last opened in this browser and can still see, with their current titles. */
export function useLastOpened(isShown: boolean): readonly FoundRow[] {
  const { viewer } = useViewer();
  const [addresses] = useState(() => lastOpened(viewer.id));
  const under = (folder: string) =>
    addresses
      .filter((one) => one.startsWith(`/${folder}/`))
      .map((one) => decodeURIComponent(one.slice(folder.length + 2)));
  const { data } = useQuery(Opened, {
    variables: {
      references: under('commitments'),
      sources: under('sources').filter(isUuid),
      organisations: under('partners').filter(isUuid),
      findings: under('findings').filter(isUuid),
    },
    skip: !isShown || addresses.length === 0,
    fetchPolicy: 'no-cache',
  });
  if (!data) return [];
  const rows: FoundRow[] = [
    ...data.openedCommitments.map(({ reference, title }) => {
      const goes = commitmentAddress(reference);
      return { id: `opened ${goes}`, title, detail: reference, goes };
    }),
    ...data.openedSources.map(({ id, title }) => ({ id: `opened ${id}`, title, goes: sourceAddress(id) })),
    ...data.openedFindings.map(({ id, reference, wording }) => {
      return { id: `opened ${id}`, title: wording.title, detail: reference, goes: findingAddress(id) };
    }),
    ...data.openedOrganisations.map(({ id, name }) => ({ id: `opened ${id}`, title: name, goes: partnerAddress(id) })),
  ];
  return addresses.flatMap((address) => rows.filter(({ goes }) => goes === address));
}
