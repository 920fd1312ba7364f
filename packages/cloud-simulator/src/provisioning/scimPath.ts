import { ScimResource } from './ScimConnection';
import { ENTERPRISE_USER } from './scimSchemas';

/** A target attribute's place in a SCIM resource. */
interface ScimPath {
  container?: string;
  /** Value of `type` in a multi-valued container, for example `work`. */
  type?: string;
  attribute: string;
}

function parse(name: string): ScimPath {
  if (name.startsWith(`${ENTERPRISE_USER}:`)) {
    return {
      container: ENTERPRISE_USER,
      attribute: name.slice(ENTERPRISE_USER.length + 1),
    };
  }
  const typed = /^(\w+)\[type eq "([^"]*)"\]\.(\w+)$/.exec(name);
  if (typed)
    return { container: typed[1], type: typed[2], attribute: typed[3] };
  const [first, second] = name.split('.');
  return second
    ? { container: first, attribute: second }
    : { attribute: first };
}

/** Wire form of a value: booleans and the manager reference are not plain text. */
export function scimValue(name: string, value: string): unknown {
  if (name === 'active') return value.toLowerCase() === 'true';
  if (name === `${ENTERPRISE_USER}:manager`) return { value };
  return value;
}

/** Puts a value where the target attribute's name says. */
export function setValue(resource: ScimResource, name: string, value: string) {
  const { container, type, attribute } = parse(name);
  const wire = scimValue(name, value);
  if (!container) {
    resource[attribute] = wire;
  } else if (type === undefined) {
    resource[container] = { ...resource[container], [attribute]: wire };
  } else {
    const entries: ScimResource[] = (resource[container] ??= []);
    let entry = entries.find(each => each.type === type);
    if (!entry) {
      entry = { type, ...(entries.length === 0 ? { primary: true } : {}) };
      entries.push(entry);
    }
    entry[attribute] = wire;
  }
}

/** Reads the value of a target attribute as text; undefined when it has none. */
export function getValue(
  resource: ScimResource,
  name: string,
): string | undefined {
  const { container, type, attribute } = parse(name);
  let holder = container ? resource[container] : resource;
  if (type !== undefined && Array.isArray(holder)) {
    holder = holder.find(each => each.type === type);
  }
  const found = holder?.[attribute];
  if (typeof found === 'boolean') return found ? 'True' : 'False';
  if (typeof found === 'object') return found?.value;
  return found;
}
