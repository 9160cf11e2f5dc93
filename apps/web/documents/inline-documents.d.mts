import type { DocumentNode, FragmentDefinitionNode } from 'graphql';
import type { Plugin } from 'vite';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export function fragmentsIn(sources: readonly string[]): Fragments;
export function documentOf(text: string, fragments: Fragments): DocumentNode;
export function sourcesIn(folder: string): string[];
export function inlineDocuments(code: string, fragments: Fragments): string;
export function documentsWithTheirPages(folder: string): Plugin;
