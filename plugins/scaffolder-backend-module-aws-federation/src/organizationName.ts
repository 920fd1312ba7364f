/**
 * Name of an organization in the configuration, also from the ref of its catalog entity:
 * `resource:default/acme-labs` becomes `acme-labs`.
 */
export function organizationName(nameOrRef: string): string {
  return nameOrRef
    .trim()
    .replace(/^.*[/:]/, '')
    .toLowerCase();
}
