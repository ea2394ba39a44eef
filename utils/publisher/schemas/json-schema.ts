/** A JSON Schema (draft 7, which editors know), as far as our parsers need it. */
interface JsonSchema {
  [keyword: string]: unknown;
}

/** What a pipe adds to a schema, as far as an editor can check it. */
const checks: Record<string, (requirement: unknown, isList: boolean) => JsonSchema> = {
  regex: (requirement) => (requirement instanceof RegExp ? { pattern: requirement.source } : {}),
  min_length: (least, isList) => ({ [isList ? 'minItems' : 'minLength']: least }),
  max_length: (most, isList) => ({ [isList ? 'maxItems' : 'maxLength']: most }),
};

/** Of what valibot makes, what is asked of a schema here: `pipe` holds the schema itself and what is added to it. */
interface Piece {
  type: string;
  requirement?: unknown;
  pipe?: readonly Piece[];
  item?: Piece;
  value?: Piece;
  wrapped?: Piece;
  entries?: Record<string, Piece>;
  options?: readonly (Piece | string | number | bigint)[];
  literal?: unknown;
}

/** A file of these fields, with the key by which it names this schema. */
export function schemaOfFile(entries: Record<string, Piece>): JsonSchema {
  const { type, additionalProperties, required, properties } = ofObject(entries);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type,
    additionalProperties,
    ...(required && { required }),
    properties: { $schema: { type: 'string' }, ...properties },
  };
}

/** What may be written for a parser to take it; what only the parser can tell, it tells. Throws at a schema of a new type. */
function schemaOf(schema: Piece): JsonSchema {
  const base = baseOf(schema);
  const added = (schema.pipe ?? []).map(
    ({ type, requirement }) => checks[type]?.(requirement, schema.type === 'array') ?? {},
  );
  return Object.fromEntries([base, ...added].flatMap((each) => Object.entries(each)));
}

function baseOf(schema: Piece): JsonSchema {
  switch (schema.type) {
    case 'string':
    case 'boolean':
      return { type: schema.type };
    case 'array':
      return { type: 'array', items: schemaOf(schema.item!) };
    case 'record':
      return { type: 'object', additionalProperties: schemaOf(schema.value!) };
    case 'strict_object':
      return ofObject(schema.entries!);
    case 'optional':
      return schemaOf(schema.wrapped!);
    case 'union':
      return {
        anyOf: (schema.options ?? []).flatMap((option) => (typeof option === 'object' ? [schemaOf(option)] : [])),
      };
    case 'picklist':
      return { enum: schema.options };
    case 'literal':
      return { const: schema.literal };
    default:
      throw new Error(`no JSON Schema is known for ${schema.type}`);
  }
}

function ofObject(entries: Record<string, Piece>) {
  const fields = Object.entries(entries);
  const required = fields.filter(([, { type }]) => type !== 'optional').map(([name]) => name);
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(fields.map(([name, field]) => [name, schemaOf(field)])),
  };
}
