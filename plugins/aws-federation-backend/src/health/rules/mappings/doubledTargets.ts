import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { mappingsSource } from '../facts/mappingsSource';

const words: Readonly<Record<string, string>> = {
  emails: 'mail addresses',
  phoneNumbers: 'phone numbers',
  addresses: 'postal addresses',
};

/** Several mappings fill what a person has once in AWS. */
export const doubledTargets = defineRule({
  id: 'doubled-targets',
  title: 'More is mapped than AWS takes of one person',
  condition: 'MappingsReady',
  reads: ['mappings'],
  reports: { DoubledTargets: { severity: 'warning', effect: 'some-people' } },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/developerguide/limitations.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html',
  ],
  duringSetUp: false,
  throughJob: true,
  inspect({ mappings: { mappings } }, { pages }) {
    if (!mappings?.people.enabled) return [];
    return mappings.doubledTargets.map(target => ({
      reason: 'DoubledTargets',
      subject: target,
      title: `People who have two ${
        words[target] ?? target
      } do not arrive in AWS: several mappings fill ${target}, and AWS takes one of each person.`,
      remedy: `Keep one mapping to ${target} in the attribute mappings of users, delete the others, and save.`,
      remedyPage: pages.entraProvisioning,
      source: mappingsSource,
    }));
  },
});
