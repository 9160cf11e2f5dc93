/** Which types a union or an interface can be: without it the cache cannot match `... on Problem`. */
export const plugin = (schema) => {
  const abstract = Object.values(schema.getTypeMap()).filter(
    (type) => 'getTypes' in type || type.astNode?.kind === 'InterfaceTypeDefinition',
  );
  const entries = abstract.map((type) => [
    type.name,
    schema
      .getPossibleTypes(type)
      .map(({ name }) => name)
      .sort(),
  ]);
  return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(entries), null, 2)};\n`;
};
