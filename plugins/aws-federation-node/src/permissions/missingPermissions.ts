import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { steps } from '../steps';
import { GraphPermission } from './GraphPermission';
import { neededPermissions } from './neededPermissions';

/**
 * What a credential lacks for the steps of a specification.
 *
 * @param options.granted - application permissions of Microsoft Graph that it has
 * @returns each lacking permission once, with the titles of the steps that need it
 * @public
 */
export function missingPermissions(options: {
  granted: readonly string[];
  specification: FederationSpecification;
}): Array<{ permission: GraphPermission; steps: string[] }> {
  const { granted, specification } = options;
  const missing = new Map<
    string,
    { permission: GraphPermission; steps: string[] }
  >();
  for (const { id, title } of steps) {
    for (const permission of neededPermissions(id, specification)) {
      if (permission.some(name => granted.includes(name))) continue;
      const entry = missing.get(permission[0]) ?? { permission, steps: [] };
      entry.steps.push(title);
      missing.set(permission[0], entry);
    }
  }
  return [...missing.values()];
}
