import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Step } from './Step';
import { StepBlockedError } from './StepBlockedError';
import { findActiveInstance } from './findActiveInstance';
import { blocked, done, pending } from './inspections';
import { applyPermissionSets } from './permissionSets/applyPermissionSets';
import { describeMissing } from './permissionSets/describeMissing';
import { leftOpenText } from './permissionSets/leftOpen';
import { readPlan } from './permissionSets/readPlan';
import {
  findSendableGroups,
  sendGroupsOnDemand,
} from './permissionSets/sendGroupsOnDemand';

const title = 'Permission sets';

/**
 * The specified permission sets exist as specified, are provisioned, and are assigned.
 * Sets, policies and assignments that are not specified stay: taking access away is a
 * person's decision. Groups that have not arrived are sent on demand first; whoever has not
 * arrived then is left open, and is no error.
 * @public
 */
export const permissionSetsStep: Step = {
  id: 'permission-sets',
  title,
  kind: 'api',

  async inspect(context) {
    const wanted = context.specification.permissionSets ?? [];
    if (wanted.length === 0) {
      return done(
        'No permission sets are specified; those in AWS are left as they are.',
      );
    }
    const instance = await findActiveInstance(context);
    if ('obstacle' in instance) {
      return blocked(instance.obstacle);
    }
    const { plan } = await readPlan({ ...context, ...instance, wanted });
    const { extras, missing, leftOut } = plan;
    const sendable = await findSendableGroups(context, missing);
    const changes = [
      ...(sendable?.groups ?? []).map(
        ({ name }) => `Send group "${name}" to AWS on demand.`,
      ),
      ...plan.changes.map(({ words }) => words),
    ];
    const awaited =
      missing.length > 0 ? [await describeMissing(context, missing)] : [];
    if (changes.length > 0) {
      const differences = `${changes.length} ${
        changes.length === 1 ? 'thing differs' : 'things differ'
      } from the specified permission sets.`;
      return pending(
        [differences, ...awaited, ...leftOut].join(' '),
        ...changes,
      );
    }
    const accessLeftOpen = leftOpenText(wanted, missing);
    if (awaited.length > 0) {
      return {
        ...pending([...awaited, ...leftOut].join(' ')),
        recorded: { accessLeftOpen },
      };
    }
    return {
      ...done([describeAccess(wanted), ...extras, ...leftOut].join(' ')),
      // A run that broke off before it wrote its record may have left an older one.
      ...(context.recorded.accessLeftOpen?.value !== accessLeftOpen && {
        recorded: { accessLeftOpen },
      }),
    };
  },

  async apply(context) {
    const wanted = context.specification.permissionSets ?? [];
    const instance = await findActiveInstance(context);
    if ('obstacle' in instance) {
      throw new StepBlockedError(title, instance.obstacle);
    }
    const read = () => readPlan({ ...context, ...instance, wanted });
    let { existing, plan } = await read();
    const sendable = await findSendableGroups(context, plan.missing);
    if (sendable) {
      await sendGroupsOnDemand(context, sendable);
      context.forgetReadings();
      ({ existing, plan } = await read());
    }
    plan.leftOut.forEach(sentence => context.log(sentence));
    const awaited =
      plan.missing.length > 0
        ? [await describeMissing(context, plan.missing)]
        : [];
    const open = [...awaited, ...plan.leftOut];
    const unfinished = await applyPermissionSets({
      ...context,
      ...instance,
      existing,
      changes: plan.changes,
      open,
    });
    // A check gives access to those who are named here, and to nobody else; a permission
    // set that is not as specified, it is to give to nobody.
    const recorded = {
      accessLeftOpen: leftOpenText(
        wanted.filter(({ name }) => !unfinished?.unmade.has(name)),
        plan.missing,
      ),
    };
    if (unfinished) {
      const blockedBy = new StepBlockedError(title, unfinished.message);
      // Whoever has not arrived yet has nothing to do with what failed.
      if (awaited.length > 0) blockedBy.recorded = recorded;
      throw blockedBy;
    }
    return awaited.length > 0
      ? { recorded, waitsFor: open.join(' ') }
      : { recorded };
  },
};

function describeAccess(wanted: PermissionSetSpecification[]): string {
  const accounts = new Set(
    wanted.flatMap(({ assignments }) =>
      assignments.flatMap(({ accountIds }) => accountIds),
    ),
  );
  return `${
    wanted.length === 1
      ? '1 permission set is'
      : `${wanted.length} permission sets are`
  } as specified, assigned in ${accounts.size} ${
    accounts.size === 1 ? 'account' : 'accounts'
  }.`;
}
