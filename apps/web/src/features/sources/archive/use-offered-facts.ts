import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { graphql } from '../../../generated/gql.js';
import type { Offer } from './archive-draft.js';
import { mediaTypeOf, type DocumentDraft } from './document-draft.js';

const OfferedFacts = graphql(`
  query OfferedFacts($text: String!, $mediaType: SourceMediaType, $address: String) {
    offeredFacts(text: $text, mediaType: $mediaType, address: $address) {
      title
      hasHeading
      issuer
      issuerId
      publisher
      published
      otherDays
      impossibleDay
      language
      address
      mayFetch
      alike {
        id
        title
        published
        by
      }
    }
  }
`);

const settleMilliseconds = 250;

/** Looks up the details of a document once it stops changing; `onOffer` receives each answer. */
export function useOfferedFacts(
  document: DocumentDraft,
  address: string,
  onOffer: (offer: Offer) => void,
): { readonly offer: Offer | null; readonly isReading: boolean } {
  const client = useApolloClient();
  const [offer, setOffer] = useState<Offer | null>(null);
  const [isReading, setReading] = useState(false);
  const latest = useRef(onOffer);
  latest.current = onOffer;
  const isEmpty = document.text.trim() === '' && address === '';
  useEffect(() => {
    if (isEmpty) return setOffer(null);
    let gone = false;
    setReading(true);
    const timer = setTimeout(async () => {
      const answer = await ask();
      if (gone) return;
      setReading(false);
      setOffer(answer);
      if (answer && document.text.trim() !== '') latest.current(answer);
    }, settleMilliseconds);
    return () => {
      gone = true;
      setReading(false);
      clearTimeout(timer);
    };
  }, [document, address, isEmpty]);

  /** Without an answer, the details are entered by hand. */
  async function ask(): Promise<Offer | null> {
    try {
      const { data } = await client.query({
        query: OfferedFacts,
        variables: { text: document.text, mediaType: mediaTypeOf(document), address: address || null },
        // Another person may have archived the same document a moment ago.
        fetchPolicy: 'no-cache',
      });
      return data?.offeredFacts ?? null;
    } catch {
      return null;
    }
  }
  return { offer, isReading };
}
