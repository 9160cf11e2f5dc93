/** The connection fields of each type, whose pages the cache joins. */
export const plugin = (schema) => {
  const types = Object.values(schema.getTypeMap()).filter((type) => 'getInterfaces' in type && 'getFields' in type);
  const entries = types.map((type) => [type.name, connectionsOf(type)]).filter(([, fields]) => fields.length > 0);
  return `export const connections: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(entries), null, 2)};\n`;
};

function connectionsOf(type) {
  return Object.values(type.getFields())
    .filter((field) => /^\w+Connection!?$/.test(String(field.type)))
    .map(({ name }) => name);
}
