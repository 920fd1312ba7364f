import { deleteNameIdPolicy } from '../steps/deleteNameIdPolicy';
import { blocked, done, pending } from '../steps/inspections';
import { RemovalStep } from './RemovalStep';
import { findRemovable } from './findRemovable';

/**
 * The enterprise application does not exist. Entra keeps it for 30 days, and nothing that
 * hung off it and was deleted before: https://learn.microsoft.com/entra/identity/enterprise-apps/restore-application
 * @public
 */
export const deleteApplicationStep: RemovalStep = {
  id: 'delete-application',
  title: 'Enterprise application',

  async inspect(context) {
    const { application: specified, saml } = context.specification;
    const { displayName } = specified;
    const { problem, application, servicePrincipal, jobs } =
      await findRemovable(context);
    if (problem) {
      return blocked(problem);
    }
    if (!application) {
      return done(`There is no enterprise application "${displayName}".`);
    }
    const further = (application.identifierUris ?? []).filter(
      uri => saml && uri !== saml.entityId,
    );
    if (further.length > 0) {
      return blocked(
        `The enterprise application "${
          application.displayName
        }" also has the identifier ${further.join(
          ', ',
        )}: it serves something else too and stays. Remove it in the Entra portal if it may go.`,
      );
    }
    if (jobs.length > 0) {
      return blocked(
        'The synchronization job is still there. Delete it first.',
      );
    }
    const assigned = servicePrincipal
      ? (await context.entra.assignments.list(servicePrincipal.id)).length
      : 0;
    return assigned > 0
      ? blocked(
          'Users and groups still have the application. Take it away from them first.',
        )
      : pending(
          `The enterprise application "${displayName}" exists, application id ${application.appId}.`,
          'Delete the enterprise application with its signing certificates: Entra signs nobody in to this organization any more. For 30 days you can restore the application itself in the Entra admin center (App registrations, Deleted applications).',
          'What does not come back with it: who had it, the synchronization job with its attribute mappings and access token, and the claims mapping policy of this portal.',
        );
  },

  async apply(context) {
    const { entra } = context;
    const { application, servicePrincipal } = await findRemovable(context);
    if (application?.appId) {
      await deleteNameIdPolicy(context, application.appId);
    }
    // Entra refuses to delete a SAML application whose service principal is there: the
    // service principal goes first.
    if (servicePrincipal) {
      await entra.servicePrincipals.delete(servicePrincipal.id);
    }
    if (application) {
      await entra.applications.delete(application.id);
    }
    return {};
  },
};
