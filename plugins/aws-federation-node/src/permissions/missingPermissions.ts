import { GraphPermission } from './GraphPermission';

/**
 * What one step cannot do without.
 * @public
 */
export interface StepPermissions {
  /** Title of the step. */
  title: string;
  permissions: GraphPermission[];
}

/**
 * What a credential lacks.
 *
 * @param options.granted - application permissions of Microsoft Graph that it has
 * @returns each lacking permission once, with the titles of the steps that need it
 * @public
 */
export function missingPermissions(options: {
  granted: readonly string[];
  needed: StepPermissions[];
}): Array<{ permission: GraphPermission; steps: string[] }> {
  const { granted, needed } = options;
  const missing = new Map<
    string,
    { permission: GraphPermission; steps: string[] }
  >();
  for (const { title, permissions } of needed) {
    for (const permission of permissions) {
      if (permission.some(name => granted.includes(name))) continue;
      const entry = missing.get(permission[0]) ?? { permission, steps: [] };
      entry.steps.push(title);
      missing.set(permission[0], entry);
    }
  }
  return [...missing.values()];
}
