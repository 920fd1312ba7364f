import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { mappingsSource } from '../facts/mappingsSource';

const words: Readonly<Record<string, string>> = {
  emails: 'mail addresses',
  phoneNumbers: 'phone numbers',
  addresses: 'postal addresses',
};

/** What hangs on an attribute. */
const decisive: Readonly<Record<string, string>> = {
  userName: 'Whether people can sign in to AWS is not known',
  active: 'Whether people who leave lose their access to AWS is not known',
};

/** Several mappings fill what a person has once in AWS. */
export const doubledTargets = defineRule({
  id: 'doubled-targets',
  title: 'More is mapped than AWS takes of one person',
  condition: 'MappingsReady',
  reads: ['mappings'],
  reports: {
    DoubledTargets: { severity: 'warning', effect: 'some-people' },
    MappedTwice: { severity: 'warning', effect: 'not-known' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/developerguide/limitations.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html',
  ],
  duringSetUp: false,
  throughJob: true,
  inspect({ mappings: { mappings } }, { pages }) {
    if (!mappings?.people.enabled) return [];
    const common = {
      remedyPage: pages.entraProvisioning,
      source: mappingsSource,
    };
    const doubled = mappings.doubledTargets.map(target => ({
      ...common,
      reason: 'DoubledTargets' as const,
      subject: target,
      title: `People who have two ${
        words[target] ?? target
      } do not arrive in AWS: several mappings fill ${target}, and AWS takes one of each person.`,
      remedy: `Keep one mapping to ${target} in the attribute mappings of users, delete the others, and save.`,
    }));
    const twice = (mappings.mappedTwice ?? []).map(target => ({
      ...common,
      reason: 'MappedTwice' as const,
      subject: target,
      title: `${
        decisive[target] ?? `What people get as ${target} in AWS is not known`
      }: two mappings fill ${target}, and nothing tells which of them counts.`,
      remedy: `Keep one mapping to ${target} in the attribute mappings of users, delete the other, and save.`,
    }));
    return [...doubled, ...twice];
  },
});
