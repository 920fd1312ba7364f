import { parse } from 'scim2-parse-filter';
import { PatchOperation } from './PatchOperation';
import { ScimError } from './ScimError';
import { enterpriseSchema } from './userResourceSchema';

type Json = Record<string, unknown>;

/** Applies a PATCH to a copy of a user resource; the result is still to be checked. */
export function patchUserResource(
  resource: Json,
  operations: PatchOperation[],
): Json {
  const changed = structuredClone(resource);
  for (const attribute of ['userName', 'active']) {
    const touching = operations.filter(({ path }) => path === attribute);
    if (touching.length > 1 || touching.some(({ op }) => op === 'remove')) {
      throw ScimError.violatesSchema();
    }
  }
  for (const { op, path, value } of operations) {
    if (path) {
      setPath(changed, path, op === 'remove' ? undefined : value);
    } else if (value && typeof value === 'object') {
      Object.entries(value).forEach(([key, entry]) =>
        setPath(changed, key, entry),
      );
    } else {
      throw ScimError.violatesSchema();
    }
  }
  return changed;
}

/** Sets one path of a resource; undefined removes what is there. */
function setPath(resource: Json, path: string, value: unknown) {
  if (path === enterpriseSchema) {
    resource[path] = isObject(value)
      ? { ...(resource[path] as Json), ...value }
      : undefined;
    return;
  }
  if (path.startsWith(`${enterpriseSchema}:`)) {
    const extension = { ...(resource[enterpriseSchema] as Json) };
    setEnterpriseAttribute(
      extension,
      path.slice(enterpriseSchema.length + 1),
      value,
    );
    resource[enterpriseSchema] = extension;
    return;
  }
  const selected = /^(\w+)\[(.+)\](?:\.(\w+))?$/.exec(path);
  if (selected) {
    const [, attribute, filter, subAttribute] = selected;
    setElement({ resource, attribute, filter, subAttribute, value });
    return;
  }
  setAttribute(resource, path, value);
}

function setEnterpriseAttribute(extension: Json, path: string, value: unknown) {
  // Entra writes a manager as its bare id.
  if (path === 'manager' && typeof value === 'string') {
    extension.manager = { value };
  } else {
    setAttribute(extension, path, value);
  }
}

function setAttribute(target: Json, path: string, value: unknown) {
  const [attribute, subAttribute, ...rest] = path.split('.');
  if (!/^\w+$/.test(attribute) || rest.length) throw ScimError.violatesSchema();
  if (subAttribute) {
    target[attribute] = {
      ...(target[attribute] as Json),
      [subAttribute]: value,
    };
  } else if (isObject(value) && isObject(target[attribute])) {
    target[attribute] = { ...target[attribute], ...value };
  } else {
    target[attribute] = attribute === 'active' ? asBoolean(value) : value;
  }
}

/** Entra sends booleans as the words `True` and `False` unless it is told otherwise. */
function asBoolean(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return { true: true, false: false }[value.toLowerCase()] ?? value;
}

/** Sets what `attribute[filter].subAttribute` selects; adds an element when none matches. */
function setElement(options: {
  resource: Json;
  attribute: string;
  filter: string;
  subAttribute: string | undefined;
  value: unknown;
}) {
  const { resource, attribute, subAttribute, value } = options;
  const selector = selectorOf(options.filter);
  const elements = [...((resource[attribute] as Json[] | undefined) ?? [])];
  const index = elements.findIndex(
    element => element[selector.attribute] === selector.value,
  );
  if (value === undefined && (!subAttribute || subAttribute === 'value')) {
    if (index >= 0) elements.splice(index, 1);
  } else {
    const patch = subAttribute ? { [subAttribute]: value } : (value as Json);
    if (index >= 0) {
      elements[index] = { ...elements[index], ...patch };
    } else {
      elements.push({
        [selector.attribute]: selector.value,
        ...(attribute === 'emails' && { primary: true }),
        ...patch,
      });
    }
  }
  resource[attribute] = elements.length ? elements : undefined;
}

function selectorOf(filter: string): { attribute: string; value: unknown } {
  try {
    const parsed = parse(filter);
    if (parsed.op === 'eq' && 'compValue' in parsed) {
      return { attribute: parsed.attrPath, value: parsed.compValue };
    }
  } catch {
    // Refused below.
  }
  throw new ScimError(400, 'Invalid Filter format');
}

function isObject(value: unknown): value is Json {
  return !!value && typeof value === 'object' && !Array.isArray(value);
}
