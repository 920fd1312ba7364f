import { Step, StepContext } from './Step';
import { StepBlockedError } from './StepBlockedError';
import { findActiveInstance } from './findActiveInstance';
import { identityCenterGroupProblems } from './groups/identityCenterGroupProblems';
import { planGroups } from './groups/planGroups';
import { readGroups } from './groups/readGroups';
import { blocked, done, pending } from './inspections';
import { sentencesOfMissing, whyMissing } from './whyMissing';

const title = 'Groups in IAM Identity Center';

/**
 * Groups that the platform manages itself, because Entra does not send its own. Groups and
 * members that are not specified stay.
 * @public
 */
export const groupsStep: Step = {
  id: 'groups',
  title,
  kind: 'api',

  async inspect(context) {
    const { identityCenterGroups: wanted = [] } = context.specification;
    if (wanted.length === 0) {
      return done('None are specified; those in AWS are left as they are.');
    }
    const [problem] = identityCenterGroupProblems(context.specification);
    if (problem) {
      return blocked(problem);
    }
    const instance = await findActiveInstance(context);
    if ('obstacle' in instance) {
      return blocked(instance.obstacle);
    }
    const { changes, missing, extras, obstacles } = await plan(
      context,
      instance.identityStoreId,
    );
    if (obstacles.length > 0) {
      return blocked(obstacles.join(' '));
    }
    const awaited = sentencesOfMissing(
      await whyMissing(context, missing),
      'Run this again when a cycle has sent them.',
    );
    if (changes.length > 0) {
      return pending(
        ['Groups differ from the specification.', awaited]
          .filter(Boolean)
          .join(' '),
        ...changes.map(({ words }) => words),
      );
    }
    return awaited
      ? pending(awaited)
      : done(
          [
            `${wanted.length} ${
              wanted.length === 1 ? 'group is' : 'groups are'
            } as specified.`,
            ...extras,
          ].join(' '),
        );
  },

  async apply(context) {
    const { groups } = context.identityCenter;
    const instance = await findActiveInstance(context);
    if ('obstacle' in instance) {
      throw new StepBlockedError(title, instance.obstacle);
    }
    const { identityStoreId } = instance;
    const { changes, existing } = await plan(context, identityStoreId);
    const ids = new Map(existing.map(({ name, id }) => [name, id]));
    for (const change of changes) {
      const { name, description } = change.group;
      if (change.kind === 'create') {
        const id = await groups.create(identityStoreId, { name, description });
        ids.set(name, id);
      } else {
        const groupId = ids.get(name) ?? '';
        await groups.addMember(identityStoreId, groupId, change.userId);
      }
    }
    return {};
  },
};

async function plan(
  { identityCenter, specification }: StepContext,
  identityStoreId: string,
) {
  const wanted = specification.identityCenterGroups ?? [];
  const read = await readGroups({ identityCenter, identityStoreId, wanted });
  return { ...planGroups({ wanted, ...read }), existing: read.existing };
}
