import { isDeepStrictEqual } from 'node:util';
import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { Step } from './Step';
import { blocked, done, pending } from './inspections';
import { nameIdRefusal } from './nameIdRefusal';
import { provisioningNotEnabled } from './provisioningNotEnabled';
import { mapWhole, planPeopleMapping } from './planPeopleMapping';
import { changeMapping } from './schema/changeMapping';
import { constantTargets } from './schema/constantTargets';
import { findMapping } from './schema/findMapping';
import { findUserName } from './schema/findUserName';
import { readPartialFlows } from './schema/partialFlows';
import {
  mappingsToRestore,
  missingRequiredMappings,
} from './schema/requiredMappings';
import { describeGraphFilter } from './schema/scopingFilter';
import { userNameAttributeProblem } from './userNameAttributeProblem';
import { withJob } from './withJob';

const title = 'userName mapping';

/**
 * The Entra attribute that becomes `userName` in AWS, the other mappings without which
 * AWS refuses people or keeps those who leave, and the scoping filter. A source of `userName` is refused while the
 * SAML NameID comes from another one, by which AWS would not find people.
 * @public
 */
export const userNameMappingStep: Step = {
  id: 'user-name-mapping',
  title,
  kind: 'api',

  async inspect(context) {
    const { provisioning } = context.specification;
    if (!provisioning) {
      return provisioningNotEnabled();
    }
    const attribute = provisioning.userNameAttribute;
    const problem = attribute && userNameAttributeProblem(attribute);
    if (problem) {
      return blocked(problem);
    }
    return withJob(context, async found => {
      const plan = await planPeopleMapping(context, found);
      const {
        schema,
        wanted,
        changes,
        changesUserName,
        problem: obstacle,
      } = plan;
      if (obstacle) {
        return blocked(obstacle);
      }
      if (changes.length === 0) {
        return done(
          attribute
            ? `userName comes from ${attribute}.`
            : 'No attribute is specified, so that userName stays as Entra maps it.',
        );
      }
      const refusal =
        attribute && changesUserName
          ? await nameIdRefusal(context, found.servicePrincipal.id, attribute)
          : undefined;
      return (
        refusal ??
        pending(
          describeSchema(schema, attribute),
          ...changes,
          ...(attribute === 'userPrincipalName' && changesUserName
            ? [
                'People can sign in then only if Entra sends the userPrincipalName as NameID: what somebody has set under Attributes & Claims in the Entra portal Microsoft Graph does not tell.',
              ]
            : []),
          ...(isDeepStrictEqual(filterOf(schema), filterOf(wanted))
            ? []
            : [
                'Whom the scoping filter does not cover is disabled in AWS at the next cycle.',
              ]),
        )
      );
    });
  },

  async apply(context) {
    await changeMapping(context, { title, of: 'people', edit: mapWhole });
    return {};
  },
};

function describeSchema(
  schema: SynchronizationSchema,
  attribute: string | undefined,
): string {
  const missing = missingRequiredMappings(schema, 'User');
  if (missing.length > 0) {
    return `The mapping of people lacks ${missing.join(', ')}.`;
  }
  const [constant] = constantTargets(schema, 'User');
  if (constant) return `Everybody gets the same ${constant} in AWS.`;
  if (mappingsToRestore(schema, 'User').includes('active')) {
    return 'active in AWS does not follow who is in scope.';
  }
  if (findMapping(schema, 'User')?.mapping.enabled === false) {
    return 'People are not sent to AWS.';
  }
  const partial = readPartialFlows(schema, ['User']);
  if (partial.length > 0) {
    return `Not all changes of ${partial
      .map(({ target }) => target)
      .join(', ')} are sent to AWS.`;
  }
  const source = findUserName(schema)?.source;
  return !attribute || source?.name === attribute
    ? `The scoping filter is ${describeGraphFilter(filterOf(schema))}.`
    : `userName comes from ${source?.expression ?? 'a constant'}.`;
}

function filterOf(schema: SynchronizationSchema) {
  return findMapping(schema, 'User')?.mapping.scope;
}
