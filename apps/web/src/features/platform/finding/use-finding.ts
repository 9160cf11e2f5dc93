import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { useAnswer } from './use-answer.js';

/** The search state of a picker. */
export interface Finding {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Whether the answer to the current text is still loading; the results belong to an earlier one. */
  readonly busy: boolean;
  readonly failed: boolean;
  /** Why the current text is not searched for. */
  readonly refused: string | null;
}

const nothingMore = {};

/** The text of a picker, and the server’s answer, in its order. */
export function useFinding<D>(
  document: TypedDocumentNode<D, { text: string }>,
): Finding & { readonly answer: D | undefined } {
  const [text, setText] = useState('');
  return { text, setText, ...useAnswer(document, text.trim(), nothingMore) };
}
