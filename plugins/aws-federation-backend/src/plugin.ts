import { awsFederationPermissions } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { createFederationParts } from './createFederationParts';
import { scheduleChecks } from './checks';
import { AuthorizedFederationService } from './federations';
import { createRouter } from './router';

/**
 * Watches the federations between Microsoft Entra ID and AWS IAM Identity Center.
 * @public
 */
export const awsFederationPlugin = createBackendPlugin({
  pluginId: 'aws-federation',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        deps.permissionsRegistry.addPermissions(awsFederationPermissions);
        const parts = await createFederationParts(deps);
        const service = new AuthorizedFederationService({
          service: parts.service,
          permissions: deps.permissions,
        });
        deps.httpRouter.use(
          createRouter({
            ...deps,
            service,
            leases: parts.leases,
            backups: parts.backups,
          }),
        );
        await scheduleChecks({ ...parts, scheduler: deps.scheduler });
      },
    });
  },
});
