import { LocalGroup } from '@aws-federation/backstage-plugin-aws-federation-common';
import type { Group } from '@microsoft/microsoft-graph-types';
import { StoreGroup } from '../identityCenter/Groups';

/**
 * The groups in AWS that no identity provider manages and whose name no group in Entra
 * has. Holds those only, and stops reading when each has been found.
 */
export async function localGroups(options: {
  inAws: AsyncIterable<StoreGroup>;
  inEntra(): AsyncIterable<Pick<Group, 'displayName'>>;
}): Promise<{ inAws: number; local: LocalGroup[]; names: Set<string> }> {
  const left = new Map<string, LocalGroup>();
  const names = new Set<string>();
  let inAws = 0;
  for await (const { id, name, provisioned } of options.inAws) {
    inAws += 1;
    if (!provisioned) {
      names.add(name);
      left.set(name.toLowerCase(), { id, name });
    }
  }
  if (left.size > 0) {
    for await (const { displayName } of options.inEntra()) {
      left.delete(displayName?.toLowerCase() ?? '');
      if (left.size === 0) break;
    }
  }
  return { inAws, local: [...left.values()], names };
}
