import { Step } from './Step';
import { findApplication } from './findApplication';
import { blocked, done, pending } from './inspections';
import { deletedApplicationId, obstacleToCreate } from './obstacleToCreate';

const title = 'Enterprise application';

/**
 * The enterprise application from AWS's gallery template, created or adopted by name.
 * @public
 */
export const applicationStep: Step = {
  id: 'application',
  title,
  kind: 'api',
  creates: true,

  async inspect(context) {
    const { displayName } = context.specification.application;
    const search = await findApplication(context);
    if (search.kind === 'found') {
      return done(
        `Enterprise application "${
          search.application.displayName ?? displayName
        }" exists, application id ${search.application.appId}.`,
      );
    }
    if (search.kind !== 'missing') {
      return blocked(search.message);
    }
    const obstacle = await obstacleToCreate(context);
    if (obstacle) {
      return blocked(obstacle);
    }
    if (!(await context.entra.applications.getTemplate())) {
      return blocked(
        `The gallery of tenant ${context.tenant.name} has no template for AWS IAM Identity Center, so the application cannot be created. Check the tenant's cloud in the configuration.`,
      );
    }
    return pending(
      search.message,
      `Create the enterprise application "${displayName}" in tenant ${context.tenant.name} from AWS's gallery template.`,
      ...(deletedApplicationId(context)
        ? [
            'It takes the place of one that is gone: AWS has to get its metadata in another visit to its console, and people can sign in only then.',
          ]
        : []),
    );
  },

  async apply(context) {
    await context.entra.applications.instantiate(
      context.specification.application.displayName,
    );
    return {};
  },
};
