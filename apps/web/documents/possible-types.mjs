/**
 * Which types a union or an interface can be: without it the cache cannot match `... on Problem`. And which types are
 * problems, so that a change knows which of its answers is none; and the fields of Query, which name its lists.
 */
export const plugin = (schema) => {
  const abstract = Object.values(schema.getTypeMap()).filter(
    (type) => 'getTypes' in type || type.astNode?.kind === 'InterfaceTypeDefinition',
  );
  const namesOf = (type) =>
    schema
      .getPossibleTypes(type)
      .map(({ name }) => name)
      .sort();
  const entries = abstract.map((type) => [type.name, namesOf(type)]);
  const problems = namesOf(schema.getType('Problem'));
  return [
    `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(entries), null, 2)};`,
    `export const problemTypes = ${JSON.stringify(problems)} as const;`,
    `export type QueryField = ${Object.keys(schema.getQueryType().getFields())
      .map((name) => `'${name}'`)
      .join(' | ')};`,
    '',
  ].join('\n');
};
