import { createRoutableExtension } from '@backstage/core-plugin-api';
import { consoleVisitRouteRef } from '../routes';
import { awsFederationPlugin } from './awsFederationPlugin';

/**
 * The page that leads through the visit to the AWS console. Mount it at
 * `/aws-federation/:organization/console-visit`, where the card and the templates look
 * for it.
 * @public
 */
export const AwsConsoleVisitPage = awsFederationPlugin.provide(
  createRoutableExtension({
    name: 'AwsConsoleVisitPage',
    mountPoint: consoleVisitRouteRef,
    component: async () =>
      (await import('../visit/TitledConsoleVisitPage')).TitledConsoleVisitPage,
  }),
);
