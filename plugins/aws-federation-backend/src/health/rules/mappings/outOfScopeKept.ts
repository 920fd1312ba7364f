import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { stayEnabled } from '../facts/stayEnabled';

const setFalse =
  'Unless somebody wants it so for a while: create a token in the settings of IAM Identity Center, and write all provisioning secrets of the application anew with Microsoft Graph, with that token, and with SkipOutOfScopeDeletions as False. Graph replaces them as a whole, and does not give the token back.';

/** Entra does not disable in AWS whom it no longer has in scope. */
export const outOfScopeKept = defineRule({
  id: 'out-of-scope-kept',
  title: 'People who lose the enterprise application stay in AWS',
  condition: 'MappingsReady',
  reads: ['settings', 'job'],
  reports: {
    OutOfScopeKept: { severity: 'warning', effect: 'some-people' },
    OutOfScopeMayBeKept: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/skip-out-of-scope-deletions',
  ],
  duringSetUp: false,
  inspect({ settings, job: { job } }, { pages }) {
    const { skipsOutOfScopeDeletions: skips } = settings;
    if (!job || !skips) return [];
    const common = {
      remedyPage: pages.entraProvisioning,
      source: `Microsoft Graph, synchronization secrets beside job ${job.id}`,
    };
    if (skips !== 'hidden' && settings.known.scope === 'all') {
      return [
        {
          ...common,
          reason: 'OutOfScopeMayBeKept',
          title:
            'Whoever goes out of scope will stay enabled in AWS: Entra is set to skip deletions of those people.',
          detail:
            'Everybody in the tenant is sent for now, so that only a scoping filter takes anybody out of scope.',
          remedy: setFalse,
        },
      ];
    }
    return skips === 'hidden'
      ? [
          {
            ...common,
            reason: 'OutOfScopeMayBeKept',
            title:
              'People who lose the enterprise application may stay enabled in AWS: somebody has set SkipOutOfScopeDeletions, and Entra does not show to what.',
            remedy:
              'Complete the federation again with a new token, which saves the provisioning secrets without SkipOutOfScopeDeletions, unless somebody wants it so for a while.',
            remedyTemplate: 'complete-aws-federation',
          },
        ]
      : [
          {
            ...common,
            reason: 'OutOfScopeKept',
            title:
              'People who lose the enterprise application, or whom a scoping filter leaves out, stay enabled in AWS: Entra is set to skip deletions of those who go out of scope.',
            detail: stayEnabled,
            remedy: setFalse,
          },
        ];
  },
});
