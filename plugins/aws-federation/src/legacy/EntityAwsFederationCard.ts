import { createComponentExtension } from '@backstage/core-plugin-api';
import { awsFederationPlugin } from './awsFederationPlugin';

/**
 * The card for the page of an AWS organization. Show it for entities that
 * `isAwsOrganization` accepts.
 * @public
 */
export const EntityAwsFederationCard = awsFederationPlugin.provide(
  createComponentExtension({
    name: 'EntityAwsFederationCard',
    component: {
      lazy: async () =>
        (await import('../card/EntityAwsFederationCard'))
          .EntityAwsFederationCard,
    },
  }),
);
