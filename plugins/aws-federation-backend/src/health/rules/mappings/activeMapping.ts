import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { restoredMappings } from '../facts/restoredMappings';
import { stayEnabled } from '../facts/stayEnabled';

/** `active` in AWS does not follow who is in scope. */
export const activeMapping = defineRule({
  id: 'active-mapping',
  title: 'active in AWS does not follow the scope',
  condition: 'MappingsReady',
  reads: ['mappings'],
  reports: {
    ActiveInverted: { severity: 'warning', effect: 'some-people' },
    ActiveAlwaysFalse: { severity: 'warning', effect: 'some-people' },
    ActiveIgnoresScope: { severity: 'warning', effect: 'some-people' },
    ActiveUnclear: { severity: 'warning', effect: 'not-known' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/how-provisioning-works',
    'https://learn.microsoft.com/entra/identity/app-provisioning/functions-for-customizing-application-data',
  ],
  duringSetUp: false,
  throughJob: true,
  inspect({ mappings: { mappings } }, { pages }) {
    if (!mappings?.people.enabled || !mappings.active) return [];
    const { kind, text } = mappings.active;
    const common = restoredMappings(pages);
    switch (kind) {
      case 'inverted':
        return [
          {
            ...common,
            reason: 'ActiveInverted',
            title: `People arrive in AWS disabled, and those who leave are enabled there: active comes from ${text} in Entra.`,
            detail:
              'IsSoftDeleted is true for those who have left; active has to be its opposite.',
          },
        ];
      case 'alwaysFalse':
        return [
          {
            ...common,
            reason: 'ActiveAlwaysFalse',
            title: `People arrive in AWS disabled, and Entra disables everybody it sends again: active comes from ${text} in Entra, which is false for everybody.`,
          },
        ];
      case 'ignores':
        return [
          {
            ...common,
            reason: 'ActiveIgnoresScope',
            title: `People who leave stay enabled in AWS: active comes from ${text} in Entra.`,
            detail: `Entra disables people in AWS by active, and only IsSoftDeleted tells who has left the scope. ${stayEnabled}${
              text.includes('[')
                ? ' Where that attribute is false or empty, new people may arrive disabled.'
                : ''
            }`,
          },
        ];
      case 'unclear':
        return [
          {
            ...common,
            reason: 'ActiveUnclear',
            title: `Whether people who leave are disabled in AWS is not known: active comes from ${text} in Entra.`,
            remedy:
              'Look at the expression, and map active to Not([IsSoftDeleted]) where nothing speaks against it.',
            remedyTemplate: undefined,
          },
        ];
      case 'follows':
        return [];
      default:
        return kind satisfies never;
    }
  },
});
