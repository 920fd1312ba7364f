import { specifyAnother } from '../specifyAnother';
import { newEndpoint, newToken } from './mendings';
import { RuleEntry } from './RuleEntry';

export const settingsEntries: RuleEntry[] = [
  {
    rule: 'settings-differ',
    reason: 'ScopeDiffers',
    seen: 'somebody has everybody in the tenant sent to AWS',
    bringAbout: world =>
      world.control('/synchronization-job/settings', { scope: 'all' }),
    ...newToken,
  },
  {
    rule: 'settings-differ',
    reason: 'DeletionThresholdDiffers',
    seen: 'somebody switches the deletion threshold off',
    bringAbout: world =>
      world.control('/synchronization-job/settings', {
        deletionThreshold: 0,
      }),
    ...newToken,
  },
  {
    rule: 'settings-differ',
    reason: 'NotificationAddressesDiffer',
    seen: 'somebody has Entra warn another address of trouble with provisioning',
    bringAbout: world =>
      world.control('/synchronization-job/settings', {
        notificationAddress: 'somebody@contoso.example',
      }),
    ...newToken,
  },
  {
    rule: 'settings-differ',
    reason: 'EndpointElsewhere',
    seen: 'somebody saves the endpoint of another identity store in Entra',
    async bringAbout(world) {
      const { scimEndpoint, scimToken } = await world.console.newCredentials();
      await world.entra.provisioning.saveCredentials(
        scimEndpoint.replace(
          /\/f3v[^/]+/,
          '/f3v00000000-0000-4000-8000-000000000000',
        ),
        scimToken,
      );
    },
    ...newToken,
  },
  {
    rule: 'settings-differ',
    reason: 'EndpointElsewhere',
    seen: 'automatic provisioning is switched off and on in AWS, and somebody saves its new endpoint and token in Entra by hand',
    async bringAbout({ console: aws, entra }) {
      await aws.disableProvisioning();
      const { scimEndpoint, scimToken } = await aws.enableProvisioning();
      await entra.provisioning.saveCredentials(scimEndpoint, scimToken);
    },
    ...newEndpoint,
  },
  {
    rule: 'settings-differ',
    reason: 'EndpointOfAnotherOrganization',
    seen: 'somebody saves the endpoint of another organization of the portal in Entra',
    async bringAbout(world) {
      const { scimEndpoint, scimToken } = await world.console.newCredentials();
      const another = scimEndpoint.replace(
        /\/f3v[^/]+/,
        '/f3v00000000-0000-4000-8000-000000000000',
      );
      await specifyAnother(world.lab.database, 'acme-prod', another);
      await world.entra.provisioning.saveCredentials(another, scimToken);
    },
    ...newToken,
  },
  {
    rule: 'settings-differ',
    reason: 'EndpointDiffers',
    seen: 'somebody saves the same endpoint under another host name in Entra',
    async bringAbout(world) {
      const { scimEndpoint, scimToken } = await world.console.newCredentials();
      const { hostname } = new URL(scimEndpoint);
      await world.entra.provisioning.saveCredentials(
        scimEndpoint.replace(
          hostname,
          hostname === 'localhost' ? '127.0.0.1' : 'localhost',
        ),
        scimToken,
      );
    },
    ...newToken,
  },
];
