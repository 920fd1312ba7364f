import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { restoredMappings } from '../facts/restoredMappings';
import { stayEnabled } from '../facts/stayEnabled';

/** The mapping of people lacks what AWS requires, or what disables people who leave. */
export const requiredMappingsMissing = defineRule({
  id: 'required-mappings-missing',
  title: 'A mapping that people need is missing',
  condition: 'MappingsReady',
  reads: ['mappings'],
  reports: {
    ActiveNotMapped: { severity: 'warning', effect: 'some-people' },
    // Changes of those who are in AWS still arrive.
    RequiredMappingsMissing: { severity: 'warning', effect: 'some-people' },
    UserNameNotMapped: { severity: 'warning', effect: 'some-people' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html',
    'https://learn.microsoft.com/entra/identity/app-provisioning/customize-application-attributes',
  ],
  duringSetUp: false,
  throughJob: true,
  inspect({ mappings: { mappings } }, { pages }) {
    // Nobody is sent at all while the mapping is off, of which another rule speaks.
    if (!mappings?.people.enabled) return [];
    const names = mappings.missingRequired.filter(each => each !== 'active');
    const common = { ...restoredMappings(pages), subject: 'required' };
    const nothingIs = `nothing is mapped to ${names.join(', ')} in Entra.`;
    const ofPeople = names.includes('userName')
      ? {
          ...common,
          reason: 'UserNameNotMapped' as const,
          title: `Neither new people nor new user names arrive in AWS: ${nothingIs}`,
          detail:
            'AWS refuses people without it. Whoever gets another user name in Entra can no longer sign in to AWS.',
        }
      : {
          ...common,
          reason: 'RequiredMappingsMissing' as const,
          title: `New people do not arrive in AWS: ${nothingIs}`,
          detail: 'AWS refuses people without it.',
        };
    return [
      ...(names.length > 0 ? [ofPeople] : []),
      ...(mappings.missingRequired.includes('active')
        ? [
            {
              ...common,
              reason: 'ActiveNotMapped' as const,
              subject: 'active',
              title:
                'People who leave stay enabled in AWS: nothing is mapped to active in Entra.',
              detail: `Entra disables people in AWS by this attribute. ${stayEnabled}`,
            },
          ]
        : []),
    ];
  },
});
