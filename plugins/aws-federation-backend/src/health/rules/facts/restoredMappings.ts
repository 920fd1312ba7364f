import { RemedyPages } from '@aws-federation/backstage-plugin-aws-federation-node';
import { mappingsSource } from './mappingsSource';

/** What the rules say of mappings that a run brings back from AWS's template. */
export function restoredMappings({ entraProvisioning }: RemedyPages) {
  return {
    remedy:
      "Complete the federation again, which restores the mappings of AWS's template.",
    remedyTemplate: 'complete-aws-federation',
    remedyPage: entraProvisioning,
    source: mappingsSource,
  } as const;
}
