import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { Step } from './Step';
import { StepBlockedError } from './StepBlockedError';
import { changeSchema } from './changeSchema';
import { findMapping } from './findMapping';
import { findUserName } from './findUserName';
import { blocked, done, pending } from './inspections';
import { userNameAttributeProblem } from './nameIdAttribute';
import { requireJob } from './requireJob';
import { withJob } from './withJob';

const title = 'userName mapping';

/**
 * The Entra attribute that becomes `userName` in AWS, the same that the SAML NameID
 * comes from.
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
      if (source?.type === 'Attribute' && source.name === attribute) {
        return done(`userName comes from ${attribute}.`);
      }
      const known = sourceAttributes(schema);
      if (known.length > 0 && !known.includes(attribute)) {
        return blocked(
          `Entra's users have no attribute "${attribute}" that could become userName. Choose another attribute.`,
        );
      }
      return pending(
        `userName comes from ${source?.expression ?? 'a constant'}.`,
        `Map userName from ${attribute}.`,
      );
    });
  },

  async apply(context) {
    const attribute = context.specification.provisioning!.userNameAttribute;
    await changeSchema(context, await requireJob(context, title), schema => {
      const userName = findUserName(schema);
      if (!userName) {
        throw new StepBlockedError(title, 'The mapping of userName is gone.');
      }
      userName.source = {
        type: 'Attribute',
        name: attribute,
        expression: `[${attribute}]`,
        parameters: [],
      };
    });
    return {};
  },
};

/** Names that Entra's directory document lists for a user; empty when it lists none. */
function sourceAttributes(schema: SynchronizationSchema): string[] {
  const source = findMapping(schema, 'User')?.rule.sourceDirectoryName;
  const attributes = schema.directories
    ?.find(directory => directory.name === source)
    ?.objects?.find(object => object.name === 'User')?.attributes;
  return (attributes ?? []).flatMap(attribute =>
    attribute.name ? [attribute.name] : [],
  );
}
