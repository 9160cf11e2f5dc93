import { factsIn, isAsked, type Fact, type FactTable } from '@followthrough/domain/facts';
import { codeList } from '@followthrough/domain/terms';
import type { Json } from './application.js';

/** A distinct value for every fact of a table that can be generated, so that later facts are covered too. */
export function sampleFacts(table: FactTable, facts: Json = {}): Json {
  const made: Json = {};
  for (const [name, fact] of factsIn(table)) {
    const value = valueOf(name, fact);
    if (value === undefined || !isAsked(fact, { ...made, ...facts })) continue;
    made[name] = fact.hasOrigin ? { value, origin: 'GIVEN', why: `Somebody said so of ${name}.` } : value;
  }
  return { ...made, ...facts };
}

function valueOf(name: string, fact: Fact): string | readonly string[] | undefined {
  switch (fact.type) {
    case 'text':
      return `Words of ${name}`;
    case 'choice':
      return codeList(fact.choices).find((code) => code !== fact.initial);
    case 'tags':
      return [`one of ${name}`, `another of ${name}`];
    case 'day':
      return '2024-07-05';
    case 'country':
      return 'XK';
    case 'language':
      return 'cy';
    case 'link':
      return `https://${name.toLowerCase()}.example`;
    case 'person':
    case 'own':
      return undefined;
  }
}
