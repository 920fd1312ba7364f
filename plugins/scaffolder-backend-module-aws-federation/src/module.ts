import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createActions } from './createActions';

/**
 * Adds the actions of AWS federation to the scaffolder.
 * @public
 */
export const scaffolderModuleAwsFederation = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'aws-federation',
  register(env) {
    env.registerInit({
      deps: {
        scaffolder: scaffolderActionsExtensionPoint,
        rootConfig: coreServices.rootConfig,
        auth: coreServices.auth,
        discovery: coreServices.discovery,
      },
      async init({ scaffolder, rootConfig, auth, discovery }) {
        scaffolder.addActions(
          ...createActions({ rootConfig, auth, discovery }),
        );
      },
    });
  },
});
