import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { useAnswer } from './use-answer.js';

/** What a picker shows of its search. */
export interface Finding {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Whether the answer to what is typed is still awaited: what is shown belongs to an earlier text. */
  readonly busy: boolean;
  readonly failed: boolean;
}

const nothingMore = {};

/** The text of a picker, and what the server answers to it, in its order. */
export function useFinding<D>(
  document: TypedDocumentNode<D, { text: string }>,
): Finding & { readonly answer: D | undefined } {
  const [text, setText] = useState('');
  return { text, setText, ...useAnswer(document, text.trim(), nothingMore) };
}
