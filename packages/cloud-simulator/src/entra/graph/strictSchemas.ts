/**
 * Turns schemas of OpenAPI 3.0 into JSON schemas that allow nothing but what they name;
 * annotations (`@odata.…`) always pass. Keys of metadata entries are open: the service
 * uses more of them than its own description lists.
 */
export function strictSchemas(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strictSchemas);
  if (!schema || typeof schema !== 'object') return schema;
  const { nullable, ...rest } = schema as Record<string, unknown>;
  if (typeof rest.$ref === 'string') return { $ref: `graph${rest.$ref}` };
  const strict: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(rest)) {
    if (name === 'enum') {
      strict[name] = value;
    } else if (name === 'properties') {
      // A map of schemas: its keys are names, not keywords.
      strict[name] = Object.fromEntries(
        Object.entries(value as object).map(([property, inner]) => [
          property,
          strictSchemas(inner),
        ]),
      );
      strict.patternProperties = { '@odata\\.': {} };
    } else {
      strict[name] = strictSchemas(value);
    }
  }
  // A type without properties is open by nature, such as the details of a log.
  if (Object.keys(strict.properties ?? {}).length > 0) {
    strict.additionalProperties = false;
  }
  if (String(rest.title).endsWith('MetadataEntry')) {
    strict.properties = {
      ...(strict.properties as object),
      key: { type: ['string', 'null'] },
    };
  }
  if (rest.title === 'synchronizationSchema') {
    // The service answers it and takes it back, but does not describe it.
    strict.properties = {
      ...(strict.properties as object),
      provisioningTaskIdentifier: { type: ['string', 'null'] },
    };
  }
  return nullable === true ? { anyOf: [{ type: 'null' }, strict] } : strict;
}
