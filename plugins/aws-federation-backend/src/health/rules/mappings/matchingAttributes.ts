import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { mappingsSource } from '../facts/mappingsSource';

/** Entra does not look people up in AWS by `userName` and nothing else. */
export const matchingAttributes = defineRule({
  id: 'matching-attributes',
  title: 'People are not matched by userName alone',
  condition: 'MappingsReady',
  reads: ['mappings'],
  reports: {
    NoMatchingAttribute: { severity: 'warning', effect: 'at-risk' },
    SeveralMatchingAttributes: { severity: 'warning', effect: 'at-risk' },
    OtherMatchingAttribute: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html',
    'https://learn.microsoft.com/entra/identity/saas-apps/aws-single-sign-on-provisioning-tutorial',
  ],
  duringSetUp: false,
  inspect({ mappings: { mappings } }, { pages }) {
    if (!mappings?.people.enabled) return [];
    const [only, ...more] = mappings.matching;
    if (only === 'userName' && more.length === 0) return [];
    // The mapping of userName comes back with its matching.
    if (!only && mappings.missingRequired.includes('userName')) return [];
    const common = {
      remedy:
        'Make userName the only matching attribute in the attribute mappings of users, and save.',
      remedyPage: pages.entraProvisioning,
      source: mappingsSource,
    };
    if (!only) {
      return [
        {
          ...common,
          reason: 'NoMatchingAttribute',
          title:
            'Entra cannot find people who are in AWS already, and may fail to change or disable them: no attribute is marked for matching.',
        },
      ];
    }
    return more.length > 0
      ? [
          {
            ...common,
            reason: 'SeveralMatchingAttributes',
            title: `Entra may mistake one person for another in AWS, or fail to find them: it looks people up by ${mappings.matching.join(
              ' and ',
            )}, and AWS supports one attribute.`,
          },
        ]
      : [
          {
            ...common,
            reason: 'OtherMatchingAttribute',
            title: `Entra may fail to find people who are in AWS already: it looks them up by ${only} instead of userName.`,
          },
        ];
  },
});
