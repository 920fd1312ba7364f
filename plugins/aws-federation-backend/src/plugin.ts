import { awsFederationPermissions } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  awsFederationRulesExtensionPoint,
  Rule,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { createFederationParts } from './createFederationParts';
import { AuthorizedFederationService } from './federations';
import { allRules, checkRule, scheduleChecks } from './health';
import { createRouter } from './router';

/**
 * Watches the federations between Microsoft Entra ID and AWS IAM Identity Center.
 * @public
 */
export const awsFederationPlugin = createBackendPlugin({
  pluginId: 'aws-federation',
  register(env) {
    const rules: Rule[] = [...allRules];
    env.registerExtensionPoint(awsFederationRulesExtensionPoint, {
      addRule(rule) {
        checkRule(rule);
        if (rules.some(({ id }) => id === rule.id)) {
          throw new Error(
            `There is a rule "${rule.id}" already. Give yours an id of its own, for example with the company's name in front.`,
          );
        }
        rules.push(rule);
      },
    });
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
        const parts = await createFederationParts({ ...deps, rules });
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
            localPeople: parts.localPeople,
          }),
        );
        await scheduleChecks({ ...parts, scheduler: deps.scheduler });
      },
    });
  },
});
