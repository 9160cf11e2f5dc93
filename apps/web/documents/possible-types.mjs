/**
 * The members of unions and interfaces, without which the cache cannot match `... on Problem`; the types that are
 * problems, so that a change can recognise success; and the fields of Query, which are the names of lists.
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
