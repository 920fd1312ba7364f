import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { Inspection, Step, StepContext } from './Step';
import { StepBlockedError } from './StepBlockedError';
import { assignedPolicies } from './assignedPolicies';
import { changeSchema } from './changeSchema';
import { describeNameId } from './describeNameId';
import { describeSchemaChanges } from './describeSchemaChanges';
import { findMapping } from './findMapping';
import { findUserName } from './findUserName';
import { blocked, done, pending } from './inspections';
import { nameIdSourceOf } from './nameIdSourceOf';
import { readNameId } from './readNameId';
import { requireJob } from './requireJob';
import { userNameAttributeProblem } from './userNameAttributeProblem';
import { userNameSources } from './userNameSources';
import { withJob } from './withJob';

const title = 'userName mapping';

/**
 * The Entra attribute that becomes `userName` in AWS. It is refused while the SAML NameID
 * comes from another one, by which AWS would not find people.
 * @public
 */
export const userNameMappingStep: Step = {
  id: 'user-name-mapping',
  title,
  kind: 'api',

  async inspect(context) {
    const { provisioning } = context.specification;
    if (!provisioning) {
      return blocked(
        'Automatic provisioning is not enabled in AWS yet. Visit the AWS console, then run the template "Complete an AWS federation".',
      );
    }
    const attribute = provisioning.userNameAttribute;
    const problem = userNameAttributeProblem(attribute);
    if (problem) {
      return blocked(problem);
    }
    return withJob(context, async ({ servicePrincipal, job }) => {
      const schema = await context.entra.synchronization.getSchema(
        servicePrincipal.id,
        job.id,
      );
      const userName = findUserName(schema);
      if (!userName) {
        return blocked(
          'The mapping of users has no userName. Restore the default mappings in the Entra portal under Provisioning, and run this again.',
        );
      }
      const { source } = userName;
      const wanted = structuredClone(schema);
      mapUsers(wanted, attribute);
      const changes = describeSchemaChanges(schema, wanted);
      if (source?.type === 'Attribute' && source.name === attribute) {
        return findMapping(schema, 'User')?.mapping.enabled === false
          ? pending('People are not sent to AWS.', ...changes)
          : done(`userName comes from ${attribute}.`);
      }
      const known = userNameSources(schema);
      if (known.length > 0 && !known.includes(attribute)) {
        return blocked(
          `The synchronization job knows no attribute "${attribute}" of Entra's users that could become userName. Choose another one, or add it to the attributes of the job in the Entra portal.`,
        );
      }
      const refusal = await nameIdRefusal(context, servicePrincipal.id);
      return (
        refusal ??
        pending(
          `userName comes from ${source?.expression ?? 'a constant'}.`,
          ...changes,
        )
      );
    });
  },

  async apply(context) {
    const attribute = context.specification.provisioning!.userNameAttribute;
    await changeSchema(context, await requireJob(context, title), schema =>
      mapUsers(schema, attribute),
    );
    return {};
  },
};

/** Target, matching priority and all else of the mapping stay as they are. */
function mapUsers(schema: SynchronizationSchema, attribute: string): void {
  const userName = findUserName(schema);
  if (!userName) {
    throw new StepBlockedError(title, 'The mapping of userName is gone.');
  }
  const users = findMapping(schema, 'User');
  if (users?.mapping.enabled === false) {
    users.mapping.enabled = true;
  }
  const { source } = userName;
  if (source?.type === 'Attribute' && source.name === attribute) return;
  userName.source = {
    type: 'Attribute',
    name: attribute,
    expression: `[${attribute}]`,
    parameters: [],
  };
}

/** Sign-in with another attribute than `userName` fails, so it is not even written. */
async function nameIdRefusal(
  context: StepContext,
  servicePrincipalId: string,
): Promise<Inspection | undefined> {
  const attribute = context.specification.provisioning!.userNameAttribute;
  const assigned = await assignedPolicies(context, servicePrincipalId);
  const nameId = assigned && readNameId(assigned);
  return nameId && nameId.source !== nameIdSourceOf(attribute)
    ? blocked(
        `userName would come from ${attribute}, but the NameID with which Entra signs people in comes from ${describeNameId(
          nameId,
        )}: AWS would not find them. Set the NameID first, with the template "Complete an AWS federation".`,
      )
    : undefined;
}
