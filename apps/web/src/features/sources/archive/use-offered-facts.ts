import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { graphql } from '../../../generated/gql.js';
import { pageFacts } from './page-facts.js';
import { looksLikePage } from './read-file.js';
import { factNames, type FactName, type SourceDraft } from '../facts/source-draft.js';

const OfferedFacts = graphql(`
  query OfferedFacts($beginning: String!) {
    offeredFacts(beginning: $beginning) {
      title
      publisher
      published
    }
  }
`);

const beginning = 8_000;
const settleMilliseconds = 250;

type Offered = Partial<Record<FactName, string | null>>;

/**
 * Fills in what a text says about itself, as stated, where nobody has typed anything. What was offered for an earlier text
 * gives way to what this one says. `onOffered` hears how many facts were filled in.
 */
export function useOfferedFacts(
  text: string,
  draft: SourceDraft,
  onChange: (draft: SourceDraft) => void,
  onOffered: (count: number) => void,
): void {
  const client = useApolloClient();
  const offeredBefore = useRef<Offered>({});
  const latest = useRef({ draft, onChange, onOffered });
  latest.current = { draft, onChange, onOffered };
  const head = text.slice(0, beginning);
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(async () => {
      if (head.trim() === '') return;
      const offered = looksLikePage(head) ? { ...pageFacts(text) } : await offeredBy(head);
      if (gone || !offered) return;
      const { draft: now, onChange: change, onOffered: tell } = latest.current;
      const filled = fill(now, offered, offeredBefore.current);
      offeredBefore.current = offered;
      if (filled.count > 0) change(filled.draft);
      tell(filled.count);
    }, settleMilliseconds);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
    // The head decides: typing at the end of a long text asks for nothing.
  }, [head]);

  async function offeredBy(words: string): Promise<Offered | null> {
    try {
      // Half a pair at the cut is no text that the server would take.
      const whole = words.replace(/[\uD800-\uDBFF]$/, '');
      const { data } = await client.query({ query: OfferedFacts, variables: { beginning: whole } });
      const { title, publisher, published } = data?.offeredFacts ?? {};
      return { title: title ?? null, publisher: publisher ?? null, published: published ?? null };
    } catch {
      return null;
    }
  }
}

/** What was typed stays; what is empty, or was offered before, takes what is offered now. */
export function fill(draft: SourceDraft, offered: Offered, before: Offered): { draft: SourceDraft; count: number } {
  let filled = draft;
  let count = 0;
  for (const name of factNames) {
    const { value } = draft[name];
    const next = offered[name] ?? '';
    const mayFill = value === '' || value === before[name];
    if (!mayFill || next === value) continue;
    filled = { ...filled, [name]: { ...draft[name], value: next, origin: 'STATED', organisationId: null } };
    if (next) count += 1;
  }
  return { draft: filled, count };
}
