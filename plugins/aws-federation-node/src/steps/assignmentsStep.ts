import { CloudError } from '../CloudError';
import { Step } from './Step';
import { StepBlockedError } from './StepBlockedError';
import { blocked, done, pending } from './inspections';
import { planAssignments } from './planAssignments';
import { requireApplication } from './requireApplication';
import { withApplication } from './withApplication';

const title = 'Assignments';

/**
 * The specified users and groups have the application. Others that have it are left
 * alone: taking access away is a person's decision. Users who have left are passed over.
 * @public
 */
export const assignmentsStep: Step = {
  id: 'assignments',
  title,
  kind: 'api',

  inspect: async context => {
    if (!context.specification.provisioning) {
      return blocked(
        'Nobody is named yet. Name users and groups in the template "Complete an AWS federation", after the visit to the AWS console.',
      );
    }
    return withApplication(context, async found => {
      const plan = await planAssignments(context, found);
      if (plan.problems.length > 0) {
        return blocked(
          `${plan.problems.join(
            ' ',
          )} Correct the specification with the template "Complete an AWS federation".`,
        );
      }
      if (plan.users + plan.groups === 0) {
        return done('No user and no group is specified.');
      }
      if (plan.missing.length === 0) {
        return done(
          [
            plan.unknown.length > 0
              ? `All specified users (${
                  plan.users - plan.unknown.length
                }) and groups (${
                  plan.groups
                }) that Entra has have the application.`
              : `All specified users (${plan.users}) and groups (${plan.groups}) have the application.`,
            ...plan.notes,
          ].join(' '),
        );
      }
      if ('problem' in plan.role) return blocked(plan.role.problem);
      const role = context.specification.assignments.role;
      const withRole = role ? ` with the role "${role}"` : '';
      return pending(
        [
          `${plan.missing.length} of ${
            plan.users + plan.groups
          } specified users and groups do not have the application${withRole}.`,
          ...plan.notes,
        ].join(' '),
        ...plan.missing.map(
          ({ kind, name }) => `Assign ${kind} "${name}"${withRole}.`,
        ),
      );
    });
  },

  async apply(context) {
    const found = await requireApplication(context, title);
    const { missing, role } = await planAssignments(context, found);
    if ('problem' in role) throw new StepBlockedError(title, role.problem);
    for (const { principalId, kind, name } of missing) {
      try {
        await context.entra.assignments.create(
          found.servicePrincipal.id,
          principalId,
          role.id,
        );
      } catch (error) {
        throw kind === 'group' ? withLicence(error, name) : error;
      }
    }
    return {};
  },
};

/**
 * Entra refuses groups in a tenant without a licence for them, and documents no code
 * for it.
 */
function withLicence(error: unknown, group: string): unknown {
  return error instanceof CloudError &&
    (error.status === 400 || error.status === 403)
    ? new StepBlockedError(
        title,
        `Entra refuses to assign group "${group}": ${error.message} If the tenant lacks the licence Microsoft Entra ID P1 or P2, which assigning groups takes, name the users instead.`,
      )
    : error;
}
