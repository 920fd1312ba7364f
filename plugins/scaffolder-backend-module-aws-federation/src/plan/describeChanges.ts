import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';

/**
 * What saving a specification would change, one line for each value that differs, for
 * example `provisioning.scope: all instead of assigned`.
 */
export function describeChanges(
  before: FederationSpecification | undefined,
  after: FederationSpecification,
): string[] {
  const was = new Map(valuesOf(before));
  const willBe = new Map(valuesOf(after));
  return [...new Set([...willBe.keys(), ...was.keys()])]
    .filter(path => was.get(path) !== willBe.get(path))
    .map(
      path =>
        `${path}: ${willBe.get(path) ?? 'nothing'} instead of ${
          was.get(path) ?? 'nothing'
        }`,
    );
}

/** Paths and values; lists of plain values count as one value. */
function valuesOf(value: unknown, path = ''): Array<[string, string]> {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) {
    if (value.length === 0) return [];
    return value.some(item => typeof item === 'object')
      ? value.flatMap((item, index) => valuesOf(item, `${path}[${index}]`))
      : [[path, value.join(', ')]];
  }
  if (typeof value !== 'object') return [[path, String(value)]];
  return Object.entries(value).flatMap(([name, inner]) =>
    valuesOf(inner, path ? `${path}.${name}` : name),
  );
}
