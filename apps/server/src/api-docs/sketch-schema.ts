/** A JSON Schema as far as the sketch reads it. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: string;
}

// Larger bounds only say "a safe integer".
const tellingLimit = 10_000_000;

/** Writes a schema the way a person would: names, types, choices and limits, one field a line. Pure. */
export function sketchSchema(schema: JsonSchema, indent = ''): string {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map((choice) => sketchSchema(choice, indent)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.items) return `[ ${sketchSchema(schema.items, indent)} ]`;
  if (schema.properties) return sketchObject(schema.properties, new Set(schema.required), indent);
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'anything');
  return [schema.format ?? type, limits(schema)].filter((part) => part !== '').join(' ');
}

function sketchObject(
  properties: Readonly<Record<string, JsonSchema>>,
  required: ReadonlySet<string>,
  indent: string,
): string {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(
    ([name, field]) => `${inner}${name}${required.has(name) ? '' : '?'}: ${sketchSchema(field, inner)}`,
  );
  return `{\n${lines.join('\n')}\n${indent}}`;
}

function limits({ minimum, maximum, minLength, maxLength }: JsonSchema): string {
  const low = minimum ?? minLength;
  const high = maximum ?? maxLength;
  const from = low !== undefined && low > -tellingLimit ? String(low) : '';
  const to = high !== undefined && high < tellingLimit * 300 ? String(high) : '';
  const unit = maxLength === undefined && minLength === undefined ? '' : ' characters';
  if (from === '' && to === '') return '';
  if (from === '') return `(at most ${to}${unit})`;
  return to === '' ? `(at least ${from}${unit})` : `(${from}–${to}${unit})`;
}
