import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { mappingsSource } from '../facts/mappingsSource';

/** What AWS's template maps them from. */
const usualSources: Readonly<Record<string, string>> = {
  displayName: 'displayName',
  'name.givenName': 'givenName',
  'name.familyName': 'surname',
};

/** A name that AWS requires comes from an attribute that people may lack. */
export const namesMayBeEmpty = defineRule({
  id: 'names-may-be-empty',
  title: 'A name that AWS requires may be empty',
  condition: 'MappingsReady',
  reads: ['mappings'],
  // Whoever has the attribute arrives.
  reports: { NamesMayBeEmpty: { severity: 'warning', effect: 'at-risk' } },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html',
    'https://learn.microsoft.com/entra/identity/app-provisioning/functions-for-customizing-application-data',
  ],
  duringSetUp: false,
  inspect({ mappings: { mappings } }, { pages }) {
    if (!mappings?.people.enabled) return [];
    return mappings.uncertainNames.map(({ target, text }) => ({
      reason: 'NamesMayBeEmpty',
      subject: target,
      title: `New people may not arrive in AWS: ${target} comes from ${text} in Entra, and AWS refuses whoever has nothing there.`,
      remedy: `Map ${target} from ${usualSources[target]} in the attribute mappings of users, or let the expression fall back on it, and save.`,
      remedyPage: pages.entraProvisioning,
      source: mappingsSource,
    }));
  },
});
